import { expect, test } from "vitest";
import { minute } from "./minute.ts";

test("a moment is told by the county's clock, wherever the page is read", () => {
  expect(minute("2026-12-02T22:30:59Z")).toBe("2026-12-03 06:30");
  expect(minute("")).toBe("");
});
