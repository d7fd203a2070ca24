import { ask } from "./http.ts";
import type { Reply } from "./http.ts";

/** What one line of the next round could count on. `whom` is `*` or `group/value`. */
export interface Weight {
  readonly whom: string;
  readonly seats: number;
  /** Whom exclusion and group leave, the absent included. */
  readonly pool: number;
  readonly absent: number;
  /** Present ones left for it, whatever the lines before it take. */
  readonly sure: number;
}

type Exclude = "drawn" | "none";
type Weights = Reply<{ readonly quotas: readonly Weight[] }>;

/** What these lines, as the draw writes them, could count on if the round were published now. */
export const weighQuotas = (conference: string, exclude: Exclude, quotas: readonly string[]): Promise<Weights> =>
  weigh(conference, `exclude=${exclude}&quotas=${quotas.join(",")}`);

/** So many seats in proportion to a group's members, as lines. */
export const shareOut = (conference: string, exclude: Exclude, group: string, seats: number): Promise<Weights> =>
  weigh(conference, `exclude=${exclude}&group=${encodeURIComponent(group)}&seats=${String(seats)}`);

const weigh = (conference: string, query: string): Promise<Weights> =>
  ask({ method: "GET", path: `/conferences/${encodeURIComponent(conference)}/quotas?${query}`, desk: "host" });
