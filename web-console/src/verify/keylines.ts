import { Fault } from "./fault";
import { CADRE, CODE, HASH, isName, numberOf } from "./text";

/** Which checks fail where a manifest or params are wrong: each its own in a file, one for all inside a line. */
export type Checks = { lines: string; values: string; groupOrder: string; commit: string };

/** What is frozen before a draw (DRAW/1 §3.3). */
export type Manifest = {
  text: string;
  draw: string;
  roster: string;
  count: number;
  groups: Map<string, string>;
  rules: string;
  software: string;
  chainLength: number;
  commitments: string[];
  cadreDice: number;
  householdDice: number;
  tries: number;
  /** What the beacon is; undefined if the draw has none. */
  beacon: string | undefined;
};

/** Seats of a quota line, as it is written after `quota=`. */
export type Quota = { text: string; group: string | undefined; value: string; seats: number };

type ParamsStart = { text: string; draw: string; round: number; prev: string };
export type CadreParams = ParamsStart & {
  kind: "cadre";
  attendance: string;
  exclude: "drawn" | "none";
  quotas: Quota[];
};
export type HouseholdParams = ParamsStart & { kind: "household"; cadre: string; calls: number };
export type Params = CadreParams | HouseholdParams;

const MOST = 999_999_999;

class KeyLines {
  next = 0;

  constructor(
    private readonly lines: string[],
    readonly checks: Checks,
  ) {}

  title(kind: string): void {
    if (this.take() !== `DRAW/1 ${kind}`) this.fail(this.checks.lines, "another title");
  }

  take(): string {
    const line = this.lines[this.next];
    if (line === undefined) throw new Fault(this.checks.lines, this.lines.length, "a line is missing at the end");
    this.next++;
    return line;
  }

  at(start: string): boolean {
    return this.lines[this.next]?.startsWith(start) ?? false;
  }

  any(key: string): string {
    const line = this.take();
    if (!line.startsWith(`${key}=`)) this.fail(this.checks.lines, `"${key}=" is due here`);
    return line.slice(key.length + 1);
  }

  value(key: string, fits: (value: string) => boolean): string {
    const value = this.any(key);
    if (!fits(value)) this.fail(this.checks.values, `not a value of ${key}`);
    return value;
  }

  number(key: string, least: number, most: number): number {
    return numberOf(this.value(key, (value) => numberOf(value) >= least && numberOf(value) <= most));
  }

  end(): void {
    if (this.next < this.lines.length) throw new Fault(this.checks.lines, this.next + 1, "a line too many");
  }

  fail(check: string, note: string): never {
    throw new Fault(check, this.next, note);
  }
}

const isHash = (value: string): boolean => HASH.test(value);
const isCode = (value: string): boolean => CODE.test(value);

export function partyName(number: number): string {
  return number === 0 ? "server" : `witness.${number}`;
}

export function readManifest(text: string, all: string[], checks: Checks): Manifest {
  const lines = new KeyLines(all, checks);
  lines.title("manifest");
  const draw = lines.value("draw", isCode);
  const roster = lines.value("roster", isHash);
  const count = lines.number("count", 1, 99_999);
  const groups = readGroups(lines);
  const rules = lines.value("rules", isHash);
  const software = lines.value("software", isHash);
  const chainLength = lines.number("chain.length", 2, MOST);
  const commitments: string[] = [];
  while (commitments.length < 3 || lines.at("commit.")) {
    const link = lines.value(`commit.${partyName(commitments.length)}`, isHash);
    if (commitments.includes(link)) lines.fail(checks.commit, "a published link stands twice");
    commitments.push(link);
  }
  const cadreDice = readDice(lines, "public.cadre", 20);
  const householdDice = readDice(lines, "public.household", 1);
  const tries = lines.number("tries", 1, MOST);
  const named = lines.value("beacon", (value) => value !== "" && isName(`=${value}`, 201));
  lines.end();
  return {
    text,
    draw,
    roster,
    count,
    groups,
    rules,
    software,
    chainLength,
    commitments,
    cadreDice,
    householdDice,
    tries,
    beacon: named === "none" ? undefined : named,
  };
}

function readGroups(lines: KeyLines): Map<string, string> {
  const groups = new Map<string, string>();
  let last = "";
  while (lines.at("group.")) {
    const found = /^group\.([A-Za-z0-9._-]{1,40})=([0-9a-f]{64})$/.exec(lines.take());
    if (found === null) lines.fail(lines.checks.values, "not a group's name and hash");
    const [, name = "", hash = ""] = found;
    if (name <= last) lines.fail(lines.checks.groupOrder, "groups are sorted by name, each once");
    groups.set(name, hash);
    last = name;
  }
  return groups;
}

function readDice(lines: KeyLines, key: string, least: number): number {
  const dice = (value: string): number => (value.startsWith("d10x") ? numberOf(value.slice(4)) : -1);
  return dice(lines.value(key, (value) => dice(value) >= least && dice(value) <= 40));
}

export function readQuota(text: string): Quota | undefined {
  const found = /^(?:\*|([A-Za-z0-9._-]{1,40})\/([A-Za-z0-9._-]{1,40})):([0-9]{1,9})$/.exec(text);
  const seats = numberOf(found?.[3] ?? "");
  return found !== null && seats >= 1 ? { text, group: found[1], value: found[2] ?? "", seats } : undefined;
}

export function readParams(text: string, all: string[], check: string): Params {
  const lines = new KeyLines(all, { lines: check, values: check, groupOrder: check, commit: check });
  lines.title("params");
  const draw = lines.value("draw", isCode);
  const round = lines.number("round", 1, MOST);
  const kind = lines.value("kind", (value) => value === "cadre" || value === "household");
  const start = { text, draw, round, prev: lines.value("prev", isHash) };
  const params: Params =
    kind === "cadre"
      ? {
          kind,
          ...start,
          attendance: lines.value("attendance", isHash),
          exclude: lines.value("exclude", (value) => value === "drawn" || value === "none") as "drawn" | "none",
          quotas: readQuotas(lines),
        }
      : {
          kind: "household",
          ...start,
          cadre: lines.value("cadre", (value) => CADRE.test(value)),
          calls: lines.number("calls", 1, 99),
        };
  lines.end();
  return params;
}

function readQuotas(lines: KeyLines): Quota[] {
  const quotas: Quota[] = [];
  do {
    const quota = readQuota(lines.any("quota"));
    if (quota === undefined) lines.fail(lines.checks.values, "not *:k or <group>/<value>:k");
    if (quotas.some((one) => one.text === quota.text)) lines.fail(lines.checks.values, "a quota line twice");
    quotas.push(quota);
  } while (lines.at("quota="));
  return quotas;
}
