import type { InquirySheet, Row } from "../views.ts";

/** Whether nobody is asked anything in this turn any more. */
export const over = (sheet: Pick<InquirySheet, "stage">): boolean =>
  ["judging", "concluded", "left"].includes(sheet.stage);

/** Whether his households were drawn for an earlier turn: they are drawn once, and nobody is asked beside him. */
export const alone = (sheet: Pick<InquirySheet, "ordered">): boolean => sheet.ordered !== null;

/** Why a side has no answer: key of a text. */
export function missing(
  side: "cadre" | "household", asking: Row["asking"], isOver: boolean, isAlone = false,
): string {
  if (asking === side) return "comparison.asking";
  if (isAlone && side === "household") return "comparison.notAgain";
  return isOver ? "comparison.unasked" : "comparison.notAsked";
}
