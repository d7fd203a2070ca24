import { expect, test } from "vitest";
import { cadreNumber, freshKey } from "./preparation.ts";

test.each([["31", "C00031"], [" c31 ", "C00031"], ["C00031", "C00031"], ["0", null], ["C000310", null], ["张三", null]])(
  "%s is read as %s", (written, number) => expect(cadreNumber(written)).toBe(number));

test("a key is long enough for the contract and never the same", () => {
  expect(freshKey()).toMatch(/^[A-Za-z0-9_-]{16,80}$/);
  expect(freshKey()).not.toBe(freshKey());
});
