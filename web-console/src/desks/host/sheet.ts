import type { HostView, InquirySheet, RoundLine } from "../../views.ts";

export type Progress = "done" | "now" | "later";

export interface Item {
  readonly title: string;
  readonly at: string;
  readonly state: Progress;
}

/** Something that was held: the place from 0 of its item, or -1 beside the sheet, and how far the meeting was then. */
export interface Step {
  readonly round: RoundLine | null;
  readonly inquiry: string | null;
  readonly item: number;
  readonly after: number;
}

/** What of the run sheet was held, by its place from 0, and how far the meeting has come; -1 before it begins. */
interface Walked {
  readonly held: ReadonlySet<number>;
  readonly at: number;
  readonly steps: readonly Step[];
}

/**
 * The items of the run sheet. The present one is the furthest that was begun. A closed meeting has done that one, what
 * was held beside it, and the last; what it left out stays so.
 */
export function items(view: HostView, naming: string): readonly Item[] {
  const { held, at } = walked(view, naming);
  const closed = view.show.phase === "closed";
  const last = view.runSheet.length - 1;
  const named = view.inquiries.some((line) => line.named);
  return view.runSheet.map((item, i) => {
    const over = i === last || held.has(i) || (named && item.title.includes(naming));
    if (i < at || (closed && over)) return { ...item, state: "done" };
    return { ...item, state: i === at && !closed ? "now" : "later" };
  });
}

/**
 * Walks what happened in its order. A round is the item for which it was published, or whose title it bears; a name is
 * the item for naming where that is on or comes next. What is held beside the sheet moves nothing.
 */
export function walked(view: HostView, naming: string): Walked {
  if (view.show.liveAt === null) return { held: new Set(), at: -1, steps: [] };
  const held = new Set([0]);
  const steps: Step[] = [];
  let at = 0;
  for (const { round, inquiry } of story(view)) {
    const item = round === null ? namingItem(view, naming, at) : roundItem(view, round, held);
    if (item >= 0) held.add(item);
    at = Math.max(at, item);
    steps.push({ round, inquiry, item, after: at });
  }
  return { held, at, steps };
}

interface Held {
  readonly at: number;
  readonly round: RoundLine | null;
  readonly inquiry: string | null;
}

function story(view: HostView): readonly Held[] {
  const rounds = view.rounds.filter((round) => !round.household && round.state !== "void");
  const names = view.inquiries.filter((line) => line.named);
  return [
    ...rounds.map((round) => ({ at: round.at, round, inquiry: null })),
    ...names.map(({ at, id }) => ({ at, round: null, inquiry: id })),
  ].sort((a, b) => a.at - b.at);
}

function roundItem(view: HostView, round: RoundLine, held: ReadonlySet<number>): number {
  if (round.item !== null) return round.item - 1;
  const free = view.runSheet.findIndex((item, i) => item.title === round.title && !held.has(i));
  return free >= 0 ? free : view.runSheet.findIndex((item) => item.title === round.title);
}

const namingItem = (view: HostView, naming: string, at: number): number =>
  [at, at + 1].find((i) => view.runSheet[i]?.title.includes(naming) === true) ?? -1;

/**
 * Places from 0 of the items that a round can be held for: neither the first nor the last, nor one for naming; and
 * where titles speak of rounds, which is said by one of these words, only those.
 */
export function openItems(view: HostView, naming: string, words: string): readonly number[] {
  const ofRound = (title: string): boolean => words.split(" ").some((word) => title.toLowerCase().includes(word));
  const speaks = view.runSheet.some((item) => ofRound(item.title));
  return items(view, naming).flatMap((item, i) =>
    i > 0 && i < view.runSheet.length - 1 && item.state !== "done" && !item.title.includes(naming)
      && (!speaks || ofRound(item.title)) ? [i] : []);
}

/** The item for which the next round is proposed; -1 where the sheet has none left. */
export function nextItem(view: HostView, naming: string, words: string): number {
  const all = items(view, naming);
  return openItems(view, naming, words).find((i) => all[i]?.state === "later") ?? -1;
}

export interface SubStep {
  readonly key: "draw" | "named" | "answer" | "household" | "verify" | "judge" | "close";
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
    [sheet.named ? "named" : "draw", sheet.person.number],
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
