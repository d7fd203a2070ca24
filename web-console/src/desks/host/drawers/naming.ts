import type { HostView, Nominee } from "../../../views.ts";

/** A sentence: key of a text and its values. */
export interface Sentence {
  readonly key: string;
  readonly values: Readonly<Record<string, string>>;
}

const title = (view: HostView, round: number): string =>
  view.rounds.find((one) => one.number === round)?.title ?? String(round);

/** What a name means for the pool: only whose number was not drawn before stays in it. */
export function poolNote(view: HostView, nominee: Nominee | null): Sentence {
  if (nominee === null || nominee.blocked !== null) return { key: "apart", values: {} };
  return nominee.drawn === null
    ? { key: "inPool", values: { name: nominee.person.name } }
    : { key: "drawn", values: { name: nominee.person.name, title: title(view, nominee.drawn) } };
}

/** In which turn he was heard before; null where he was not. */
export function heardNote(view: HostView, nominee: Nominee): Sentence | null {
  const { heard } = nominee;
  if (heard === null) return null;
  return heard.round === null
    ? { key: "heardNamed", values: { by: heard.by ?? "" } }
    : { key: "heardDrawn", values: { title: title(view, heard.round) } };
}

/** What of the meeting a press depends on: if this is another, the number is looked up again. */
export const standing = (view: HostView): string => JSON.stringify([
  view.inquiries.map((one) => [one.id, one.stage]), view.attendance.away.map((one) => one.person.number),
  view.open?.number, view.call?.attempt, view.show.phase,
]);
