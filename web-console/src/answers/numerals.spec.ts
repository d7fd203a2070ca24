import { expect, test } from "vitest";
import { numeral, readCount } from "./numerals.ts";

test.each([
  ["零", 0], ["〇", 0], ["六", 6], ["两", 2], ["十", 10], ["十二", 12], ["二十", 20], ["三十四", 34], ["一百", 100], ["两百", 200],
  ["一百零五", 105], ["一百一十", 110], ["三百六十五", 365], ["一千零二十", 1_020], ["两千", 2_000],
])("%s is %i", (written, number) => {
  expect(numeral(written)).toBe(number);
});

test.each(["", "三四", "十二三", "二百五", "百", "十百", "零五", "六次", "七八十", "十十"])(
  "%j is no number that can be taken", (written) => {
    expect(numeral(written)).toBeNull();
  });

test.each([
  ["6", 6], ["１２", 12], ["12次", 12], ["十二次", 12], ["两百", 200], ["三趟", 3], [" 3 回 ", 3], ["0", 0], ["十", 10],
])("%j is a count of %i", (typed, number) => {
  expect(readCount(typed)).toBe(number);
});

test.each(["2.5", "3-4", "三四回", "3~4次", "没去过", "几次", "6 7", "", "1234567", "3 多次", "-1", "半", "六七", "3几", "3多", "三十来次", "十几", "十多次"])(
  "%j is not taken for a count", (typed) => {
    expect(readCount(typed)).toBeNull();
  });
