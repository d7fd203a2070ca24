import { expect, test } from "vitest";
import { DESKS, deskId, pathOf, seatOf, seatsOf } from "./desks.ts";

test.each([
  ["host", "/desk/host"],
  ["call-operator", "/desk/call"],
  ["keyer-2", "/keyer/2"],
  ["witness-1", "/witness/1"],
  ["witness-9", "/witness/9"],
  ["inspector", "/inspect"],
  ["renderer-3", "/display/?desk=renderer-3"],
  ["registrar", "/desk/prepare"],
  ["auditor", "/desk/approve"],
  ["administrator", "/desk/pair"],
  ["director", "/"],
])("%s sits at %s", (desk, path) => expect(pathOf(desk)).toBe(path));

test("a seat has its number, a single desk has none", () => {
  expect(seatOf("keyer-2")).toBe("2");
  expect(seatOf("call-operator")).toBe("");
  expect(deskId("keyer-2")).toBe("keyer");
});

test("a conference has a seat for each of its witnesses, and two before it says how many", () => {
  const named = (id: string, witnesses?: number): readonly string[] =>
    DESKS.filter((row) => row.id === id).flatMap((row) => seatsOf(row, witnesses));
  expect(named("witness", 3)).toEqual(["witness-1", "witness-2", "witness-3"]);
  expect(named("witness")).toEqual(["witness-1", "witness-2"]);
  expect(named("keyer", 3)).toEqual(["keyer-1", "keyer-2"]);
});
