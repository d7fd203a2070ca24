import { expect, test } from "vitest";
import { h, masked, nameOf, phrases } from "./dom.ts";

const marked = (fragment: DocumentFragment): string => {
  const box = h("div", "", fragment);
  return box.innerHTML.replaceAll("<wbr>", "|");
};

test("text may break between words, never before a mark, and stays the same text", () => {
  const words = marked(phrases("农户说，走访次数不一致。"));
  expect(words.replaceAll("|", "")).toBe("农户说，走访次数不一致。");
  expect(words).toContain("|");
  expect(words).not.toMatch(/\|[，。]/);
});

test("a name breaks after its middle dot only", () => {
  expect(marked(nameOf("阿卜杜热合曼·买买提"))).toBe("阿卜杜热合曼·|买买提");
  expect(marked(nameOf("沈知远"))).toBe("沈知远");
});

test("the asterisks of a mask are lowered, its text is whole", () => {
  const box = h("div", "", masked("王**"));
  expect(box.textContent).toBe("王**");
  expect(box.querySelector(".mk")?.textContent).toBe("**");
});

test("missing children leave nothing behind", () => {
  expect(h("p", "", null, undefined, "", " ", Number.NaN, 3).textContent).toBe("3");
});
