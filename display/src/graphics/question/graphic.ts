import type { QuestionScene } from "../../view.ts";
import { h, phrases } from "../kit/dom.ts";
import { fit } from "../kit/fit.ts";
import { text } from "../kit/format.ts";
import { Graphic } from "../kit/graphic.ts";
import { LOWER_OUT, lowerIn } from "../kit/lower.ts";
import { style } from "./style.ts";

export type QuestionData = Omit<QuestionScene, "kind">;

/** One question as it is asked. Steps are as many as there are questions. */
export default class Question extends Graphic<QuestionData> {
  protected readonly look = style;
  protected readonly stepCount = -1;

  protected zero(): number | undefined {
    return this.data.since;
  }

  protected paint(): void {
    const { index, count, name, number } = this.data;
    const block = h("div", "block");
    const of = text(count) === "" ? null : h("small", "", ` / ${text(count)}`);
    const who = h("span", "who", text(name) === "" ? text(number) : text(name));
    const key = h("div", "key", h("div", "n", text(index), of), who);
    const plate = h("div", "plate");
    const words = h("div", "text keep", phrases(this.data.text));
    this.box.append(h("div", "q", block, plate, key, words));
    fit(who, ["", "m"], 48);
    fit(words, ["", "m", "l", "xl"], 176);
    lowerIn(this.timeline, block, plate, [key, words]);
  }

  protected override out(): Keyframe[] {
    return LOWER_OUT;
  }
}
