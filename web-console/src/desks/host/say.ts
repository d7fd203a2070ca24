import type { HostView, Row } from "../../views.ts";

/** A sentence that the host may say: key of a text and its values; answers are filled in by the one who shows it. */
export interface Saying {
  readonly key: "differs" | "noted" | "agree" | "ask" | "stand" | "judge" | "decided" | "wait";
  readonly row?: Row;
  readonly next?: Row;
}

/** What fits the present moment of a turn. */
export function saying(view: HostView): Saying {
  const sheet = view.onStage;
  if (sheet === null) return { key: "wait" };
  const next = sheet.rows.find((row) => row.question === view.next.main?.fields["question"]);
  switch (sheet.stage) {
    case "seated":
    case "left-reported":
      return { key: "stand" };
    case "answering":
      return next === undefined ? { key: "wait" } : { key: "ask", next };
    case "household-drawn":
    case "verifying": {
      // Only what the hall has heard is said again.
      if ((view.call?.airedAt ?? null) === null || view.call?.dumped === true) {
        return next === undefined ? { key: "wait" } : { key: "ask", next };
      }
      const last = newest(sheet.rows);
      const follow = next === undefined ? {} : { next };
      if (last?.sign === "differs") return { key: noted(view, sheet.id, last) ? "noted" : "differs", row: last, ...follow };
      if (last?.sign === "equal") return { key: "agree", row: last, ...follow };
      return next === undefined ? { key: "wait" } : { key: "ask", next };
    }
    case "judging":
      return { key: sheet.verdict === null ? "judge" : "decided" };
    case "concluded":
    case "left":
    case "put-off":
      return { key: "wait" };
  }
}

/** Whether somebody has noted this difference by hand, or sent a team about it or the whole turn. */
function noted(view: HostView, inquiry: string, row: Row): boolean {
  const here = view.discrepancies.filter((one) =>
    one.inquiry === inquiry && one.question === row.question && !one.withdrawn);
  const sent = view.dispatches.some((one) =>
    one.inquiry === inquiry && (one.discrepancy === null || here.some(({ id }) => id === one.discrepancy)));
  return sent || here.some((one) => one.flagged);
}

/** The row that the household answered last. */
const newest = (rows: readonly Row[]): Row | undefined =>
  [...rows]
    .filter((row) => row.household !== null)
    .sort((a, b) => (b.household?.at ?? 0) - (a.household?.at ?? 0) || Number(b.sign === "differs") - Number(a.sign === "differs"))[0];
