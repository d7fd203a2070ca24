import type { Announced, HostView, InquiryLine, NextStep, Offer, RoundLine } from "../../views.ts";

/** What a step is called and what it brings: key of texts with its values. */
export interface StepWords {
  readonly key: string;
  readonly values: Readonly<Record<string, string | number>>;
}

/** The words of a step by its command and what it names. */
export function stepWords(view: HostView, offer: Pick<Offer, "type" | "fields">): StepWords {
  const row = view.onStage?.rows.find((one) => one.question === offer.fields["question"]);
  const household = offer.type === "ask" && (view.call?.household ?? null) !== null && view.onStage?.stage !== "answering";
  const telephone = offer.type === "begin-answering" && lineOf(view, offer)?.telephone === true;
  const entry = entryOf(view, offer);
  if (entry?.substituteFor) {
    const { n, left } = seatOf(view, offer);
    return { key: `${offer.type}-${kindOf(entry)}`, values: { n, left, name: entry.person?.name ?? "" } };
  }
  if (entry?.status === "exhausted") {
    return { key: `${offer.type}-exhausted`, values: { group: entry.group, n: entry.empty } };
  }
  return {
    key: household ? "ask-household" : telephone ? "begin-answering-telephone" : offer.type,
    values: {
      n: row?.index ?? Number(offer.fields["entry"] ?? 0) + 1,
      label: row?.label ?? "",
      name: personOf(view, offer),
      round: Number(offer.fields["round"] ?? view.open?.number ?? 0),
    },
  };
}

/** What really follows an announcement: the next seat, who stands up or answers the telephone, or the next round. */
export function afterAnnouncing(view: HostView, offer: Pick<Offer, "fields">): StepWords {
  const entry = entryOf(view, offer);
  const more = roundOf(view, offer)?.entries.find((one) => one.landAt === null && one.entry > Number(offer.fields["entry"]));
  if (more !== undefined) {
    const seat = { fields: { ...offer.fields, entry: more.entry } };
    const { n } = more.substituteFor ? seatOf(view, seat) : { n: more.entry + 1 };
    const key = more.status === "exhausted" ? "exhausted" : "seat";
    return { key: more.substituteFor ? kindOf(more) : key, values: { n } };
  }
  const seated = view.inquiries.find((one) => one.stage === "seated");
  if (seated !== undefined) {
    return { key: seated.telephone ? "telephone" : "stand", values: { name: seated.person.name } };
  }
  if (entry?.status !== "seated" || entry.person === null) return { key: "round", values: {} };
  const telephone = view.byTelephone.includes(entry.person.number);
  return { key: telephone ? "telephone" : "stand", values: { name: entry.person.name } };
}

/** What really follows the cadre's answer: the next question, or what ends his answering. */
export function afterRecording(view: HostView, offer: Pick<Offer, "fields">): StepWords {
  const sheet = view.onStage;
  const next = sheet?.rows.find((row) => row.cadre === null && row.question !== offer.fields["question"]);
  if (sheet === null || next !== undefined) return { key: "question", values: { n: next?.index ?? 0 } };
  const { name, households } = sheet.person;
  const called = (view.call?.person ?? null) !== null ? "called-" : "";
  return { key: `${called}${households > 0 && sheet.ordered === null ? "households" : "judging"}`, values: { name } };
}

/** Seats that wait for something, in words: a second person's word, or the end of the turn on stage. */
export function seatsWaiting(view: HostView): readonly StepWords[] {
  const reported = view.inquiries
    .filter((one) => one.stage === "left-reported" && one.id !== view.onStage?.id)
    .map((one) => ({ key: "reported", values: { name: one.person.name } }));
  const substitutes = view.onStage === null ? [] : view.rounds.flatMap((round) => round.entries
    .filter((one) => one.landAt === null && one.status !== "drawn-absent")
    .map((one) => {
      const { n, left } = seatOf(view, { fields: { round: round.number, entry: one.entry } });
      return { key: kindOf(one), values: { n, left } };
    }));
  return [...reported, ...substitutes];
}

/** What an entry of the walk for a seat that was left is: who is excused takes none; it may end with nobody. */
const kindOf = ({ status }: Announced): "substitute" | "passed-over" | "empty" =>
  status === "seated" ? "substitute" : status === "drawn-absent" ? "passed-over" : "empty";

/** Entries as a list shows them: the seats of one group that stay empty are one line with their count. */
export function entryLines(entries: readonly Announced[]): readonly Announced[] {
  const same = (a: Announced, b: Announced): boolean => a.status === "exhausted" && b.status === "exhausted"
    && a.group === b.group && (a.landAt === null) === (b.landAt === null);
  return entries
    .filter((one, i) => !entries.slice(0, i).some((before) => same(before, one)))
    .map((one) => {
      const group = entries.filter((more) => same(one, more));
      return { ...one, empty: group.reduce((sum, { empty }) => sum + empty, 0) };
    });
}

const roundOf = (view: HostView, offer: Pick<Offer, "fields">): RoundLine | undefined =>
  view.rounds.find((round) => round.number === offer.fields["round"]);

/** The entry of a result that a step shows next. */
const entryOf = (view: HostView, offer: Pick<Offer, "fields">): Announced | undefined =>
  roundOf(view, offer)?.entries.find((one) => one.entry === offer.fields["entry"]);

/** The seat that a substitute takes, counted as it was drawn, and who has left it last. */
function seatOf(view: HostView, offer: Pick<Offer, "fields">): { readonly n: number; readonly left: string } {
  const entries = roundOf(view, offer)?.entries ?? [];
  const before = (one: Announced | undefined): Announced | undefined =>
    entries.find((other) => other.person !== null && other.person.number === one?.substituteFor);
  let seat = before(entryOf(view, offer));
  const left = seat?.person?.name ?? "";
  while (seat?.substituteFor) seat = before(seat);
  return { n: (seat?.entry ?? Number(offer.fields["entry"])) + 1, left };
}

/** Whom a step is about: who sits in the inquiry it names, or the one who is to be announced. */
function personOf(view: HostView, offer: Pick<Offer, "type" | "fields">): string {
  return lineOf(view, offer)?.person.name ?? view.onStage?.person.name ?? "";
}

const lineOf = (view: HostView, offer: Pick<Offer, "fields">): InquiryLine | undefined =>
  view.inquiries.find((one) => one.id === offer.fields["inquiry"]);

/** Whom the waiting is about: who is reported as left, else who is on stage. */
export function waitedName(view: HostView, who: string): string {
  const left = view.inquiries.filter((one) => one.stage === "left-reported").map((one) => one.person.name);
  return who === "left" ? left.join("、") : view.onStage?.person.name ?? "";
}

/** Calling up somebody who was reported as left and stands there after all. */
export const foundOffer = (view: HostView): Offer | undefined =>
  offersOf(view.next, "begin-answering").find((one) => lineOf(view, one)?.stage === "left-reported");

/** What else can be pressed beside the big step: going on without what it asks for. */
export function wayOn(next: NextStep): "host.conclude" | "host.askNow" | null {
  if (next.main?.type === "make-commitment") return "host.conclude";
  return next.waiting.includes("operator.cadre") ? "host.askNow" : null;
}

/** Whether a step can be pressed at this time. */
export const ready = (offer: Offer | null, now: number): boolean =>
  offer !== null && offer.blocked === null && (offer.from === null || now >= offer.from);

/** The offer of this type, be it the big step or one beside it. */
export function offerOf(next: NextStep | undefined, ...types: string[]): Offer | undefined {
  if (next === undefined) return undefined;
  return next.others.find((one) => types.includes(one.type))
    ?? (next.main !== null && types.includes(next.main.type) ? next.main : undefined);
}

/** A turn with what can be done to it. */
export interface OfferedTurn {
  readonly offer: Offer;
  readonly line: InquiryLine;
}

/** The turns to which this can be done now. */
export const offeredTurns = (view: HostView, type: string): readonly OfferedTurn[] =>
  offersOf(view.next, type).filter((offer) => offer.blocked === null).flatMap((offer) => {
    const line = lineOf(view, offer);
    return line === undefined ? [] : [{ offer, line }];
  });

/** All offers of this type. */
export const offersOf = (next: NextStep | undefined, type: string): readonly Offer[] =>
  next?.others.filter((one) => one.type === type) ?? [];
