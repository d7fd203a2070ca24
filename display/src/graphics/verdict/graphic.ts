import type { ShowFacts, VerdictScene } from "../../view.ts";
import { h, phrases } from "../kit/dom.ts";
import { fit } from "../kit/fit.ts";
import { join } from "../kit/format.ts";
import { Graphic } from "../kit/graphic.ts";
import { fitHeading, foot, heading } from "../kit/parts.ts";
import { WORDS } from "../kit/words.ts";
import { style } from "./style.ts";

export type VerdictData = ShowFacts & Omit<VerdictScene, "kind">;

/** Whoever reads the verdict is to know on how much it rests. */
function unverified(it: VerdictData["unverified"]): string {
  if (it === null || it === undefined) return "";
  const { dialled, answered } = it;
  return WORDS.unverified[it.why].replace("{dialled}", String(dialled)).replace("{answered}", String(answered));
}

/** The verdict between two bars. The four words have no colours and one size: the design does not vote. */
export default class VerdictGraphic extends Graphic<VerdictData> {
  protected readonly look = style;
  protected readonly stepCount = 1;

  protected zero(): number | undefined {
    return this.data.at;
  }

  protected paint(): void {
    const { verdict } = this.data;
    const bars = [h("i", "bar top"), h("i", "bar low")];
    const word = h("div", "word", verdict === undefined ? "" : WORDS.verdict[verdict] ?? "");
    const source = h("div", "source keep", phrases(this.data.source));
    const short = h("div", "short keep", phrases(unverified(this.data.unverified ?? null)));
    const head = heading("equal", "评定", join(" ", this.data.number, this.data.name));
    this.box.append(h("div", "full"), head, h("div", "core", ...bars, word, h("div", "under", short, source)), foot(this.data));
    fitHeading(head);
    fit(source, ["", "s"], short.textContent === "" ? 150 : 76);
    for (const bar of bars) {
      this.timeline.add(bar, [{ transform: "scaleX(0)" }, { transform: "scaleX(1)" }], {
        at: 0, lasts: 200, ease: "move",
      });
    }
    this.timeline.add(word, [{ opacity: 0, transform: "translateY(24px)" }, { opacity: 1, transform: "none" }], {
      at: 360, lasts: 320, ease: "enter",
    });
    this.timeline.add(short, [{ opacity: 0 }, { opacity: 1 }], { at: 760, lasts: 200 });
    this.timeline.add(source, [{ opacity: 0 }, { opacity: 1 }], { at: 760, lasts: 200 });
  }
}
