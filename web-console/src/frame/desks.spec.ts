import { expect, test } from "vitest";
import { deskId, pathOf, seatOf } from "./desks.ts";

test.each([
  ["host", "/desk/host"],
  ["call-operator", "/desk/call"],
  ["keyer-2", "/keyer/2"],
  ["witness-1", "/witness/1"],
  ["inspector", "/inspect"],
  ["renderer-3", "/display/?desk=renderer-3"],
  ["administrator", "/"],
])("%s sits at %s", (desk, path) => expect(pathOf(desk)).toBe(path));

test("a seat has its number, a single desk has none", () => {
  expect(seatOf("keyer-2")).toBe("2");
  expect(seatOf("call-operator")).toBe("");
  expect(deskId("keyer-2")).toBe("keyer");
});
