/** The board as `GET /fairness` gives it: all of it computed from published transcripts. */
export interface Counts {
  readonly rounds: number;
  readonly withdrawn: number;
  readonly missing: number;
  readonly drawn: number;
  readonly absent: number;
  readonly absentExpected: number;
  readonly seated: number;
  readonly left: number;
  readonly named: number;
  readonly calls: number;
  readonly byHand: number;
  readonly turns: number;
  readonly skipped: number;
}

export interface Share {
  readonly name: string;
  readonly members: number;
  readonly drawn: number;
  /** Seen from the start of each draw. */
  readonly expected: number;
  /** Each walk among whoever was left by then: what the test compares with. */
  readonly conditional: number;
}

export interface Dimension {
  readonly by: "group" | "unit" | "tenth";
  readonly group: string;
  readonly verdict: "too-few" | "as-chance" | "unlikely";
  readonly test?: {
    readonly statistic: number; readonly degrees: number; readonly p: number; readonly together: number;
  };
  readonly shares: readonly Share[];
}

export interface Board {
  readonly draws: readonly {
    readonly draw: string; readonly title: string; readonly period: string; readonly counts: Counts;
  }[];
  readonly years: readonly { readonly year: string; readonly counts: Counts }[];
  readonly all: Counts;
  readonly dimensions: readonly Dimension[];
  readonly neverDrawn: { readonly people: number; readonly never: number; readonly expected: number };
  readonly level: number;
  readonly open: readonly string[];
  readonly unsound: readonly string[];
  readonly demo: boolean;
}

/** So many of so many; the share is never shown without them. */
export interface Rate {
  readonly key: "absent" | "left" | "named" | "byHand" | "skipped" | "void";
  readonly part: number;
  readonly of: number;
}

/** What is watched beside the draw itself, as parts of what they are parts of. */
export function rates(counts: Counts): Rate[] {
  const voids = counts.withdrawn + counts.missing;
  return [
    { key: "absent", part: counts.absent, of: counts.drawn },
    { key: "left", part: counts.left, of: counts.seated },
    { key: "named", part: counts.named, of: counts.named + counts.drawn },
    { key: "byHand", part: counts.byHand, of: counts.calls },
    { key: "skipped", part: counts.skipped, of: counts.turns },
    { key: "void", part: voids, of: counts.rounds + voids },
  ];
}

/** A whole number as the locale groups it; others with so many decimals. */
export const number = (value: number, decimals = 0): string =>
  value.toLocaleString("en-US", { minimumFractionDigits: decimals, maximumFractionDigits: decimals });

/** How often chance differs as much: to three decimals, and never as zero. */
export const chance = (p: number): string => (p < 0.001 ? "< 0.001" : p.toFixed(3));

/** Those that a picture has room for: the ones most often due, in the order of their names. */
export function shown(shares: readonly Share[], most: number): Share[] {
  return [...shares].sort((a, b) => b.expected - a.expected).slice(0, most)
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}
