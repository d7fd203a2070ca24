import { expect, test } from "vitest";
import { fill, usePublicWords } from "./words.ts";

test("holes are filled, and a text that is missing is its own key", () => {
  expect(fill({ a: { b: "第 {n} 轮" } }, "a.b", { n: 5 })).toBe("第 5 轮");
  expect(fill({}, "line.unheard-of")).toBe("unheard-of");
});

test("a press turns the language of the page", () => {
  const words = usePublicWords();
  expect(words.day("2026-12-08")).toBe("12 月 8 日");
  words.turn();
  expect(document.documentElement.lang).toBe("en");
  expect(words.day("2026-12-08")).toBe("8/12");
  words.turn();
});
