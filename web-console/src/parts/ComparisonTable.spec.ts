import { expect, test } from "vitest";
import { ROWS, SHEET } from "../fixtures/host.ts";
import type { Row } from "../views.ts";
import { mountWith } from "../testing/mount.ts";
import ComparisonTable from "./ComparisonTable.vue";

const differing = (index: number, at: number): Row => {
  const row = ROWS[1] as Row;
  return { ...row, question: `Q${String(index)}`, index, household: row.household && { ...row.household, at } };
};

test("never more than one slab: the newest difference is open, earlier ones are rows", () => {
  const rows = [differing(1, 2_000), differing(2, 9_000), differing(3, 5_000)].map((row) => ({
    ...row, cadre: row.cadre && { ...row.cadre, at: 0 },
  }));
  const table = mountWith(ComparisonTable, { props: { sheet: { ...SHEET, rows } } });
  const slabs = table.findAll(".row").map((row) => row.classes().includes("slab"));
  expect(slabs).toEqual([false, true, false]);
});

test("a corrected answer says so on its side", () => {
  const row = ROWS[0] as Row;
  const rows = [{ ...row, cadre: row.cadre && { ...row.cadre, corrected: true } }];
  const table = mountWith(ComparisonTable, { props: { sheet: { ...SHEET, rows } } });
  expect(table.get(".v.a").text()).toContain("更正");
  expect(table.get(".v.b").text()).not.toContain("更正");
});

test("the household is there by its masked name, its village and its number", () => {
  const head = mountWith(ComparisonTable, { props: { sheet: SHEET } }).get(".hd").text();
  for (const words of ["沈知远", "王**", "柳泉村", "H08"]) expect(head).toContain(words);
});
