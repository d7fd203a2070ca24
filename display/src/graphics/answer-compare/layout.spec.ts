import { expect, test } from "vitest";
import type { CompareItem, ItemSign } from "../../view.ts";
import { heights, layout } from "./layout.ts";

const item = (sign: ItemSign, at: number | null): CompareItem => ({
  label: "今年到户", cadre: "6 次", household: at === null ? null : "2 次", sign, correction: false, at, asked: false,
});

test("rows and one slab always fit between header and foot", () => {
  for (let rows = 1; rows <= 7; rows++) {
    const { row, slab } = heights(rows);
    expect((rows - 1) * row + slab).toBeLessThanOrEqual(676);
    expect(row).toBeGreaterThanOrEqual(78);
  }
  expect(heights(4)).toEqual({ row: 124, slab: 304 });
});

test("rows below a slab make room when it opens, 1.08 s after both answers stand", () => {
  const plan = layout([item("equal", 500), item("differs", 2_000), item("wait", null)], 1_000);
  expect(plan.opensAt).toBe(2_080);
  expect(plan.rows.map((row) => [row.from, row.to, row.slab])).toEqual([
    [0, 0, null], [124, 124, "opens"], [248, 428, null],
  ]);
  expect(plan.rows.map((row) => row.revealed)).toEqual([0, 1_000, null]);
});

test("an open slab closes when the next difference opens", () => {
  const plan = layout([item("differs", 2_000), item("equal", 3_000), item("differs", 9_000)], 1_000);
  expect(plan.rows.map((row) => [row.from, row.to, row.slab])).toEqual([
    [0, 0, "closes"], [304, 124, null], [428, 248, "opens"],
  ]);
});

test("differences that were known before the scene began open one slab only", () => {
  const plan = layout([item("differs", 10), item("differs", 20)], 1_000);
  expect(plan.rows.map((row) => row.slab)).toEqual([null, "opens"]);
});

test("without a difference nothing opens", () => {
  expect(layout([item("equal", 10), item("wait", null)], 0).opensAt).toBeNull();
});

test("more than seven rows drop the oldest settled ones, never the slab", () => {
  const items = [item("differs", 10), ...Array.from({ length: 8 }, (_, i) => item("equal", i + 20))];
  const plan = layout(items, 0);
  expect(plan.rows).toHaveLength(7);
  expect(plan.rows[0]?.slab).toBe("opens");
  expect(plan.rows.at(-1)?.item).toBe(items.at(-1));
});
