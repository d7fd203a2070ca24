import type { CadreRound, Ceremony, Round } from "../../verify/ceremony.ts";

/** Somebody whom a round drew. */
export interface DrawnPerson {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  readonly fate: "seated" | "drawn-absent" | "passed-over" | Left;
}

/** What became of the seat of somebody who left: somebody took it, nobody was left for it, or it is not filled yet. */
export type Left = "left-filled" | "left-empty" | "left";

/** One recomputed round: whom it drew, or whose households it ordered, or that it is void. */
export interface RoundStory {
  readonly number: number;
  readonly kind: Round["kind"];
  readonly drawn: readonly DrawnPerson[];
  /** Seats for which nobody was left. */
  readonly empty: number;
  readonly cadre: DrawnPerson | null;
  readonly order: readonly string[];
  /** The party whose link was missing; null where the round was withdrawn before the dice, or is not void. */
  readonly missing: string | null;
}

const person = (ceremony: Ceremony, id: string, fate: DrawnPerson["fate"]): DrawnPerson => {
  const row = ceremony.cadre(id);
  return { id, name: row?.name ?? "", unit: row?.unit ?? "", fate };
};

/** What became of a seat that was left. Each walk follows its leaver and ends with who is seated, or with nobody. */
export function leftBy(round: CadreRound, id: string): Left {
  const ends = round.entries.slice(round.drawn).filter((entry) => entry.status !== "drawn-absent");
  const end = ends[[...round.left].indexOf(id)];
  return end === undefined ? "left" : end.status === "seated" ? "left-filled" : "left-empty";
}

function drawn(ceremony: Ceremony, round: CadreRound): DrawnPerson[] {
  return round.entries.flatMap((entry, i) => {
    if (!("id" in entry)) return [];
    const absent = i < round.drawn ? "drawn-absent" : "passed-over";
    const fate = round.left.has(entry.id) ? leftBy(round, entry.id) : entry.status === "seated" ? "seated" : absent;
    return [person(ceremony, entry.id, fate)];
  });
}

/** A line of the result lacks as many as it seated too few; a seat that was left is one. */
const empty = (round: CadreRound): number => round.entries.reduce((sum, entry, i) => {
  if ("id" in entry) return sum;
  const seats = round.params.quotas.find((quota) => quota.text === entry.quota)?.seats ?? 0;
  return sum + (i < round.drawn ? seats - entry.seated : 1);
}, 0);

/** The rounds that the verifier came to, in their order. */
export function rounds(ceremony: Ceremony | undefined): RoundStory[] {
  return (ceremony?.rounds ?? []).map((round, i) => ({
    number: i + 1,
    kind: round.kind,
    drawn: ceremony !== undefined && round.kind === "cadre" ? drawn(ceremony, round) : [],
    empty: round.kind === "cadre" ? empty(round) : 0,
    cadre: ceremony !== undefined && round.kind === "household" ? person(ceremony, round.params.cadre, "seated") : null,
    order: round.kind === "household" ? round.order.map((id) => id.slice(id.indexOf("/") + 1)) : [],
    missing: round.kind === "void" ? round.missing ?? null : null,
  }));
}

/** What was typed from a screen or a paper, as the hash writes it; null where it is no part of one. */
export function headSeen(written: string): string | null {
  const bare = written.replace(/\s+/g, "").toLowerCase();
  return /^[0-9a-f]{8,64}$/.test(bare) ? bare : null;
}

/** A ticket as people read it: the point, then so many decimals in groups of four. */
export const ticketShort = (ticket: string, decimals = 16): string =>
  `0.${(ticket.slice(2, 2 + decimals).match(/.{1,4}/g) ?? []).join(" ")}…`;
