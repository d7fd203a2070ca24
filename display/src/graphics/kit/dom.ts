import { text } from "./format.ts";

type Child = Node | string | number | null | undefined;

/** Builds one element: `h("div", "name", "沈知远")`. Missing children leave nothing behind. */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  classes: string,
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  if (classes !== "") element.className = classes;
  for (const child of children) {
    if (child instanceof Node) element.append(child);
    else if (text(child) !== "") element.append(String(child));
  }
  return element;
}

export type SignKind = "equal" | "differs" | "half" | "wait" | "partly" | "unknown";

const SIGN_CLASS: Record<SignKind, string> = {
  equal: "eq", differs: "eq ne", half: "eq half", wait: "eq wait", partly: "eq part", unknown: "eq unk",
};

/** The two bars. Always set its word beside it. */
export function sign(kind: SignKind): HTMLElement {
  const element = h("i", SIGN_CLASS[kind]);
  if (kind === "differs") element.append(document.createElement("i"));
  return element;
}

/** A name as the server masked it; its asterisks are lowered to the middle of the line. */
export function masked(name: unknown): DocumentFragment {
  const fragment = document.createDocumentFragment();
  for (const part of text(name).split(/(\*+)/)) {
    if (part.startsWith("*")) fragment.append(h("span", "mk", part));
    else if (part !== "") fragment.append(part);
  }
  return fragment;
}

const WORDS = new Intl.Segmenter("zh", { granularity: "word" });

/** Text that breaks between words only, never inside one and never before a mark. Set it in a `keep` element. */
export function phrases(value: unknown): DocumentFragment {
  const fragment = document.createDocumentFragment();
  for (const { segment, isWordLike } of WORDS.segment(text(value))) {
    const last = fragment.lastChild;
    if (isWordLike && last !== null && !/[\s“‘（《·]$/.test(last.nodeValue ?? "")) {
      fragment.append(document.createElement("wbr"), segment);
    } else if (last?.nodeType === Node.TEXT_NODE) last.nodeValue += segment;
    else fragment.append(segment);
  }
  return fragment;
}

/** A person's name: breaks after a middle dot, nowhere else. */
export function nameOf(value: unknown): DocumentFragment {
  const fragment = document.createDocumentFragment();
  text(value).split(/(?<=[·・])/).forEach((part, i) => {
    if (i > 0) fragment.append(document.createElement("wbr"));
    fragment.append(part);
  });
  return fragment;
}

/** Gives every character a box of its own, so that digits stand in fixed columns. */
export function cells(characters: string): HTMLElement[] {
  return [...characters].map((character) => h("b", "", character));
}
