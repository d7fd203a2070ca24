import type { Landing } from "../../view.ts";
import { h, nameOf, phrases, sign } from "../kit/dom.ts";
import { fit, fits } from "../kit/fit.ts";
import { count, dateText, dice, join, text, ticket } from "../kit/format.ts";
import type { Timeline } from "../kit/timeline.ts";
import { WORDS } from "../kit/words.ts";
import type { DrawReelData } from "./data.ts";
import { CHANCE_AT, NAME_AT, SEAL_AT, TICKET_AT, UNIT_AT } from "./timing.ts";

const appear: Keyframe[] = [{ opacity: 0 }, { opacity: 1 }];
const rise: Keyframe[] = [{ opacity: 0, transform: "translateY(24px)" }, { opacity: 1, transform: "none" }];

/** 1 / pool is everybody's chance for the seat that is drawn now, not for the round. */
export const SEAT_CHANCE = "这一席每人";

/** Everything under the number: who it is, the proof line and the seal. */
export interface Landed {
  readonly nodes: readonly HTMLElement[];
  /** Chooses sizes; call it when the nodes stand in the picture. */
  place(): void;
  /** Puts the motions on the timeline; `landing` counts from its zero. */
  move(timeline: Timeline, landing: number): void;
}

export function landed(data: Partial<DrawReelData>, land: Landing): Landed {
  const absent = land.status === "drawn-absent";
  const name = h("div", "name keep", nameOf(land.name));
  const households = land.households > 0 ? `包联 ${count(land.households)} 户` : "";
  const where = absent ? "请假" : text(land.venue);
  const unit = h("div", "unit keep", phrases(land.unit));
  const role = h("div", "role");
  const post = h("div", "post", unit, role);
  const ticketCell = cell(ticketLabel(data), ticket(land.ticket));
  const chance = (data.pool ?? 0) > 1 ? cell(SEAT_CHANCE, `1/${count(data.pool)}`) : cell("在池", "1 人");
  const last = absent ? owes(land, text(data.substituteFor) !== "") : cell("公开骰子", shortDice(land.digits));
  const seal = h("div", "seal");
  const word = h("div", "seal-word", sign("equal"), h("span", "", WORDS.check[land.check]));
  const proof = h("div", "proof", ticketCell, chance, last);
  return {
    nodes: [h("div", "who", name, post), proof, seal, word],
    place() {
      fit(name, ["", "m", "l"]);
      fit(unit, ["", "m"], 104);
      fitOneOf(role, [[land.post, households, where], [land.post, households], [land.post]]);
    },
    move(timeline, landing) {
      timeline.add(name, rise, { at: landing + NAME_AT, lasts: 320, ease: "enter" });
      timeline.add(post, appear, { at: landing + UNIT_AT, lasts: 200 });
      timeline.add(proof, appear, { at: landing + TICKET_AT, lasts: 20 });
      timeline.add(ticketCell, appear, { at: landing + TICKET_AT, lasts: 200 });
      for (const part of [chance, last]) timeline.add(part, appear, { at: landing + CHANCE_AT, lasts: 200 });
      timeline.add(seal, [{ transform: "scaleY(0)" }, { transform: "scaleY(1)" }], {
        at: landing + SEAL_AT, lasts: 200, ease: "enter",
      });
      timeline.add(word, appear, { at: landing + SEAL_AT + 80, lasts: 120 });
    },
  };
}

/** Writes the first of several lists of facts that fits on one line. */
function fitOneOf(element: HTMLElement, facts: readonly (readonly unknown[])[]): void {
  for (const list of facts) {
    element.textContent = join("，", ...list);
    fit(element, ["", "m", "l"]);
    if (fits(element)) return;
  }
}

/** The quota could not be filled: no number, a seat that stays empty. */
export function exhausted(land: Landing): HTMLElement {
  return h("div", "empty", h("div", "big", "无人可抽"),
    h("div", "why", `符合本轮条件的人都已抽取，${land.empty > 1 ? `${count(land.empty)} 席` : "这一席"}空缺`),
    h("div", "why sub", sign("equal"), WORDS.check[land.check]));
}

function cell(label: string, value: string): HTMLElement {
  return h("div", "", h("div", "lab", label), h("div", "val n", value));
}

/** Who is met on the way to a substitute and is excused takes no seat, and owes his answer all the same. */
function owes(land: Landing, onTheWay: boolean): HTMLElement {
  const date = dateText(land.owesBy, land.landAt);
  return h("div", "", h("div", "lab", onTheWay ? "请假，越过，往下再找" : "请假，抽出后缺席"),
    h("div", "val", date === "" ? "须限期公开作答" : `${date}前公开作答`));
}

function ticketLabel(data: Partial<DrawReelData>): string {
  if (text(data.substituteFor) !== "") return "票值，同一次序的下一位";
  return (data.entries ?? 1) > 1 ? "票值，由小到大依次出列" : "票值，全池最小者出列";
}

function shortDice(digits: string): string {
  const groups = dice(digits);
  return groups.length > 2 ? `${groups.slice(0, 2).join(" ")} …` : groups.join(" ");
}
