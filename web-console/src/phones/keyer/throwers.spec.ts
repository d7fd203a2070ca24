import { expect, test } from "vitest";
import { differing, rowsOf } from "./throwers.ts";

test("twenty dice are four throwers' five, a household's four are one row", () => {
  expect(rowsOf(20).map((row) => row.length)).toEqual([5, 5, 5, 5]);
  expect(rowsOf(20)[1]).toEqual([5, 6, 7, 8, 9]);
  expect(rowsOf(4)).toEqual([[0, 1, 2, 3]]);
});

test("two readings differ where one die was read in two ways", () => {
  expect([...differing("3810472956", "3810462951")]).toEqual([5, 9]);
  expect([...differing("3810", "3810")]).toEqual([]);
});
