import { expect, test } from "vitest";
import { GlyphCheck, parseRanges, textOf } from "./glyphs.ts";

test("reads single points, ranges and wild cards", () => {
  expect(parseRanges("U+20-7E, U+4e00, U+4E??")).toEqual([[0x20, 0x7e], [0x4e00, 0x4e00], [0x4e00, 0x4eff]]);
  expect(parseRanges("nonsense")).toEqual([]);
});

test("names each character once that no font of ours covers", () => {
  const check = new GlyphCheck(["U+20-7E", "U+4E00-9FFF, U+FF0C"]);
  expect(check.missing("王𠮷，𠮷 C08214")).toEqual(["𠮷"]);
});

test("finds text inside shadow roots", () => {
  const host = document.createElement("div");
  const inner = document.createElement("span");
  inner.attachShadow({ mode: "open" }).append(Object.assign(document.createElement("b"), { textContent: "沈知远" }));
  host.append(inner);
  expect(textOf(host)).toContain("沈知远");
});
