import type { Landing } from "../../view.ts";
import { h, sign } from "../kit/dom.ts";
import { fit } from "../kit/fit.ts";
import { count, join, text } from "../kit/format.ts";
import { Graphic } from "../kit/graphic.ts";
import { fitHeading, foot, heading } from "../kit/parts.ts";
import { WORDS } from "../kit/words.ts";
import { roundTitle } from "./data.ts";
import type { DrawReelData } from "./data.ts";
import { SEAT_CHANCE, exhausted, landed } from "./landed.ts";
import { fitEquation, poolPicture } from "./pool.ts";
import { Reel } from "./reel.ts";
import { style } from "./style.ts";
import { HALTING, JOIN_AT, landAtFor, landingOf } from "./timing.ts";

const appear: Keyframe[] = [{ opacity: 0 }, { opacity: 1 }];
const vanish: Keyframe[] = [{ opacity: 1 }, { opacity: 0 }];

/** The draw: 0 the pool, 1 spinning, 2 landed. Plays back a result that exists; holds no random source. */
export default class DrawReel extends Graphic<DrawReelData> {
  protected readonly look = style;
  protected readonly stepCount = 3;
  private reel: Reel | null = null;
  private core: HTMLElement | null = null;

  protected zero(): number | undefined {
    const { startedAt, stripFrom, voided } = this.data;
    if (this.turning) return startedAt ?? undefined;
    return voided?.at ?? stripFrom ?? undefined;
  }

  protected paint(): void {
    this.reel = null;
    this.core = null;
    if (this.turning) this.paintReel();
    else if (this.data.voided) this.box.append(h("div", "full"), this.voidHeading(), foot(this.data));
    else this.box.append(...poolPicture(this.data));
    this.overdue();
    if (this.data.voided) this.abort(this.data.voided);
    for (const element of this.box.querySelectorAll<HTMLElement>(".sum")) fitEquation(element);
    for (const element of this.box.querySelectorAll<HTMLElement>(".quota")) fit(element, ["", "s"]);
    for (const element of this.box.querySelectorAll<HTMLElement>(".bhead")) fitHeading(element);
  }

  protected override change(before: Partial<DrawReelData>): void {
    const same = before.round === this.data.round && before.entry === this.data.entry
      && (before.startedAt ?? null) === (this.data.startedAt ?? null);
    const { land, voided } = this.data;
    if (this.reel !== null && same && !before.land && land && !voided) this.land(land);
    else this.repaint();
  }

  protected override advance(from: number): boolean {
    return this.reel !== null && from >= 1 && this.turning;
  }

  protected override custom(id: string, payload: unknown): ReturnType<Graphic<DrawReelData>["custom"]> {
    const now = this.now();
    switch (id) {
      case "spin":
        this.play(1, false);
        return { statusCode: 200 };
      case "land": {
        const given = payload as Partial<Landing> | null;
        if (this.reel === null || typeof given?.number !== "string") return { statusCode: 409 };
        const landAt = given.landAt ?? landAtFor(this.timeline.zero, now);
        this.step = 2;
        this.update({ land: { ...EMPTY, ...given, landAt } });
        return { statusCode: 200 };
      }
      case "abort": {
        const given = payload as Partial<DrawReelData["voided"]> | null;
        this.update({ voided: { cause: "withdrawn", party: null, voids: 1, ...given, at: given?.at ?? now } });
        return { statusCode: 200 };
      }
      default:
        return undefined;
    }
  }

  /** True while the wheels are the picture. */
  private get turning(): boolean {
    return (this.step ?? 0) >= 1;
  }

  private paintReel(): void {
    // Nothing turns where nobody is left to be drawn.
    const turns = this.data.land?.status !== "exhausted" || Boolean(this.data.voided);
    const reel = turns ? new Reel() : null;
    const core = h("div", "core", reel?.element ?? null, turns ? this.odds() : null);
    this.reel = reel;
    this.core = core;
    const [wait, done] = [h("div", "bhead wait"), h("div", "bhead done")];
    wait.append(sign("wait"), roundTitle(this.data), h("span", "sub", this.promise()));
    done.append(sign("equal"), roundTitle(this.data), h("span", "sub", this.facts()));
    this.box.append(h("div", "full"), wait, done, core, foot(this.data));
    reel?.spin(this.timeline);
    if (this.data.land && !this.data.voided) this.land(this.data.land);
  }

  private promise(): string {
    const left = text(this.data.substituteFor);
    return left === "" ? "结果已经确定，正在逐位揭示" : `${left} 离场，这一席按同一次序往下找`;
  }

  /** The pool, whose seat it is, and that this machine has recomputed what is public by now. */
  private facts(): string {
    const left = text(this.data.substituteFor);
    return join("，", left === "" ? `${count(this.data.pool)} 人在池` : this.seatOf(left),
      this.data.recomputed === true ? "密链种子已公开并复算" : "");
  }

  /** What became of the seat that somebody left: only a seated one takes it. */
  private seatOf(left: string): string {
    switch (this.data.land?.status) {
      case "seated": return `替补 ${left} 的席位`;
      case "drawn-absent": return `请假，越过，${left} 的席位往下再找`;
      case "exhausted": return `${left} 的席位空缺`;
      case undefined: return `${left} 的席位`;
    }
  }

  /** Who has not revealed within the minute is named as overdue, on all screens in the same field. */
  private overdue(): void {
    for (const [name, frames] of [["intime", vanish], ["late", appear]] as const) {
      const element = this.box.querySelector(`.due .${name}`);
      if (element) this.timeline.add(element, frames, { at: 0, lasts: 20 });
    }
  }

  private voidHeading(): HTMLElement {
    return heading("wait", roundTitle(this.data), "作废");
  }

  /** Each person's chance for this seat stands on the screen while the wheels turn; a last one has no other to be. */
  private odds(): HTMLElement {
    const { entry, entries, pool, substituteFor } = this.data;
    const part = (label: string, value: string): HTMLElement =>
      h("div", "", h("div", "lab", label), h("div", "val n", value));
    return h("div", "odds",
      (pool ?? 0) <= 1 ? part("在池", `${count(pool)} 人`) : part(SEAT_CHANCE, `1/${count(pool)}`),
      text(substituteFor) !== "" ? part("补抽", `第 ${text(entry)} 席`)
        : (entries ?? 1) > 1 ? part("本轮抽取", `第 ${text(entry)} 个，共 ${text(entries)} 个`) : null);
  }

  private land(land: Landing): void {
    this.box.querySelector(".bhead.done .sub")?.replaceChildren(this.facts());
    const landing = landingOf(this.timeline.zero, land.landAt);
    if (land.status === "exhausted") {
      this.halt(landing);
      this.swapHeading(landing + HALTING);
      this.show(exhausted(land), landing + HALTING);
      return;
    }
    this.reel?.land(this.timeline, land.number, landing);
    const below = landed(this.data, land);
    this.core?.append(...below.nodes);
    below.place();
    below.move(this.timeline, landing);
    this.swapHeading(landing + JOIN_AT + 240);
    this.hideOdds(landing + JOIN_AT);
  }

  private swapHeading(at: number): void {
    for (const [name, frames] of [["wait", vanish], ["done", appear]] as const) {
      const element = this.box.querySelector(`.bhead.${name}`);
      if (element) this.timeline.add(element, frames, { at, lasts: 20 });
    }
  }

  private hideOdds(at: number): void {
    const odds = this.box.querySelector(".odds");
    if (odds) this.timeline.add(odds, vanish, { at, lasts: 200 });
  }

  private halt(time: number): void {
    this.hideOdds(time);
    this.reel?.halt(this.timeline, time);
  }

  private abort(voided: NonNullable<DrawReelData["voided"]>): void {
    const time = Math.max(0, (voided.at ?? 0) - this.timeline.zero);
    if (this.reel !== null) this.halt(time);
    const cause = voided.cause === "link-missing"
      ? `${text(voided.party)}${WORDS.voided["link-missing"]}`
      : WORDS.voided.withdrawn;
    const picture = h("div", "empty",
      h("div", "big", "本轮作废"),
      h("div", "why", cause),
      h("div", "why sub", `本场已作废 ${count(voided.voids)} 轮，轮次号不再使用`));
    this.show(picture, time + HALTING);
  }

  private show(picture: HTMLElement, at: number): void {
    const core = this.core ?? h("div", "core");
    if (this.core === null) this.box.append(core);
    core.append(picture);
    for (const line of picture.querySelectorAll<HTMLElement>(".why")) fit(line, ["", "s"]);
    this.timeline.add(picture, appear, { at, lasts: 200 });
  }
}

const EMPTY: Landing = {
  landAt: 0, number: "", name: "", unit: "", post: "", households: 0, venue: "", ticket: "", digits: "",
  status: "seated", owesBy: null, empty: 0, check: "recomputed",
};
