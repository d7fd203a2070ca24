import type { CadreRound, Ceremony, Round } from "../../verify/ceremony.ts";
import type { Report } from "../../verify/verify.ts";

/** Somebody whom a round drew. */
export interface DrawnPerson {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  readonly fate: "seated" | "drawn-absent" | "left";
}

/** One recomputed round: whom it drew, or whose households it ordered, or that it is void. */
export interface RoundStory {
  readonly number: number;
  readonly kind: Round["kind"];
  readonly drawn: readonly DrawnPerson[];
  readonly cadre: DrawnPerson | null;
  readonly order: readonly string[];
  /** The party whose link was missing; null where the round was withdrawn before the dice, or is not void. */
  readonly missing: string | null;
}

const person = (ceremony: Ceremony, id: string, fate: DrawnPerson["fate"]): DrawnPerson => {
  const row = ceremony.cadre(id);
  return { id, name: row?.name ?? "", unit: row?.unit ?? "", fate };
};

function drawn(ceremony: Ceremony, round: CadreRound): DrawnPerson[] {
  return round.entries.flatMap((entry) => {
    if (!("id" in entry)) return [];
    const fate = round.left.has(entry.id) ? "left" : entry.status === "seated" ? "seated" : "drawn-absent";
    return [person(ceremony, entry.id, fate)];
  });
}

/** The rounds that the verifier came to, in their order. */
export function rounds(ceremony: Ceremony | undefined): RoundStory[] {
  return (ceremony?.rounds ?? []).map((round, i) => ({
    number: i + 1,
    kind: round.kind,
    drawn: ceremony !== undefined && round.kind === "cadre" ? drawn(ceremony, round) : [],
    cadre: ceremony !== undefined && round.kind === "household" ? person(ceremony, round.params.cadre, "seated") : null,
    order: round.kind === "household" ? round.order.map((id) => id.slice(id.indexOf("/") + 1)) : [],
    missing: round.kind === "void" ? round.missing ?? null : null,
  }));
}

/** What the draw says of one number. */
export interface OneNumber {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  readonly households: number;
  /** The rounds that drew it. */
  readonly rounds: readonly number[];
}

/** Looks a number up as people write it: `C06013`, `c06013`, `6013`; null where the roster has no such number. */
export function lookUp(report: Report, written: string): OneNumber | null {
  const digits = /^\s*[cC]?(\d{1,5})\s*$/.exec(written)?.[1];
  const ceremony = report.ceremony;
  if (digits === undefined || ceremony === undefined) return null;
  const id = `C${digits.padStart(5, "0")}`;
  const row = ceremony.cadre(id);
  if (row === undefined) return null;
  const drew = rounds(ceremony).filter((round) => round.drawn.some((one) => one.id === id));
  return { id, name: row.name, unit: row.unit, households: row.hhcount, rounds: drew.map((round) => round.number) };
}

/** A hash as people compare it: capitals in groups of four. */
export const inFours = (hash: string): string => (hash.match(/.{1,4}/g) ?? []).join(" ").toUpperCase();

/** What was typed from a screen or a paper, as the hash writes it; null where it is no part of one. */
export function headSeen(written: string): string | null {
  const bare = written.replace(/\s+/g, "").toLowerCase();
  return /^[0-9a-f]{8,64}$/.test(bare) ? bare : null;
}
