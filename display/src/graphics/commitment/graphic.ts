import type { CommitmentScene } from "../../view.ts";
import { h, phrases, sign } from "../kit/dom.ts";
import { fit } from "../kit/fit.ts";
import { dateParts, join, text } from "../kit/format.ts";
import { Graphic } from "../kit/graphic.ts";
import { LOWER_OUT, lowerIn } from "../kit/lower.ts";
import { style } from "./style.ts";

export type CommitmentData = Omit<CommitmentScene, "kind">;

/** What was promised, by whom, by when. The lower bar is hollow: promised is not done. */
export default class Commitment extends Graphic<CommitmentData> {
  protected readonly look = style;
  protected readonly stepCount = 1;

  protected zero(): number | undefined {
    return this.data.at;
  }

  protected paint(): void {
    const { number, name, unit, by } = this.data;
    const block = h("div", "block");
    const key = h("div", "key", sign("half"), h("span", "", "承诺"));
    const plate = h("div", "plate");
    const what = h("div", "what keep", phrases(this.data.what));
    const who = h("div", "who keep", phrases(join("　", join(" ", number, name), unit)));
    const doer = text(by) === "" || text(by) === text(name) ? null : h("div", "who", `承办　${text(by)}`);
    const words = h("div", "words", what, who, doer);
    const due = h("div", "due", h("span", "", this.term()), this.date(), h("span", "", "记入台账，公开可查"));
    this.box.append(h("div", "commit", block, plate, key, words, due));
    fit(who, ["", "m", "l"], 92);
    if (doer !== null) fit(doer, ["", "m", "l"], 92);
    fit(what, ["", "m", "l"], 240 - who.offsetHeight - (doer?.offsetHeight ?? 0));
    lowerIn(this.timeline, block, plate, [key, words]);
    this.timeline.add(due, [{ opacity: 0 }, { opacity: 1 }], { at: 360, lasts: 200 });
  }

  protected override out(): Keyframe[] {
    return LOWER_OUT;
  }

  /** What the date is, and of which year where that is not this one. */
  private term(): string {
    const year = dateParts(this.data.dueOn, this.data.at)?.year ?? "";
    return year === "" ? "承诺期限" : `承诺期限　${year} 年`;
  }

  private date(): HTMLElement {
    const date = dateParts(this.data.dueOn, this.data.at);
    if (date === null) return h("div", "date");
    return h("div", "date", date.month, h("small", "", "月"), date.day, h("small", "", "日"));
  }
}
