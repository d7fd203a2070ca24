import { expect, test } from "vitest";
import { mountWith } from "../testing/mount.ts";
import DayField from "./DayField.vue";
import DayInput from "./DayInput.vue";

const asked = { id: "d", today: "2026-11-30", modelValue: "" };
const told = (page: ReturnType<typeof visit>): unknown => page.emitted("update:modelValue")?.at(-1)?.[0];
const visit = () => mountWith(DayInput, { props: { ...asked, aim: "past" } });

test("a day without a year is the last one there was, and is written out once it is entered", async () => {
  const page = visit();
  await page.get("input.typed").setValue("9-18");
  expect(told(page)).toBe("2026-09-18");
  await page.get("input.typed").trigger("keydown", { key: "Enter" });
  expect(page.get<HTMLInputElement>("input.typed").element.value).toBe("2026-09-18");
  expect(page.emitted("entered")).toHaveLength(1);
});

test.each([
  ["2026-12-20", "这一天还没有到"],
  ["2001-09-18", "早于两年前"],
  ["上个月", "看不懂这个日期"],
])("%s is no day of a visit, and the field says why", async (typed, why) => {
  const page = visit();
  await page.get("input.typed").setValue("11-3");
  await page.get("input.typed").setValue(typed);
  expect(told(page)).toBe("");
  expect(page.get("[role=alert]").text()).toContain(why);
  await page.get("input.typed").trigger("keydown", { key: "Enter" });
  expect(page.emitted("entered")).toBeUndefined();
});

test("what a day without a year was taken for is seen before it is entered", async () => {
  const page = visit();
  await page.get("input.typed").setValue("12-20");
  expect(page.get("[role=status]").text()).toBe("= 2025 年 12 月 20 日");
  await page.get("input.typed").setValue("2025-12-20");
  expect(page.find("[role=status]").exists()).toBe(false);
});

test("half a day is not found fault with before it is left", async () => {
  const page = visit();
  await page.get("input.typed").setValue("9-");
  expect(page.find("[role=alert]").exists()).toBe(false);
  await page.get("input.typed").trigger("blur");
  expect(page.get("[role=alert]").text()).toContain("看不懂这个日期");
});

test("a day to come is the next one there will be", async () => {
  const page = mountWith(DayField, { props: { modelValue: "2026-12-14", label: "完成日期", from: "2026-11-30" } });
  await page.get("input.typed").setValue("3月8日");
  expect(page.emitted("update:modelValue")?.at(-1)).toEqual(["2027-03-08"]);
});
