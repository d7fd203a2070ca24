/**
 * What a broadcast renderer receives: the display's view of a conference, already redacted by the server. All times are
 * epoch milliseconds of the server. The server's record serialises to exactly this shape.
 */
export interface DisplayView {
  readonly title: string;
  readonly period: string;
  /** Where anybody can check the draw, as it is written on air. */
  readonly checkAddress: string;
  /** Corner mark: 演示 or 彩排; null in a real conference. */
  readonly mark: "demo" | "rehearsal" | null;
  /** All layers cleared at once. */
  readonly panic: boolean;
  readonly scene: Scene | null;
  /** How long a picture may stand after the line was lost; by default 15 s for a call, for ever otherwise. */
  readonly holdMs?: number;
}

export interface StandbyScene {
  readonly kind: "standby";
  readonly since: number;
  readonly startsAt: number | null;
  readonly line: string;
}

/** The pool of a round, then its dice and links as they come. */
export interface PoolScene {
  readonly kind: "pool";
  readonly round: number;
  readonly title: string;
  readonly sealed: number;
  readonly absent: number;
  readonly excluded: number;
  readonly pool: number;
  readonly rosterHash: string;
  readonly paramsHash: string;
  /** Devices that have keyed the digits, 0 to 2. */
  readonly keyed: number;
  readonly digits: string | null;
  readonly links: readonly PartyLink[];
  /** The party whose link is due, and from when on its sealed strip is opened instead. */
  readonly turn: string | null;
  readonly stripFrom: number | null;
  /** As "青石镇 1人". */
  readonly groups: readonly string[];
}

export interface PartyLink {
  readonly party: string;
  readonly name: string;
  readonly short: string | null;
}

/** One entry of a result: the wheels turn from `startedAt`; with `land` they come to rest from `landAt`. */
export interface ReelScene {
  readonly kind: "reel";
  readonly round: number;
  readonly title: string;
  readonly entry: number;
  readonly entries: number;
  readonly pool: number;
  readonly startedAt: number;
  readonly land: Landing | null;
}

export interface Landing {
  readonly landAt: number;
  readonly number: string;
  readonly name: string;
  readonly unit: string;
  readonly post: string;
  readonly households: number;
  readonly venue: string;
  readonly ticket: string;
  readonly digits: string;
  readonly status: "seated" | "drawn-absent" | "exhausted";
  /** Date `YYYY-MM-DD` by which an absent person owes a public answer. */
  readonly owesBy: string | null;
  readonly check: "recomputed" | "two-machines";
}

export interface VoidScene {
  readonly kind: "void";
  readonly round: number;
  readonly title: string;
  readonly cause: "withdrawn" | "link-missing";
  readonly party: string | null;
  readonly voids: number;
  readonly at: number;
}

export interface CardScene {
  readonly kind: "card";
  readonly number: string;
  readonly name: string;
  readonly unit: string;
  readonly post: string;
  readonly households: number;
  readonly venue: string;
  readonly origin: "drawn" | "named";
  readonly by: string | null;
  readonly since: number;
  readonly substituteFor: string | null;
}

export interface QuestionScene {
  readonly kind: "question";
  readonly number: string;
  readonly name: string;
  readonly index: number;
  readonly count: number;
  readonly text: string;
  readonly since: number;
}

export type CallState =
  | "dialling" | "ringing" | "connecting" | "off-air" | "on-air" | "held" | "ended" | "checking";

export interface CallScene {
  readonly kind: "call";
  readonly state: CallState;
  /** As 王**; a cadre's full name where the cadre is the one called. */
  readonly household: string;
  readonly hid: string;
  readonly place: string;
  readonly since: number;
  readonly outcome: string | null;
  readonly tries: number;
  readonly triesMax: number;
  readonly order: number;
  readonly caller: "household" | "cadre";
}

export type ItemSign = "equal" | "differs" | "partly" | "unknown" | "wait";

export interface CompareItem {
  readonly label: string;
  readonly cadre: string;
  readonly household: string | null;
  readonly sign: ItemSign;
  readonly correction: boolean;
  /** When both answers to it stood; null while it waits. */
  readonly at: number | null;
}

export interface CompareScene {
  readonly kind: "compare";
  readonly number: string;
  readonly name: string;
  readonly household: string;
  readonly hid: string;
  readonly place: string;
  readonly items: readonly CompareItem[];
  readonly since: number;
}

export type Verdict = "satisfied" | "basically-satisfied" | "not-satisfied" | "to-be-investigated";

export interface VerdictScene {
  readonly kind: "verdict";
  readonly number: string;
  readonly name: string;
  readonly verdict: Verdict;
  readonly source: string;
  readonly at: number;
}

export interface CommitmentScene {
  readonly kind: "commitment";
  readonly number: string;
  readonly name: string;
  readonly unit: string;
  readonly what: string;
  readonly by: string;
  /** Date `YYYY-MM-DD`. */
  readonly dueOn: string;
  readonly at: number;
}

export type Scene =
  | StandbyScene | PoolScene | ReelScene | VoidScene | CardScene | QuestionScene | CallScene | CompareScene
  | VerdictScene | CommitmentScene;

/** The facts of the show that full-screen pictures carry in their foot line. */
export interface ShowFacts {
  readonly showTitle: string;
  readonly showPeriod: string;
  readonly checkAddress: string;
}
