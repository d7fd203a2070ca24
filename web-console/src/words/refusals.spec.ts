import { expect, test } from "vitest";
import { CODES, refusalWords } from "./refusals.ts";

test("every code of the server has words in both languages", () => {
  expect(CODES.length).toBeGreaterThan(150);
  for (const code of CODES) {
    expect(refusalWords(code, ["1", "2"], "zh-CN"), code).toMatch(/\p{Script=Han}/u);
    expect(refusalWords(code, ["1", "2"], "en"), code).toMatch(/^[^\p{Script=Han}{}]+$/u);
  }
});

test("what it names stands in it", () => {
  expect(refusalWords("round.open", ["5"], "zh-CN")).toBe("抽号实录第 5 轮还在进行。");
  expect(refusalWords("round.open", ["5"], "en")).toBe("Round 5 is open.");
});

test("a code of another server has none", () => expect(refusalWords("moon.full", [], "en")).toBeNull());
