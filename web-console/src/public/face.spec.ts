import { expect, test } from "vitest";
import { lacksChinese } from "./face.ts";

test("a machine that draws boxes for both characters lacks a Chinese face", () => {
  expect(lacksChinese(() => "box")).toBe(true);
});

test("a machine that draws them differently has one", () => {
  expect(lacksChinese((character) => `picture of ${character}`)).toBe(false);
});
