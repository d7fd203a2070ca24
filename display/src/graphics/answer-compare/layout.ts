import type { CompareItem } from "../../view.ts";

/** Height between the header's bar and the foot, and how many rows fit in it. */
const SPACE = 676;
export const MAX_ROWS = 7;

/** One row as it is drawn. Times count from the scene's beginning. */
export interface Row {
  readonly item: CompareItem;
  /** When both answers stand; null while it waits. */
  readonly revealed: number | null;
  /** Top edge before and after the newest slab opens. */
  readonly from: number;
  readonly to: number;
  /** This row's slab: the one open now, the one that closes for it, or none. */
  readonly slab: "opens" | "closes" | null;
}

export interface Layout {
  readonly rows: readonly Row[];
  readonly height: number;
  readonly slabHeight: number;
  /** When the newest slab opens; null where none is. */
  readonly opensAt: number | null;
}

/** Heights for so many rows: a slab and the other rows fill the space, none higher than 124 px. */
export function heights(rows: number): { readonly row: number; readonly slab: number } {
  const slab = rows <= 4 ? 304 : rows === 5 ? 260 : rows === 6 ? 232 : 208;
  const rest = rows <= 1 ? SPACE : Math.floor((SPACE - slab) / (rows - 1) / 2) * 2;
  return { row: Math.min(124, rest), slab };
}

/** Where every row stands. One slab at a time: the difference revealed last. */
export function layout(all: readonly CompareItem[], since: number): Layout {
  const revealedAt = (item: CompareItem): number | null => (item.at === null ? null : Math.max(0, item.at - since));
  const differing = all.filter((item) => item.sign === "differs" && item.at !== null)
    .sort((a, b) => (revealedAt(a) ?? 0) - (revealedAt(b) ?? 0));
  const open = differing.at(-1);
  const opened = open === undefined ? null : revealedAt(open);
  const before = differing.filter((item) => (revealedAt(item) ?? 0) < (opened ?? 0)).at(-1);
  const items = window(all, open, before);
  const { row, slab } = heights(items.length);
  const tops = (tall: CompareItem | undefined): number[] => {
    let top = 0;
    return items.map((item) => {
      const here = top;
      top += item === tall ? slab : row;
      return here;
    });
  };
  const [from, to] = [tops(before), tops(open)];
  return {
    height: row,
    slabHeight: slab,
    opensAt: opened === null ? null : opened + 1080,
    rows: items.map((item, i) => ({
      item,
      revealed: revealedAt(item),
      from: from[i] ?? 0,
      to: to[i] ?? 0,
      slab: item === open ? "opens" : item === before ? "closes" : null,
    })),
  };
}

/** At most seven rows: the oldest settled ones give way, the slabs stay. */
function window(all: readonly CompareItem[], ...keep: readonly (CompareItem | undefined)[]): readonly CompareItem[] {
  let spare = all.length - MAX_ROWS;
  return spare <= 0 ? all : all.filter((item) => keep.includes(item) || spare-- <= 0);
}
