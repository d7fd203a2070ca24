/*
 * The views of the desks, as the server's records serialise. Times are epoch milliseconds, dates `YYYY-MM-DD`, an
 * absent value is null, a sealed type carries its `kind`.
 */

export type Phase = "none" | "planned" | "sealed" | "live" | "paused" | "closed";
export type Sign = "equal" | "differs" | "partly" | "unknown" | "wait";
export type Verdict = "satisfied" | "basically-satisfied" | "not-satisfied" | "to-be-investigated";
export type Severity = "light" | "ordinary" | "grave";
export type Consent = "agreed" | "off-air-only" | "refused" | "not-adult" | "wrong-person";
export type Outcome =
  | "answered" | "no-answer" | "busy" | "failed" | "machine" | "declined" | "wrong-number" | "unknown";
export type CallState =
  | "requested" | "placing" | "unknown" | "dialling" | "ringing" | "greeting" | "off-air" | "on-air" | "held" | "down"
  | "ended";
export type Stage =
  | "seated" | "left-reported" | "answering" | "household-drawn" | "verifying" | "judging" | "concluded" | "left";
export type RoundState = "published" | "keyed" | "drawn" | "ordered" | "voided";

/** What every desk's view begins with. */
export interface Show {
  readonly title: string;
  readonly period: string;
  readonly phase: Phase;
  readonly mark: "live" | "demo" | "rehearsal";
  readonly panic: boolean;
}

/** A command that the desk may send now, with its fields; `blocked` is the code of the refusal it would meet. */
export interface Offer {
  readonly type: string;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly blocked: string | null;
  readonly values: readonly string[];
}

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  readonly post: string;
}

export type Answer =
  | { readonly kind: "choice"; readonly code: string }
  | { readonly kind: "count"; readonly number: number }
  | { readonly kind: "day"; readonly date: string }
  | { readonly kind: "said" }
  | { readonly kind: "unknown" }
  | { readonly kind: "declined" };

export interface Given {
  readonly answer: Answer;
  readonly at: number;
  readonly corrected: boolean;
}

export interface Option {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
}

export type Form =
  | { readonly kind: "choice"; readonly options: readonly Option[] }
  | { readonly kind: "count"; readonly unit: string }
  | { readonly kind: "day" }
  | { readonly kind: "free" };

export interface Question {
  readonly id: string;
  readonly label: string;
  readonly toCadre: string;
  readonly toHousehold: string;
  readonly form: Form;
  readonly byHand: boolean;
}

/** One question with both answers. */
export interface Item {
  readonly question: string;
  readonly cadre: Given | null;
  readonly household: Given | null;
  readonly sign: Sign;
}

/** The answers against one household: `household` is null until one was drawn. */
export interface Comparison {
  readonly household: Household | null;
  readonly items: readonly Item[];
}

/** A household as everybody but the call desk sees it: its number, its masked head, its village. */
export interface Household {
  readonly id: string;
  readonly name: string;
  readonly place: string;
}

export interface HostView extends Show {
  readonly airDelaySeconds: number;
  readonly runSheet: readonly RunItem[];
  readonly questions: readonly Question[];
  readonly pool: PoolFacts;
  readonly groups: readonly Group[];
  readonly absent: readonly Absent[];
  readonly rounds: readonly RoundRow[];
  readonly round: RoundNow | null;
  readonly inquiries: readonly InquiryRow[];
  readonly inquiry: InquiryNow | null;
  readonly call: CallNow | null;
  readonly debts: readonly Debt[];
  /** The picture that the audience has now, by its kind. */
  readonly scene: string;
  /** Who is waited for. */
  readonly waiting: readonly Waiting[];
  readonly next: Offer | null;
  /** The type of what comes after the next step. */
  readonly then: string | null;
  readonly offers: readonly Offer[];
}

export interface RunItem {
  readonly title: string;
  /** Planned for, `HH:mm`. */
  readonly at: string;
}

export interface PoolFacts {
  readonly sealed: number;
  readonly absent: number;
  readonly drawn: number;
  readonly rosterHash: string;
}

export interface Group {
  readonly code: string;
  readonly values: readonly { readonly code: string; readonly label: string; readonly members: number }[];
}

export interface Absent {
  readonly cadre: string;
  readonly name: string;
  readonly reason: string;
  readonly approvedBy: string;
}

export interface RoundRow {
  readonly number: number;
  readonly title: string;
  readonly state: RoundState;
  readonly inquiry: string | null;
  readonly at: number;
}

/** The round that is being drawn or announced. */
export interface RoundNow {
  readonly number: number;
  readonly title: string;
  readonly state: RoundState;
  /** For a household round the inquiry it serves. */
  readonly inquiry: string | null;
  readonly quotas: readonly string[];
  readonly pool: number;
  readonly absent: number;
  /** How many digits the dice give. */
  readonly dice: number;
  readonly paramsHash: string;
  readonly keyers: readonly KeyerState[];
  readonly digits: string | null;
  readonly links: readonly PartyState[];
  readonly checked: boolean;
  readonly entries: readonly EntryNow[];
  /** The household whose turn it is. */
  readonly first: Household | null;
}

/** What the host sees of a keyer: whether he keyed; the digits only once both are in. */
export interface KeyerState {
  readonly keyer: string;
  readonly keyed: boolean;
  readonly digits: string | null;
}

export interface PartyState {
  readonly party: string;
  readonly name: string;
  readonly revealed: boolean;
}

/** One entry of a result; who it is leaves the server with the announcement. */
export interface EntryNow {
  readonly entry: number;
  readonly state: "waiting" | "running" | "landing" | "announced";
  readonly status: "seated" | "drawn-absent" | "exhausted" | null;
  readonly person: Person | null;
  readonly substitute: boolean;
  readonly startedAt: number | null;
  readonly landAt: number | null;
}

export interface InquiryRow {
  readonly id: string;
  readonly cadre: string;
  readonly name: string;
  readonly origin: "drawn" | "named";
  readonly round: number | null;
  readonly stage: Stage;
  readonly verdict: Verdict | null;
}

export interface InquiryNow {
  readonly id: string;
  readonly person: Person;
  readonly origin: "drawn" | "named";
  readonly by: string | null;
  readonly round: number | null;
  readonly households: number;
  readonly village: string;
  /** A venue's code, or `phone`. */
  readonly where: string;
  readonly stage: Stage;
  readonly since: number;
  readonly startedAt: number;
  readonly asked: string | null;
  readonly comparison: Comparison;
  readonly verdict: { readonly verdict: Verdict; readonly source: string; readonly corrected: boolean } | null;
  readonly discrepancies: readonly DiscrepancyRow[];
  readonly commitments: readonly CommitmentRow[];
  readonly dispatches: readonly { readonly discrepancy: string | null; readonly dueOn: string }[];
  readonly calls: readonly { readonly household: string; readonly outcome: Outcome }[];
}

export interface DiscrepancyRow {
  readonly id: string;
  readonly question: string;
  readonly household: string | null;
  readonly sign: Sign;
  readonly severity: Severity;
  readonly flagged: boolean;
  readonly withdrawn: boolean;
}

export interface CommitmentRow {
  readonly id: string;
  readonly dueOn: string;
  readonly corrected: boolean;
}

/** The call as everybody but its desk sees it. */
export interface CallNow {
  readonly attempt: string;
  readonly state: CallState;
  readonly since: number;
  readonly startedAt: number;
  readonly household: string | null;
  readonly turn: number;
  readonly consent: Consent | null;
  readonly airAsked: boolean;
  readonly dumped: boolean;
}

export interface Debt {
  readonly cadre: string;
  readonly name: string;
  readonly dueOn: string;
  readonly given: boolean;
}

export interface Waiting {
  /** A role, `keyer-1`, `witness-2`, `call-operator`. */
  readonly desk: string;
  /** What it is waited for: `keying`, `link`, `check`, `dial`, `answer`, `air`. */
  readonly what: string;
  readonly ready: boolean;
}

export interface CallDeskView extends Show {
  readonly inquiry: { readonly id: string; readonly person: Person; readonly round: number | null } | null;
  readonly questions: readonly Question[];
  readonly order: readonly Turn[];
  readonly tries: number;
  readonly attempt: AttemptNow | null;
  readonly log: readonly CallLine[];
  readonly items: readonly Item[];
  readonly asked: string | null;
  readonly consentWording: string;
  readonly dial: Offer | null;
  /** What the simulated person says, in the demo. */
  readonly says: readonly { readonly at: number; readonly text: string }[];
}

/** One household in the order that was drawn; name and phone masked. */
export interface Turn {
  readonly household: Household;
  readonly phone: string;
  readonly state: "over" | "now" | "waiting";
  readonly outcomes: readonly Outcome[];
}

export interface AttemptNow {
  readonly id: string;
  readonly state: CallState;
  readonly hand: boolean;
  readonly household: Household | null;
  readonly cadre: Person | null;
  readonly phone: string;
  readonly turn: number;
  readonly sealedNumber: boolean;
  readonly since: number;
  readonly startedAt: number;
  readonly consent: Consent | null;
  readonly airAsked: boolean;
  readonly airOrdered: boolean;
  readonly muted: boolean;
  readonly dumped: boolean;
  readonly judged: Outcome | null;
  readonly cancelAsked: boolean;
}

export interface CallLine {
  readonly at: number;
  readonly household: string | null;
  readonly what: string;
}

/** A keyer sees his own device, never the other's digits before both are in. */
export interface KeyerView extends Show {
  readonly keyer: string;
  readonly round: KeyerRound | null;
}

export interface KeyerRound {
  readonly number: number;
  readonly title: string;
  readonly dice: number;
  readonly state: RoundState;
  readonly mine: string | null;
  readonly otherKeyed: boolean;
  /** Both differ: the other's digits, shown to both. */
  readonly other: string | null;
}

export interface WitnessView extends Show {
  readonly party: string;
  readonly name: string;
  readonly linksLeft: number;
  readonly round: WitnessRound | null;
  readonly left: { readonly inquiry: string; readonly person: Person; readonly mine: boolean } | null;
}

export interface WitnessRound {
  readonly number: number;
  readonly title: string;
  readonly state: RoundState;
  readonly digits: string | null;
  readonly links: readonly PartyState[];
  readonly myTurn: boolean;
}

export interface InspectorView extends Show {
  readonly inquiry: InquiryNow | null;
  readonly questions: readonly Question[];
}

/** Air time: behind the hall, and without what was dumped. */
export interface PublicView {
  readonly title: string;
  readonly period: string;
  readonly phase: Phase;
  readonly mark: "live" | "demo" | "rehearsal";
  readonly checkAddress: string;
  readonly onStage: PublicInquiry | null;
  readonly lines: readonly PublicLine[];
  readonly rounds: readonly PublicRound[];
  readonly results: readonly PublicResult[];
  readonly debts: readonly Debt[];
  readonly roster: { readonly sealed: number; readonly hash: string };
}

export interface PublicInquiry {
  readonly person: Person;
  readonly round: number | null;
  readonly origin: "drawn" | "named";
  readonly household: Household | null;
  readonly questions: readonly { readonly id: string; readonly label: string; readonly form: Form }[];
  readonly items: readonly Item[];
}

export interface PublicLine {
  readonly at: number;
  readonly kind: string;
  readonly values: Readonly<Record<string, string>>;
}

export interface PublicRound {
  readonly number: number;
  readonly title: string;
  readonly household: boolean;
  readonly state: "drawn" | "voided" | "open";
  readonly pool: number;
  readonly absent: number;
  readonly digits: string | null;
  readonly parties: readonly string[];
  readonly people: readonly { readonly person: Person; readonly ticket: string; readonly status: string }[];
}

export interface PublicResult {
  readonly person: Person;
  readonly verdict: Verdict | null;
  readonly differs: number;
  readonly promises: readonly string[];
  readonly dispatched: boolean;
}
