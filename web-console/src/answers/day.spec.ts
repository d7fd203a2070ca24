import { describe, expect, test } from "vitest";
import { readDay } from "./day.ts";

const TODAY = "2026-11-30";

describe("a day without a year", () => {
  test.each(["9-18", "9/18", "9.18", "9月18日", "9月18", "9月18号", "0918", "９－１８", " 9 月 18 日 "])(
    "%s is the last such day for a visit", (typed) => {
      expect(readDay(typed, TODAY, "past")).toEqual({ day: "2026-09-18", problem: null });
    });

  test("that this year has not had yet is the one of the year before", () => {
    expect(readDay("12-20", TODAY, "past").day).toBe("2025-12-20");
    expect(readDay("11-30", TODAY, "past").day).toBe(TODAY);
  });

  test("is the next such day for a promise", () => {
    expect(readDay("12-20", TODAY, "coming").day).toBe("2026-12-20");
    expect(readDay("9月18日", TODAY, "coming").day).toBe("2027-09-18");
    expect(readDay("1130", TODAY, "coming").day).toBe(TODAY);
  });
});

describe("a day as it is said", () => {
  test.each([
    ["昨天", "past", "2026-11-29"], ["前天", "past", "2026-11-28"], ["今天", "past", TODAY], ["明天", "coming", "2026-12-01"],
    ["十一月二十八日", "past", "2026-11-28"], ["十一月二十八", "past", "2026-11-28"], ["去年12月3日", "past", "2025-12-03"],
    ["去年十二月三号", "past", "2025-12-03"], ["今年9-18", "past", "2026-09-18"], ["明年3月8日", "coming", "2027-03-08"],
    ["3号", "past", "2026-11-03"], ["三十号", "past", TODAY], ["31日", "past", "2026-10-31"], ["5号", "coming", "2026-12-05"],
  ] as const)("%s", (typed, aim, day) => {
    expect(readDay(typed, TODAY, aim)).toEqual({ day, problem: null });
  });

  test.each([["明天", "past", "future"], ["昨天", "coming", "past"], ["去年", "past", "unfinished"],
    ["三四号", "past", "unreadable"], ["40号", "past", "unreadable"], ["12月", "past", "unfinished"],
  ] as const)("%s is none (%s): %s", (typed, aim, problem) => {
    expect(readDay(typed, TODAY, aim)).toEqual({ day: null, problem });
  });
});

test.each(["2026-9-18", "2026/09/18", "2026.9.18", "2026年9月18日", "20260918"])("%s is what it says", (typed) => {
  expect(readDay(typed, TODAY, "past").day).toBe("2026-09-18");
});

test.each([
  ["2026-12-01", "past", "future"],
  ["2001-09-18", "past", "old"],
  ["2-29", "past", "old"],
  ["2026-11-29", "coming", "past"],
  ["2126-12-20", "coming", "far"],
  ["2-30", "past", "unreadable"],
  ["13-1", "coming", "unreadable"],
  ["26-9-18", "past", "unreadable"],
  ["上个月", "past", "unreadable"],
  ["918", "past", "unfinished"],
  ["2026-9", "past", "unfinished"],
  ["9-", "past", "unfinished"],
  [" ", "past", "empty"],
] as const)("%j is not taken for a day (%s): %s", (typed, aim, problem) => {
  expect(readDay(typed, TODAY, aim)).toEqual({ day: null, problem });
});
