import type { Landing, PartyLink, ShowFacts, VoidScene } from "../../view.ts";

/** What `draw-reel` draws from; all steps share it, so that one element carries a round from its pool to its end. */
export interface DrawReelData extends ShowFacts {
  readonly round: number;
  /** In a round of households the cadre's name. */
  readonly title: string;
  readonly households: boolean;
  readonly pool: number;
  /** Step 0. */
  readonly sealed: number;
  readonly absent: number;
  readonly excluded: number;
  readonly rosterHash: string;
  readonly paramsHash: string;
  readonly keyed: number;
  /** The demonstration throws no dice: its picture says so. */
  readonly simulated: boolean;
  readonly digits: string | null;
  readonly links: readonly PartyLink[];
  readonly turn: string | null;
  readonly stripFrom: number | null;
  readonly groups: readonly string[];
  readonly chances: readonly number[];
  readonly agreed: boolean;
  /** Steps 1 and 2. A substitute's is the seat that he takes. */
  readonly entry: number;
  readonly entries: number;
  readonly startedAt: number | null;
  readonly substituteFor: string | null;
  /** This machine recomputed links and seed from the public lines, and they held. */
  readonly recomputed: boolean;
  readonly land: Landing | null;
  /** The round is void: shown whatever the step. */
  readonly voided: Pick<VoidScene, "cause" | "party" | "voids" | "at"> | null;
}

/** Heading of all pictures of a round: its title. The transcript's number counts households' rounds as well. */
export function roundTitle(data: Partial<DrawReelData>): string {
  const title = data.title?.trim() ?? "";
  if (data.households === true) return `抽取${title}的农户`;
  return title === "" ? "抽号" : title;
}
