import { ask } from "./http.ts";
import type { Reply } from "./http.ts";

/** The simulated dice of the open round, the same on every device: the server throws them. */
export const seeDice = (conference: string, desk: string, round: number): Promise<Reply<{ readonly digits: string }>> =>
  ask({
    method: "GET",
    path: `/conferences/${encodeURIComponent(conference)}/demo-dice?round=${String(round)}`,
    desk,
  });

/** How somebody sits at a desk of the demo: `hand` takes it from the autopilot, `back` gives it back. */
export type PlayedAs = "hand" | "back" | "watcher";

export interface Played {
  /** An autopilot conducts. */
  readonly pilot: boolean;
  /** The desks that it leaves to people. */
  readonly byHand: readonly string[];
}

export const playDesk = (desk: string, as: PlayedAs): Promise<Reply<Played>> =>
  ask({ method: "POST", path: "/demo/desk", desk, body: { as } });
