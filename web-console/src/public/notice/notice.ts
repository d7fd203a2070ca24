/** One line of the notice: what it is, and the whole hash or end of a chain. */
export interface Line {
  readonly kind: "roster" | "group" | "rules" | "software" | "server" | "witness" | "chainPage" | "manifest";
  /** The group's name or the witness's number. */
  readonly of: string;
  readonly hash: string;
}

export interface Notice {
  readonly draw: string;
  readonly count: number;
  readonly length: number;
  readonly cadreDice: number;
  readonly householdDice: number;
  readonly tries: number;
  readonly beacon: string;
  readonly lines: readonly Line[];
}

const HASH = /^[0-9a-f]{64}$/;

function line(key: string, hash: string): Line | null {
  const [, group] = /^group\.(.+)$/.exec(key) ?? [];
  const [, witness] = /^commit\.witness\.(\d+)$/.exec(key) ?? [];
  if (group !== undefined) return { kind: "group", of: group, hash };
  if (witness !== undefined) return { kind: "witness", of: witness, hash };
  if (key === "commit.server") return { kind: "server", of: "", hash };
  return key === "roster" || key === "rules" || key === "software" ? { kind: key, of: "", hash } : null;
}

/** What a manifest says (DRAW/1 §3.3), for print; null where the text is none. */
export function readNotice(manifest: string): Notice | null {
  const [first, ...rows] = manifest.trimEnd().split("\n");
  const pairs = rows.map((row) => [row.slice(0, row.indexOf("=")), row.slice(row.indexOf("=") + 1)] as const);
  const said = new Map(pairs);
  const dice = (key: string): number => Number(/^d10x(\d+)$/.exec(said.get(key) ?? "")?.[1]);
  const lines = pairs.flatMap(([key, value]) => (HASH.test(value) ? [line(key, value)] : []));
  const notice: Notice = {
    draw: said.get("draw") ?? "", count: Number(said.get("count")), length: Number(said.get("chain.length")),
    cadreDice: dice("public.cadre"), householdDice: dice("public.household"), tries: Number(said.get("tries")),
    beacon: said.get("beacon") ?? "", lines: lines.filter((one) => one !== null),
  };
  const numbers = [notice.count, notice.length, notice.cadreDice, notice.householdDice, notice.tries];
  const whole = first === "DRAW/1 manifest" && notice.draw !== "" && numbers.every((n) => n > 0)
    && ["roster", "rules", "software", "server", "witness"].every((kind) => lines.some((one) => one?.kind === kind));
  return whole ? notice : null;
}
