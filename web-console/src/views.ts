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
export type CallStep =
  | "dialling" | "ringing" | "connecting" | "off-air" | "on-air" | "held" | "down" | "ended" | "checking";
export type InquiryStage =
  | "seated" | "left-reported" | "answering" | "household-drawn" | "verifying" | "judging" | "concluded" | "left";
export type Landed = "seated" | "drawn-absent" | "exhausted";
export type Mark = "live" | "demo" | "rehearsal";

export interface Show {
  readonly title: string;
  readonly period: string;
  readonly checkAddress: string;
  readonly mark: Mark;
  readonly phase: Phase;
  readonly panic: boolean;
  readonly liveAt: number | null;
  readonly airDelaySeconds: number;
}

export interface Person {
  readonly number: string;
  readonly name: string;
  readonly unit: string;
  readonly post: string;
  readonly township: string;
  readonly households: number;
}

export interface Household {
  readonly id: string;
  readonly hid: string;
  readonly masked: string;
  readonly place: string;
}

export interface Said {
  readonly code: string | null;
  readonly zh: string;
  readonly en: string;
  readonly number: number | null;
  readonly unit: string | null;
  readonly date: string | null;
  readonly words: string | null;
  readonly corrected: boolean;
  readonly at: number;
}

export type Form = "choice" | "count" | "day" | "free";

export interface Key {
  readonly kind: string;
  readonly code: string | null;
  readonly zh: string;
  readonly en: string;
}

export interface Row {
  readonly question: string;
  readonly index: number;
  readonly label: string;
  readonly toCadre: string;
  readonly toHousehold: string;
  readonly form: Form;
  readonly keys: readonly Key[];
  readonly unit: string | null;
  readonly cadre: Said | null;
  readonly household: Said | null;
  readonly sign: Sign;
  readonly byHand: boolean;
}

export interface Compared {
  readonly household: Household;
  readonly rows: readonly Row[];
}

export interface Decided {
  readonly verdict: Verdict;
  readonly source: string;
  readonly corrected: boolean;
  readonly at: number;
}

export interface InquirySheet {
  readonly id: string;
  readonly person: Person;
  readonly named: boolean;
  readonly round: number | null;
  readonly by: string | null;
  readonly stage: InquiryStage;
  readonly since: number;
  readonly venue: string;
  readonly asked: string | null;
  readonly household: Household | null;
  readonly rows: readonly Row[];
  readonly others: readonly Compared[];
  readonly verdict: Decided | null;
  readonly reason: "enough" | "none-left" | "host" | null;
}

export interface InquiryLine {
  readonly id: string;
  readonly person: Person;
  readonly named: boolean;
  readonly stage: InquiryStage;
  readonly since: number;
  readonly verdict: Verdict | null;
  readonly differs: number;
}

export interface CallPart {
  readonly attempt: string;
  readonly inquiry: string;
  readonly household: Household | null;
  readonly person: Person | null;
  readonly turn: number;
  readonly step: CallStep;
  readonly since: number;
  readonly hand: boolean;
  readonly consent: Consent | null;
  readonly airAsked: boolean;
  readonly airOrdered: boolean;
  readonly muted: boolean;
  readonly dumped: boolean;
  readonly hangUp: boolean;
  readonly cancelAsked: boolean;
  readonly airedAt: number | null;
  readonly judged: Outcome | null;
  readonly outcome: Outcome | null;
}

export interface Tried {
  readonly attempt: string;
  readonly outcome: Outcome;
  readonly hand: boolean;
  readonly at: number;
}

export interface HouseholdTurn {
  readonly order: number;
  readonly household: Household;
  readonly tries: readonly Tried[];
  readonly turn: boolean;
  readonly over: boolean;
}

export interface PartyLink {
  readonly party: string;
  readonly name: string;
  readonly short: string | null;
}

export interface OpenRound {
  readonly number: number;
  readonly household: boolean;
  readonly title: string;
  readonly at: number;
  readonly digitsNeeded: number;
  readonly sealed: number;
  readonly excluded: number;
  readonly pool: number;
  readonly absent: number;
  readonly quotas: readonly string[];
  readonly paramsHash: string;
  readonly keyedOne: boolean;
  readonly keyedTwo: boolean;
  readonly digits: string | null;
  readonly links: readonly PartyLink[];
  readonly turn: string | null;
  readonly missing: readonly string[];
}

export interface Announced {
  readonly entry: number;
  readonly status: Landed;
  readonly person: Person | null;
  readonly landAt: number | null;
  readonly substituteFor: string | null;
  readonly inquiry: string | null;
}

export interface RoundLine {
  readonly number: number;
  readonly household: boolean;
  readonly title: string;
  readonly state: "published" | "keyed" | "drawn" | "void";
  readonly checked: boolean;
  readonly at: number;
  readonly cause: "withdrawn" | "link-missing" | null;
  readonly party: string | null;
  readonly quotas: readonly string[];
  readonly entries: readonly Announced[];
  readonly left: number;
}

export interface Offer {
  readonly type: string;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly form: boolean;
  readonly blocked: string | null;
  readonly values: readonly string[];
  readonly from: number | null;
}

export interface NextStep {
  readonly main: Offer | null;
  readonly waiting: readonly string[];
  readonly others: readonly Offer[];
}

export interface Debt {
  readonly person: Person;
  readonly dueOn: string;
  readonly given: boolean;
}

export interface Commitment {
  readonly id: string;
  readonly inquiry: string;
  readonly by: Person;
  readonly what: string | null;
  readonly dueOn: string;
  readonly corrected: boolean;
  readonly at: number;
}

export interface Discrepancy {
  readonly id: string;
  readonly inquiry: string;
  readonly number: string;
  readonly question: string;
  readonly label: string;
  readonly household: Household | null;
  readonly sign: Sign;
  readonly severity: Severity;
  readonly flagged: boolean;
  readonly withdrawn: boolean;
  readonly at: number;
}

export interface Dispatch {
  readonly inquiry: string;
  readonly person: Person;
  readonly discrepancy: string | null;
  readonly dueOn: string;
  readonly at: number;
}

export interface Away {
  readonly person: Person;
  readonly code: string;
  readonly reason: string;
  readonly approvedBy: string;
}

export interface Attendance {
  readonly sealed: number;
  readonly absent: number;
  readonly away: readonly Away[];
}

export interface Group {
  readonly code: string;
  readonly values: readonly { readonly code: string; readonly label: string; readonly members: number }[];
}

export interface HostView {
  readonly show: Show;
  readonly runSheet: readonly { readonly title: string; readonly at: string }[];
  readonly groups: readonly Group[];
  readonly rounds: readonly RoundLine[];
  readonly open: OpenRound | null;
  readonly mismatch: { readonly one: string; readonly two: string } | null;
  readonly onStage: InquirySheet | null;
  readonly inquiries: readonly InquiryLine[];
  readonly call: CallPart | null;
  readonly households: readonly HouseholdTurn[];
  readonly debts: readonly Debt[];
  readonly attendance: Attendance;
  readonly commitments: readonly Commitment[];
  readonly discrepancies: readonly Discrepancy[];
  readonly dispatches: readonly Dispatch[];
  readonly head: string;
  readonly linksLeft: number;
  readonly linksLow: boolean;
  readonly next: NextStep;
}

export interface CallQuestion {
  readonly id: string;
  readonly index: number;
  readonly label: string;
  readonly text: string;
  readonly asked: boolean;
  readonly form: Form;
  readonly keys: readonly Key[];
  readonly unit: string | null;
  readonly household: Said | null;
  readonly cadre: Said | null;
  readonly sign: Sign;
}

export interface Logged {
  readonly at: number;
  readonly what: "dialled" | "on-air" | "dumped" | "ended";
  readonly attempt: string;
  readonly callee: string;
  readonly outcome: Outcome | null;
}

export interface CallDeskView {
  readonly show: Show;
  readonly inquiry: InquiryLine | null;
  readonly triesMax: number;
  readonly households: readonly HouseholdTurn[];
  readonly call: CallPart | null;
  readonly line: { readonly masked: string; readonly sealed: boolean | null } | null;
  readonly script: readonly string[];
  readonly questions: readonly CallQuestion[];
  readonly log: readonly Logged[];
  readonly offers: readonly Offer[];
}

export interface KeyerView {
  readonly show: Show;
  readonly seat: number;
  readonly step: "idle" | "key" | "wait" | "differ" | "agreed";
  readonly round: Keying | null;
  readonly mine: string | null;
  readonly otherIn: boolean;
  readonly theirs: string | null;
  readonly digits: string | null;
  readonly offer: Offer | null;
}

export interface Keying {
  readonly number: number;
  readonly household: boolean;
  readonly title: string;
  readonly digitsNeeded: number;
}

export interface WitnessView {
  readonly show: Show;
  readonly party: string;
  readonly name: string;
  readonly open: OpenRound | null;
  readonly myTurn: boolean;
  readonly revealed: boolean;
  readonly linksLeft: number;
  readonly missing: readonly { readonly inquiry: string; readonly person: Person; readonly since: number }[];
  readonly offers: readonly Offer[];
}

export interface InspectorView {
  readonly show: Show;
  readonly onStage: InquirySheet | null;
  readonly question: string | null;
  readonly inquiries: readonly InquiryLine[];
  readonly discrepancies: readonly Discrepancy[];
  readonly dispatches: readonly Dispatch[];
  readonly commitments: readonly Commitment[];
  readonly offers: readonly Offer[];
}

export interface LiveLine {
  readonly at: number;
  readonly code: string;
  readonly args: Readonly<Record<string, string>>;
}

export interface Counts {
  readonly rounds: number;
  readonly voids: number;
  readonly announced: number;
  readonly absent: number;
  readonly left: number;
  readonly named: number;
}

export interface PublicView {
  readonly show: Show;
  readonly open: OpenRound | null;
  readonly onStage: InquirySheet | null;
  readonly call: OnLine | null;
  readonly lines: readonly LiveLine[];
  readonly rounds: readonly RoundLine[];
  readonly counts: Counts;
  readonly inquiries: readonly InquiryLine[];
  readonly commitments: readonly Commitment[];
  readonly dispatches: readonly Dispatch[];
  readonly debts: readonly Debt[];
  readonly check: { readonly draw: string; readonly manifest: string; readonly roster: string; readonly head: string } | null;
}

export interface OnLine {
  readonly household: Household | null;
  readonly person: Person | null;
  readonly step: CallStep;
  readonly since: number;
  readonly turn: number;
  readonly outcome: Outcome | null;
}
