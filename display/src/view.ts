/**
 * What a broadcast renderer receives: the display's view of a conference, already redacted by the server. The types are
 * the server's records (views.ts, generated); here they have the names by which the renderers call them.
 */
import type { DisplayView as Sent } from "./views.ts";

export type {
  CallStep as CallState,
  Item as CompareItem,
  Landing,
  PartyLink,
  Picture as Scene,
  PictureCard as CardScene,
  PictureCompare as CompareScene,
  PictureDecision as VerdictScene,
  PictureOnLine as CallScene,
  PicturePool as PoolScene,
  PicturePromise as CommitmentScene,
  PictureQuestion as QuestionScene,
  PictureReel as ReelScene,
  PictureSealed as SealedScene,
  PictureStandby as StandbyScene,
  PictureVoidRound as VoidScene,
  Sign as ItemSign,
  Unverified,
  Verdict,
} from "./views.ts";

/** The view as it is sent, and what a renderer may be told beside it. */
export interface DisplayView extends Sent {
  /** How long a picture may stand after the line was lost; by default 15 s for a call, for ever otherwise. */
  readonly holdMs?: number;
}

/** The facts of the show that full-screen pictures carry in their foot line. */
export interface ShowFacts {
  readonly showTitle: string;
  readonly showPeriod: string;
  readonly checkAddress: string;
}
