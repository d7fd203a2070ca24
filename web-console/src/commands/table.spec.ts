import { expect, test } from "vitest";
import { COMMANDS, rowOf, rowsOf } from "./table.ts";
import type { CommandId, DeskName } from "./table.ts";

const DESKS: DeskName[] = ["host", "call", "keyer", "witness", "inspector"];

test.each(DESKS)("no two commands of the %s desk share a key", (desk) => {
  const keys = rowsOf(desk).flatMap(([, row]) => (row.key === undefined ? [] : [row.key]));
  expect(new Set(keys).size).toBe(keys.length);
});

test("every row belongs to a desk", () => {
  const known = DESKS.flatMap((desk) => rowsOf(desk).map(([id]) => id));
  expect(new Set(known)).toEqual(new Set(Object.keys(COMMANDS)));
});

test("what cannot be taken back, or stops the meeting, needs a modifier or two presses", () => {
  for (const id of ["host.panic", "host.pause", "call.dump", "call.hangUp", "call.onAir"] as CommandId[]) {
    const row = rowOf(id);
    expect(row.key?.startsWith("Shift+") === true || row.twice === true, id).toBe(true);
  }
});

test("a desk that is cut off can still clear the picture, and nothing else but the dump", () => {
  const always = (Object.keys(COMMANDS) as CommandId[]).filter((id) => rowOf(id).always);
  expect(always).toEqual(["host.panic", "call.dump", "call.panic"]);
});
