import type { Dispatch } from "../views.ts";

/** For what a team was sent: a question's few words, or the whole turn; nothing where that does not count any more. */
export const teamFor = (team: Dispatch, whole: string): string =>
  team.discrepancy === null ? whole : team.about ?? "";
