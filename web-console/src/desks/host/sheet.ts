import type { HostView, InquirySheet, RoundLine } from "../../views.ts";

export type Progress = "done" | "now" | "later";

export interface Item {
  readonly title: string;
  readonly at: string;
  readonly state: Progress;
}

/**
 * The items of the run sheet. The present one is the last whose title a round bears that is not void, or whose title
 * has the word for naming once somebody was named. A closed meeting has done that one and the last; what it left out
 * stays so.
 */
export function items(view: HostView, naming: string): readonly Item[] {
  const present = presentItem(view, naming);
  const closed = view.show.phase === "closed";
  const last = view.runSheet.length - 1;
  return view.runSheet.map((item, i) => ({
    ...item,
    state: i < present || (closed && i === last) ? "done" : i === present ? (closed ? "done" : "now") : "later",
  }));
}

function presentItem(view: HostView, naming: string): number {
  if (view.show.liveAt === null) return -1;
  const titles = new Set(view.rounds.filter((round) => !round.household && round.state !== "void").map((round) => round.title));
  const named = view.inquiries.some((line) => line.named);
  return view.runSheet.reduce(
    (last, item, i) => (titles.has(item.title) || (named && item.title.includes(naming)) ? i : last), 0);
}

export interface SubStep {
  readonly key: "draw" | "answer" | "household" | "verify" | "judge" | "close";
  readonly detail: string;
  readonly state: Progress;
  /** It was ended before it had come to what was wanted. */
  readonly short: boolean;
}

const ORDER = ["seated", "answering", "household-drawn", "verifying", "judging", "concluded"] as const;
const AT: Readonly<Record<string, number>> = { "left-reported": 0, left: 5 };

/**
 * The steps of the turn that is on stage, with what each has come to. Where the households were drawn for an earlier
 * turn, this one has no steps for them.
 */
export function subSteps(view: HostView): readonly SubStep[] {
  const sheet = view.onStage;
  if (sheet === null) return [];
  const decided = sheet.stage === "judging" && sheet.verdict !== null;
  const at = decided ? ORDER.length - 1 : AT[sheet.stage] ?? ORDER.indexOf(sheet.stage as (typeof ORDER)[number]);
  const kept = [...view.commitments, ...view.dispatches].filter((one) => one.inquiry === sheet.id).length;
  const total = String(sheet.rows.length);
  const steps: readonly (readonly [SubStep["key"], string])[] = [
    ["draw", sheet.person.number],
    ["answer", `${String(count(sheet, "cadre"))} / ${total}`],
    ["household", sheet.household?.hid ?? turnOf(view)],
    ["verify", at < 3 ? "" : `${String(count(sheet, "household"))} / ${total}`],
    ["judge", ""],
    ["close", kept === 0 ? "" : String(kept)],
  ];
  return steps
    .map(([key, detail], i): SubStep => ({
      key, detail, short: key === "verify" && sheet.unverified !== null, state: i < at ? "done" : i === at ? "now" : "later",
    }))
    .filter(({ key }) => sheet.ordered === null || (key !== "household" && key !== "verify"));
}

const count = (sheet: InquirySheet, side: "cadre" | "household"): number =>
  sheet.rows.filter((row) => row[side] !== null).length;

const turnOf = (view: HostView): string => view.households.find((one) => one.turn)?.household.hid ?? "";

/** The round of which somebody is still to be announced. */
export const pendingRound = (view: HostView): RoundLine | undefined => view.rounds.find((round) => round.left > 0);
