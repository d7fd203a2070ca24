import { Ceremony } from "./ceremony";
import { CHECKS } from "./checks";
import { Fault, demand, demandFile } from "./fault";
import { readManifest, type CadreParams, type Manifest } from "./keylines";
import { readLineOf, type Body } from "./line";
import { apply, computed, dueType, type Outcome } from "./rules";
import { sha256 } from "./sha256";
import { readAttendance, readGroup, readRoster } from "./tables";
import { checkStart, endOfLine, readLine, readLines } from "./text";

/** A published bundle: its files by names such as `groups/township.tsv`. */
export type Bundle = ReadonlyMap<string, Uint8Array>;

export type State = "held" | "failed" | "not-applicable" | "not-run";
/** `ofFile`: what is wrong is the file itself, and no line of it. */
export type Failure = { file: string; line: number; check: string; note: string; ofFile: boolean };

export type Report = {
  /** What came of each check, by its id. */
  states: Map<string, State>;
  failure: Failure | undefined;
  /** As far as the verifier came: all of it where nothing failed. */
  ceremony: Ceremony | undefined;
  /** The hash of the last line that held. */
  head: string;
  /** The hash of each line that held: another transcript of this draw goes on from them, or does not. */
  heads: readonly string[];
  state: "closed" | "open-after-round" | "open-in-round";
  /** The result that follows from the links of an open round, written or not. */
  outcome: Outcome | undefined;
};

const TRANSCRIPT = "transcript.jsonl";
const TEXT_MAX = 16 * 1024 * 1024;
const ROSTER_MAX = 72_000_000;
const TABLE_MAX = 6_000_000;
const TRANSCRIPT_MAX = 256 * 1024 * 1024;
const ZERO = "0".repeat(64);
const encoder = new TextEncoder();

/**
 * Recomputes a draw from its published files and nothing else (DRAW/1 §3.10). Stops at the first fault. `seenHead` is
 * the beginning of a head, in lower case, as `headSeen` reads it.
 */
export function verify(bundle: Bundle, seenHead?: string): Report {
  const run = new Run(bundle);
  let failure: Failure | undefined;
  try {
    run.sealed();
    run.transcript();
    run.compare(seenHead);
  } catch (fault) {
    if (!(fault instanceof Fault)) throw fault;
    failure = run.failed(fault);
  }
  return run.report(failure);
}

class Run {
  private file = "manifest.txt";
  private line = 0;
  private head = ZERO;
  private readonly heads: string[] = [];
  private ceremony: Ceremony | undefined;
  private readonly before = new Set<string>();
  private here = new Set<string>();

  constructor(private readonly bundle: Bundle) {}

  private read(name: string, on: string, check: string, bytesMax: number): Uint8Array {
    this.file = name;
    this.here.add(on);
    const bytes = this.bundle.get(name);
    demandFile(bytes !== undefined, check, `${name} is missing`);
    demandFile(bytes.length <= bytesMax, check, `${name} is larger than ${bytesMax} bytes`);
    return bytes;
  }

  private held(): void {
    for (const on of this.here) this.before.add(on);
    this.here = new Set();
  }

  private hashed(published: string | undefined, bytes: Uint8Array, check: string): void {
    demandFile(published === sha256(bytes), check, `${this.file} has another hash than was published`);
  }

  sealed(): void {
    const lines = readLines(this.read("manifest.txt", "manifest", "V01.1", TEXT_MAX), "V01.2");
    const text = `${lines.join("\n")}\n`;
    const checks = { lines: "V01.3", values: "V01.4", groupOrder: "V01.5", commit: "V01.6" };
    const manifest = readManifest(text, lines, checks);
    this.held();
    const rules = this.read("rules.txt", "rules", "V02.1", TEXT_MAX);
    readLines(rules, "V02.2");
    this.hashed(manifest.rules, rules, "V02.3");
    this.held();
    const bytes = this.read("roster.tsv", "roster", "V03.1", ROSTER_MAX);
    const roster = readRoster(bytes);
    this.hashed(manifest.roster, bytes, "V03.10");
    demandFile(manifest.count === roster.length, "V03.11", `${roster.length} cadres, not ${manifest.count}`);
    this.held();
    this.ceremony = new Ceremony(manifest, roster, this.groups(manifest));
  }

  private groups(manifest: Manifest): Map<string, string[]> {
    const groups = new Map<string, string[]>();
    for (const [name, hash] of manifest.groups) {
      const bytes = this.read(`groups/${name}.tsv`, "group", "V04.1", TABLE_MAX);
      groups.set(name, readGroup(bytes, manifest.count));
      this.hashed(hash, bytes, "V04.8");
      this.held();
    }
    return groups;
  }

  transcript(): void {
    const bytes = this.read(TRANSCRIPT, "transcript", "V05.1", TRANSCRIPT_MAX);
    this.line = 1;
    checkStart(bytes, "V05.2");
    for (let from = 0; from < bytes.length; from = endOfLine(bytes, from) + 1) {
      this.here.add("line");
      this.next(readLine(bytes, from, "V05.2", this.line, false));
      this.held();
      this.line++;
    }
    this.line--;
  }

  private next(text: string): void {
    const ceremony = this.ceremony;
    demand(ceremony !== undefined, "V05.7");
    const { seq, prev, body } = readLineOf(text);
    this.note(body);
    if (this.line === 1) {
      demand(body.type === "manifest", "V05.7");
      demand(text === firstLine(ceremony.manifest.text), "V05.8");
    } else {
      this.noteHere(ceremony, body);
      demand(seq === this.line, "V05.9");
      demand(prev === this.head, "V05.10");
      apply(ceremony, body, this.head, (params) => this.attendance(params, ceremony.manifest.count));
    }
    this.head = sha256(encoder.encode(text));
    this.heads.push(this.head);
  }

  private attendance(params: CadreParams, count: number): boolean[] {
    const bytes = this.read(`attendance/${params.round}.tsv`, "attendance", "V10.1", TABLE_MAX);
    const present = readAttendance(bytes, count);
    this.hashed(params.attendance, bytes, "V10.9");
    this.file = TRANSCRIPT;
    return present;
  }

  /** What the line is by itself. */
  private note(body: Body): void {
    this.here.add(body.type).add(this.line === 1 ? "first" : "later");
    if (body.type === "manifest" || body.type === "params") this.here.add("text");
    if (body.type === "params") this.here.add(`params-${body.params.kind}`);
    if (body.type === "void") this.here.add(body.party === undefined ? "void-withdrawn" : "void-missing");
  }

  /** What the line is where it stands. */
  private noteHere(ceremony: Ceremony, body: Body): void {
    const due = dueType(ceremony);
    if (due !== undefined) this.here.add(`due-${due}`);
    if (ceremony.phase.phase === "keying" && (body.type === "keyed" || body.type === "public")) {
      this.here.add("digits");
    }
  }

  compare(seenHead: string | undefined): void {
    if (seenHead === undefined) return;
    demand(this.head.startsWith(seenHead), "V24.1", 0, `its head is ${this.head}`);
    this.here.add("head");
    this.held();
  }

  failed(fault: Fault): Failure {
    const line = this.file === TRANSCRIPT ? this.line : fault.line;
    const inLine = fault.check === "V05.5";
    const inText = inLine ? ` (line ${fault.line} of its text)` : "";
    const note = fault.note + inText;
    return { file: this.file, line: Math.max(1, line), check: fault.check, note, ofFile: fault.ofFile && !inLine };
  }

  report(failure: Failure | undefined): Report {
    const open = this.ceremony?.isRoundOpen() ?? false;
    const phase = this.ceremony?.phase.phase;
    return {
      states: failure === undefined ? this.statesVerified() : this.statesFailed(failure.check),
      failure,
      ceremony: this.ceremony,
      head: this.head,
      heads: this.heads,
      state: phase === "closed" ? "closed" : open ? "open-in-round" : "open-after-round",
      outcome: this.ceremony !== undefined && phase === "decided" ? computed(this.ceremony) : undefined,
    };
  }

  private statesVerified(): Map<string, State> {
    return new Map(CHECKS.map(({ id, on }) => [id, this.before.has(on) ? "held" : "not-applicable"]));
  }

  private statesFailed(check: string): Map<string, State> {
    const at = CHECKS.findIndex(({ id }) => id === check);
    const failing = CHECKS[at]?.on;
    return new Map(
      CHECKS.map(({ id, on }, i): [string, State] => {
        if (i === at) return [id, "failed"];
        const here = i < at && (this.here.has(on) || on === failing);
        return [id, here || this.before.has(on) ? "held" : "not-run"];
      }),
    );
  }
}

/** The line that manifest.txt makes. */
function firstLine(manifest: string): string {
  const text = JSON.stringify(manifest);
  return `{"seq":1,"type":"manifest","prev":"${ZERO}","body":{"text":${text},"sha256":"${sha256(manifest)}"}}`;
}
