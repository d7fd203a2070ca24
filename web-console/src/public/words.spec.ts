import { expect, test } from "vitest";
import { fill, usePublicWords } from "./words.ts";

test("holes are filled, and a text that is missing is its own key", () => {
  expect(fill({ a: { b: "第 {n} 轮" } }, "a.b", { n: 5 })).toBe("第 5 轮");
  expect(fill({}, "line.unheard-of")).toBe("unheard-of");
});

test("a digit does not stick to a Chinese word", () => {
  expect(fill({ a: "干部说{said}，共{n}处" }, "a", { said: "6 次", n: 2 })).toBe("干部说 6 次，共 2 处");
  expect(fill({ a: "{name}：{label}" }, "a", { name: "沈知远", label: "到户" })).toBe("沈知远：到户");
});

test("one is not said as many", () => {
  const texts = { a: "{n} household | {n} households", b: "{n} 户" };
  expect([1, 2].map((n) => fill(texts, "a", { n }))).toEqual(["1 household", "2 households"]);
  expect(fill(texts, "b", { n: 1 })).toBe("1 户");
});

test("a press turns the language of the page", () => {
  const words = usePublicWords();
  expect(words.day("2026-12-08")).toMatch(/^(2026 年 )?12 月 8 日$/);
  words.turn();
  expect(document.documentElement.lang).toBe("en");
  expect(words.day("2026-12-08")).toMatch(/^8 December( 2026)?$/);
  words.turn();
});
