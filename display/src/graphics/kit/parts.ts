import type { ShowFacts } from "../../view.ts";
import { h, sign } from "./dom.ts";
import type { SignKind } from "./dom.ts";
import { fit } from "./fit.ts";
import { join, text } from "./format.ts";

/** The heading of a full-screen, hung on the second column; the corners stay free. */
export function heading(kind: SignKind, title: string, sub: string): HTMLElement {
  return h("div", "bhead", sign(kind), h("span", "", title), h("span", "sub", sub));
}

/** Call when the heading stands in the picture: shrinks, then drops its second part. */
export function fitHeading(element: HTMLElement): void {
  fit(element, ["", "s", "t"]);
}

/** The foot line: the show at the left, where to check at the right. */
export function foot(show: Partial<ShowFacts>, right?: Node): HTMLElement {
  const name = join("　", show.showTitle, show.showPeriod);
  const left = h("span", "");
  if (name !== "") left.append(sign("equal"), name);
  return h("div", "bfoot", left, right ?? checkLine("自己验算", show.checkAddress));
}

/** A label and an address; empty where there is no address. */
export function checkLine(label: string, address: unknown): HTMLElement {
  return text(address) === "" ? h("span", "r") : h("span", "r", label, h("b", "", text(address)));
}
