import { describe, expect, test } from "vitest";
import { clockOf, count, dateText, dice, hash, join, text, ticket, timeOfDay } from "./format.ts";

test("numbers, hashes, dice and tickets are set as the style sheet says", () => {
  expect(count(10180)).toBe("10,180");
  expect(count(999)).toBe("999");
  expect(count(1234567)).toBe("1,234,567");
  expect(hash("7f3a91c204deb68aff00")).toBe("7F3A 91C2 04DE B68A");
  expect(hash("7f3a 91c2…", 2)).toBe("7F3A 91C2");
  expect(dice("38104729561183064927")).toEqual(["38104", "72956", "11830", "64927"]);
  expect(ticket("0.0000847083412255")).toBe("0.0000 8470 8341");
});

test("times are hall times in China", () => {
  expect(clockOf(102_999)).toBe("01:42");
  expect(clockOf(-5)).toBe("00:00");
  expect(clockOf(3_600_000)).toBe("60:00");
  expect(timeOfDay(Date.UTC(2026, 10, 24, 12, 0))).toBe("20:00");
  const newYear = Date.UTC(2026, 11, 31, 16);
  expect(dateText("2026-12-04", newYear - 1)).toBe("12 月 4 日");
  expect(dateText("2026-12-04", newYear)).toBe("2026 年 12 月 4 日");
});

describe("what is missing becomes nothing at all", () => {
  test.each([undefined, null, Number.NaN, {}, Infinity])("%s", (value) => {
    for (const format of [text, count, hash, ticket, timeOfDay]) expect(format(value)).toBe("");
    expect(dateText(value, 0)).toBe("");
    expect(dice(value)).toEqual([]);
    expect(join("，", value, "在主会场", "")).toBe("在主会场");
  });

  test("a length of time that is none", () => expect(clockOf(Number.NaN)).toBe(""));
});
