import type { CardScene } from "../../view.ts";
import { h, nameOf, phrases } from "../kit/dom.ts";
import { fit } from "../kit/fit.ts";
import { count, join, text } from "../kit/format.ts";
import { Graphic } from "../kit/graphic.ts";
import { LOWER_OUT, lowerIn } from "../kit/lower.ts";
import { style } from "./style.ts";

export type CardData = Omit<CardScene, "kind">;

/** Who stands up: 0 number and name, 1 with unit and households. A number called by name has no bars. */
export default class CadreCard extends Graphic<CardData> {
  protected readonly look = style;
  protected readonly stepCount = 2;

  protected zero(): number | undefined {
    return this.data.since;
  }

  protected paint(): void {
    const { number, name, unit, post, origin } = this.data;
    const block = h("div", "block");
    const digits = h("b", origin === "named" ? "no" : "no bars", text(number));
    const plate = h("div", "plate");
    const person = h("div", "name keep", nameOf(name));
    const place = h("div", "unit keep", phrases(join(" ", unit, post)));
    const more = h("div", "more", this.more());
    const words = h("div", "words", person);
    if (this.step === 1) words.append(h("div", "facts", place, more));
    this.box.append(h("div", "card", h("div", "ground", block, digits), h("div", "paper", plate, words)));
    fit(person, ["", "m"], 176);
    fit(place, ["", "m", "l"], 116);
    fit(more, ["", "m"], 60);
    lowerIn(this.timeline, block, plate, [digits, words]);
  }

  protected override out(): Keyframe[] {
    return LOWER_OUT;
  }

  private more(): string {
    const { origin, by, substituteFor, households, venue } = this.data;
    const from = origin === "named" ? `${text(by)}点名` : "";
    const seat = text(substituteFor) === "" ? "" : `替补 ${text(substituteFor)}`;
    const care = (households ?? 0) > 0 ? `包联 ${count(households)} 户` : "";
    return join("　", from, seat, care, venue);
  }
}
