import type { ShowFacts, StandbyScene } from "../../view.ts";
import { h, phrases } from "../kit/dom.ts";
import { fit } from "../kit/fit.ts";
import { clockOf, hash, join, timeOfDay } from "../kit/format.ts";
import { Graphic } from "../kit/graphic.ts";
import { checkLine } from "../kit/parts.ts";
import { style } from "./style.ts";

export type StandbyData = ShowFacts & Omit<StandbyScene, "kind">;

const HOUR = 3_600_000;
const HEAD_GROUPS = 16;

/**
 * The slate: an equals sign whose lower bar fills until the show starts. At the close the head of the transcript stands
 * in its place.
 */
export default class Standby extends Graphic<StandbyData> {
  protected readonly look = style;
  protected readonly stepCount = 1;
  private readonly digits = h("div", "digits");
  private readonly label = h("span", "");

  protected zero(): number | undefined {
    return this.data.since;
  }

  protected paint(): void {
    const { since, startsAt } = this.data;
    const fill = h("i", "bar fill");
    const title = h("div", "title keep", phrases(this.data.showTitle));
    const line = h("div", "line", join("　", this.data.showPeriod, this.data.line));
    const foot = h("div", "bfoot", h("span", ""), checkLine("观看与验算", this.data.checkAddress));
    const time = h("div", "time", this.digits, this.label);
    const head = headOf(this.data.head);
    const lower = head === null ? [h("i", "bar hollow"), fill] : [head];
    this.box.append(h("div", "full"), h("i", "bar top"), ...lower, title, line, time, foot);
    if (typeof startsAt !== "number") title.classList.add("wide");
    fit(title, ["", "m", "s"], 170);
    fit(line, ["", "s"], 76);
    if (typeof startsAt !== "number" || since === undefined || startsAt <= since) return;
    this.timeline.add(fill, [{ transform: "scaleX(0)" }, { transform: "scaleX(1)" }], {
      at: 0, lasts: startsAt - since,
    });
  }

  protected override tick(now: number): void {
    const { startsAt } = this.data;
    if (typeof startsAt !== "number") {
      set(this.digits, "");
      set(this.label, "");
      return;
    }
    const clock = timeOfDay(startsAt);
    const left = startsAt - now;
    const far = left >= HOUR;
    set(this.digits, far ? clock : clockOf(Math.ceil(left / 1_000) * 1_000));
    if (far) set(this.label, "开始");
    else set(this.label, left <= 0 ? "即将开始" : `后开始，${clock}${clock.endsWith(":00") ? " 整" : ""}`);
  }
}

/** The whole head, to be written down or photographed; null where there is none. */
function headOf(head: unknown): HTMLElement | null {
  const groups = hash(head, HEAD_GROUPS).split(" ");
  if (groups.length < HEAD_GROUPS) return null;
  const figures = h("div", "figures n", ...groups.map((group) => h("span", "", group)));
  return h("div", "head", h("div", "lab", "抽号实录的链首"), figures);
}

function set(element: HTMLElement, words: string): void {
  if (element.textContent !== words) element.textContent = words;
}
