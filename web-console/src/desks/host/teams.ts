import type { Dispatch, HostView } from "../../views.ts";

/** For what a team was sent: a question's few words, or the whole turn; nothing where that does not count any more. */
export function teamFor(view: HostView, team: Dispatch, whole: string): string {
  if (team.discrepancy === null) return whole;
  return view.discrepancies.find((one) => one.id === team.discrepancy)?.label ?? "";
}
