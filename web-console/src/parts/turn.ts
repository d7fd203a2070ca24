import type { InquiryLine } from "../views.ts";

/** Whether a turn is through: he was heard, has left, or was put off by a date. */
export const through = ({ stage }: Pick<InquiryLine, "stage">): boolean =>
  stage === "concluded" || stage === "left" || stage === "put-off";
