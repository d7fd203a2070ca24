import type { DisplayView } from "../../view.ts";
import { h } from "../kit/dom.ts";
import { Graphic } from "../kit/graphic.ts";
import { WORDS } from "../kit/words.ts";
import { style } from "./style.ts";

export type BugData = Pick<DisplayView, "mark">;

/** The corner mark that keeps a demonstration or rehearsal from being taken for the real thing. */
export default class Bug extends Graphic<BugData> {
  protected readonly look = style;
  protected readonly stepCount = 1;

  protected zero(): undefined {
    return undefined;
  }

  protected paint(): void {
    const { mark } = this.data;
    if (mark && mark !== "live") this.box.append(h("div", "mark", WORDS.mark[mark]));
  }
}
