import { expect, test } from "vitest";
import { clock, clockMinutes, dayAfter, millis, span } from "./times.ts";

const AT = Date.UTC(2026, 10, 24, 12, 41, 7);

test("a clock shows seconds, a line of the log minutes, both in the county's time wherever the page is read", () => {
  expect(clock(AT)).toBe("20:41:07");
  expect(clockMinutes(AT)).toBe("20:41");
});

test("the day turns at midnight by the county's clock", () => {
  expect(dayAfter(Date.UTC(2026, 11, 2, 15, 59, 59), 0)).toBe("2026-12-02");
  expect(dayAfter(Date.UTC(2026, 11, 2, 16), 0)).toBe("2026-12-03");
});

test.each([[0, "00:00"], [38_400, "00:38"], [117_000, "01:57"], [4_000_000, "66:40"], [-5, "00:00"]])(
  "%d ms lasts %s", (ms, text) => expect(span(ms)).toBe(text));

test("a day after counts over the month's end", () => expect(dayAfter(AT, 10)).toBe("2026-12-04"));

test("no time is no time", () => {
  expect(millis(undefined)).toBeNull();
  expect(clock(Number.NaN)).toBe("");
});
