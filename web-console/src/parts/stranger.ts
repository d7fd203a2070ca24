import type { CallPart } from "../views.ts";

/** Who is on the line in place of whom was called. */
export type Stranger = "wrong-person" | "not-adult" | "machine";

/** Why nothing counts of what is said in this call, as was said or judged; null where it does, as far as is known. */
export function stranger(call: CallPart): Stranger | null {
  if (call.consent === "wrong-person" || call.consent === "not-adult") return call.consent;
  return call.judged === "wrong-number" ? "wrong-person" : call.judged === "machine" ? "machine" : null;
}

/** The key of its word, in which a cadre is no household. */
export const strangerKey = (who: Stranger, cadre: boolean): string =>
  who === "machine" ? "outcome.machine" : cadre ? "call.wrongPerson" : `callShort.said.${who}`;
