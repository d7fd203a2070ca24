import type { Group } from "../../../views.ts";

/** One line of a round: whose people, and how many seats. `whom` is `*` or `group/value`. */
export interface Line {
  whom: string;
  seats: number;
}

/** As the draw writes it: `*:2`, `town/qingshi:1`. */
export const quotaText = (line: Line): string => `${line.whom}:${String(line.seats)}`;

/** Whether a line has as many seats as one line may have; an emptied field has none. */
export const isSeated = ({ seats }: Line): boolean => Number.isInteger(seats) && seats >= 1 && seats <= 99;

/** Why the lines cannot be published; null where they can. */
export function quotaFault(lines: readonly Line[]): "none" | "whom" | "twice" | "seats" | null {
  if (lines.length === 0) return "none";
  if (lines.some((line) => line.whom === "")) return "whom";
  if (new Set(lines.map((line) => line.whom)).size < lines.length) return "twice";
  return lines.every(isSeated) ? null : "seats";
}

export interface Choice {
  readonly whom: string;
  readonly label: string;
  readonly members: number;
}

/** Each value of each group. */
export function choices(groups: readonly Group[]): readonly Choice[] {
  return groups.flatMap((group) => group.values.map((value) => ({
    whom: `${group.code}/${value.code}`, label: value.label, members: value.members,
  })));
}

/** From whom a title says that is drawn: the group that it names, or everybody. Empty where it does not say. */
export function whomOf(title: string, all: readonly Choice[], everybody: string): string {
  const named = all.filter((one) => title.includes(one.label)).sort((a, b) => b.label.length - a.label.length);
  return named[0]?.whom ?? (title.includes(everybody) ? "*" : "");
}

/** The names of those values of a group that a sharing out gave no seat. */
export const without = (group: Group, lines: readonly Line[]): readonly string[] =>
  group.values.filter((value) => !lines.some((line) => line.whom === `${group.code}/${value.code}`)).map(({ label }) => label);
