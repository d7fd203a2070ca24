import type { CallScene } from "../../view.ts";
import { h, masked, phrases } from "../kit/dom.ts";
import { fit } from "../kit/fit.ts";
import { clockOf, text } from "../kit/format.ts";
import { Graphic } from "../kit/graphic.ts";
import { WORDS } from "../kit/words.ts";
import { style } from "./style.ts";

export type CallData = Omit<CallScene, "kind">;

const TIMED: readonly CallScene["state"][] = ["on-air"];

/** The call beside the picture: who, where, how the line stands. The timer ticks, nothing else moves. */
export default class LiveCall extends Graphic<CallData> {
  protected readonly look = style;
  protected readonly stepCount = 4;
  private readonly timer = h("div", "timer");
  private enters = true;

  protected zero(): number | undefined {
    return this.enters ? undefined : this.data.since;
  }

  protected paint(): void {
    const { household, hid, place } = this.data;
    const caller = this.data.caller === "cadre" ? "电话作答" : "核实电话";
    const words = h("span", "state", this.stateWords());
    const head = h("div", "st", h("div", "a", caller, words), this.timer);
    const name = h("div", "nm", masked(household), h("small", "n", text(hid)));
    const where = h("div", "vl", text(place));
    const foot = h("div", "ft", ...this.foot());
    const panel = h("div", "call", head, h("div", "bd", name, where), foot);
    this.timer.hidden = !this.timed;
    this.box.append(panel);
    fit(words, ["", "m"], 52);
    fit(name, ["", "m", "l"], 150);
    fit(where, ["", "m"], 132);
    foot.querySelectorAll<HTMLElement>(".asked").forEach((words) => fit(words, ["", "m", "l"], 168));
    if (this.enters) {
      this.timeline.add(panel, [{ opacity: 0, transform: "translateX(24px)" }, { opacity: 1, transform: "none" }], {
        at: 0, lasts: 320, ease: "enter",
      });
    } else {
      this.timeline.add(words, [{ opacity: 0 }, { opacity: 1 }], { at: 0, lasts: 120 });
    }
  }

  protected override change(before: Partial<CallData>): void {
    this.enters = before.hid !== this.data.hid;
    this.repaint();
    this.enters = true;
  }

  protected override tick(now: number): void {
    const words = this.timed ? clockOf(now - (this.data.since ?? now)) : "";
    if (this.timer.textContent !== words) this.timer.textContent = words;
  }

  private get timed(): boolean {
    return this.data.state !== undefined && TIMED.includes(this.data.state);
  }

  private stateWords(): string {
    const { state, outcome } = this.data;
    if (state === "off-air" && this.data.offAir === true) return WORDS.notAired;
    const known = state === undefined ? "" : WORDS.call[state] ?? "";
    return state === "ended" ? WORDS.outcome[text(outcome)] ?? known : known;
  }

  /** The question while it is being answered; else how this call came about. */
  private foot(): Node[] {
    const asked = this.data.asked ?? null;
    if (asked === null) return this.notes().map((note) => h("div", "", note));
    const words = h("div", "asked keep", phrases(asked.text));
    return [h("div", "", `第 ${text(asked.index)} 题，共 ${text(asked.count)} 题`), words];
  }

  private notes(): string[] {
    const { order, tries, triesMax, caller } = this.data;
    const notes: string[] = [];
    if (caller !== "cadre" && (order ?? 0) > 0) notes.push(`抽取次序第 ${text(order)} 户`);
    if ((tries ?? 0) > 0) notes.push(`第 ${text(tries)} 次拨打${(triesMax ?? 0) > 0 ? `，至多 ${text(triesMax)} 次` : ""}`);
    return notes;
  }
}
