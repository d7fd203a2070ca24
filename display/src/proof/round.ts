import { bytesOf, sha256 } from "./sha256.ts";

/** What became of a round's links and seed when this machine computed them from the public lines. */
export type Proof = "held" | "differs";

interface Line {
  readonly type: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/**
 * Recomputes the links and the seed of a round (DRAW/1 §3.2, §3.6) from the lines that are public; null as long as
 * those of the round are not. A void round has links only.
 */
export function proofOf(lines: readonly string[], round: number): Proof | null {
  const all = lines.map((line) => JSON.parse(line) as Line);
  const reading = new Reading(all[0]);
  let now = 0;
  for (const line of all) {
    if (line.type === "params") now = number(of(line, "text"), "round");
    if (line.type === "params" && now === round) reading.params = sha256(of(line, "text"));
    if (line.type === "reveal") reading.reveals(of(line, "party"), of(line, "link"), now, now === round);
    if (now !== round) continue;
    if (line.type === "public") reading.digits = of(line, "digits");
    if (line.type === "beacon") reading.beacon = of(line, "value");
    if (line.type === "void") return reading.linked ? "held" : "differs";
    if (line.type === "seed") return reading.seeds(of(line, "text"), of(line, "seed"), round) ? "held" : "differs";
  }
  return null;
}

/** What the lines so far have said. */
class Reading {
  params = "";
  digits = "";
  beacon = "none";
  /** Every link of the round hashes to the one that its party published before. */
  linked = true;
  private readonly manifest: string;
  private readonly links: string[] = [];
  private readonly published = new Map<string, { readonly link: string; readonly round: number }>();

  constructor(first: Line | undefined) {
    this.manifest = first === undefined ? "" : of(first, "text");
    for (const [, party = "", link = ""] of this.manifest.matchAll(/^commit\.(\S+)=([0-9a-f]{64})$/gm)) {
      this.published.set(party, { link, round: 0 });
    }
  }

  reveals(party: string, link: string, round: number, wanted: boolean): void {
    const before = this.published.get(party);
    let hashed = link;
    for (let i = before?.round ?? round; i < round; i++) hashed = sha256(bytesOf(hashed));
    if (wanted) {
      this.links.push(`${party}=${link}\n`);
      this.linked &&= before?.link === hashed;
    }
    this.published.set(party, { link, round });
  }

  seeds(text: string, seed: string, round: number): boolean {
    const draw = /^draw=(.*)$/m.exec(this.manifest)?.[1] ?? "";
    const own = `DRAW/1 seed\ndraw=${draw}\nround=${round}\nmanifest=${sha256(this.manifest)}\nparams=${this.params}\n`
      + `public=${this.digits}\n${this.links.join("")}beacon=${this.beacon}\n`;
    return this.linked && own === text && sha256(own) === seed;
  }
}

const of = (line: Line, key: string): string => String(line.body[key] ?? "");

const number = (text: string, key: string): number => Number(new RegExp(`^${key}=(\\d+)$`, "m").exec(text)?.[1] ?? 0);
