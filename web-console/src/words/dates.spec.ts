import { expect, test } from "vitest";
import english from "../locales/en/words.json";
import englishPage from "../locales/en/public.json";
import chinese from "../locales/zh/words.json";
import chinesePage from "../locales/zh/public.json";
import { fill } from "../public/words.ts";
import { dayWords, momentWords } from "./dates.ts";
import type { DayTexts } from "./dates.ts";

const texts = (all: Record<"day" | "dayOfYear", string>): DayTexts => (key, values) => fill(all, key, values);
const zh = texts(chinese);
const en = texts(english);

test("a day of this year stands without it, and any other with its year", () => {
  expect(dayWords(zh, "2026-12-31", false, "2026-11-30")).toBe("12 月 31 日");
  expect(dayWords(zh, "2025-12-31", false, "2026-11-30")).toBe("2025 年 12 月 31 日");
  expect(dayWords(zh, "2027-01-04", false, "2026-12-30")).toBe("2027 年 1 月 4 日");
  expect(dayWords(en, "2026-12-31", true, "2026-11-30")).toBe("31 December");
  expect(dayWords(en, "2025-12-31", true, "2026-11-30")).toBe("31 December 2025");
});

test("the public page writes a day as the desks do", () => {
  expect([chinesePage.day, chinesePage.dayOfYear]).toEqual([chinese.day, chinese.dayOfYear]);
  expect([englishPage.day, englishPage.dayOfYear]).toEqual([english.day, english.dayOfYear]);
});

test("a moment is told by the county's clock, whatever zone the device is set to", () => {
  const newYear = Date.parse("2026-12-31T16:05:00Z");
  expect(momentWords(en, newYear, true, "2026-12-31")).toBe("1 January 2027 00:05");
  expect(momentWords(zh, newYear, false, "2027-01-01")).toBe("1 月 1 日 00:05");
  expect(momentWords(en, Number.NaN, true)).toBe("");
});
