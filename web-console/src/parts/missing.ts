import type { InquirySheet, Row } from "../views.ts";

/** Whether nobody is asked anything in this turn any more. */
export const over = (sheet: Pick<InquirySheet, "stage">): boolean =>
  ["judging", "concluded", "left"].includes(sheet.stage);

/** Why a side has no answer: key of a text. */
export function missing(side: "cadre" | "household", asking: Row["asking"], isOver: boolean): string {
  if (asking === side) return "comparison.asking";
  return isOver ? "comparison.unasked" : "comparison.notAsked";
}
