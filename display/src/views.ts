// Written by TypescriptTest from the records in server/core/src/main/java/gongping/view. Do not edit.
// Times are epoch milliseconds of the server, dates YYYY-MM-DD.

export type Alarm =
  | "not-sent"
  | "bad-number"
  | "not-permitted"
  | "sign-in"
  | "crowded"
  | "try-later"
  | "provider-unreachable"
  | "sample-number"
  | "refused"
  | "hall-missing"
  | "hall-does-not-open"
  | "stray"
  | "doubled"
  | "two-ends";

export interface Announced {
  readonly entry: number;
  readonly status: Landed;
  readonly group: string;
  readonly person: Person | null;
  readonly empty: number;
  readonly landAt: number | null;
  readonly substituteFor: string | null;
  readonly inquiry: string | null;
}

export interface Attendance {
  readonly sealed: number;
  readonly absent: number;
  readonly away: readonly Away[];
}

export interface AuditorView {
  readonly show: Show;
  readonly missing: readonly Missing[];
  readonly offers: readonly Offer[];
}

export interface Away {
  readonly person: Person;
  readonly code: string;
  readonly reason: string;
  readonly approvedBy: string;
}

export interface CallAlarm {
  readonly attempt: string;
  readonly code: Alarm;
}

export interface CallDeskView {
  readonly show: Show;
  readonly task: CallTask;
  readonly inquiry: InquiryLine | null;
  readonly handOnly: boolean;
  readonly triesMax: number;
  readonly households: readonly HouseholdTurn[];
  readonly call: CallPart | null;
  readonly alarms: readonly CallAlarm[];
  readonly line: Line | null;
  readonly script: readonly string[];
  readonly questions: readonly CallQuestion[];
  readonly airedUntil: number | null;
  readonly log: readonly Logged[];
  readonly offers: readonly Offer[];
}

export type CallDeskWhat = "dialled" | "on-air" | "dumped" | "ended";

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

export type CallStep =
  | "dialling"
  | "ringing"
  | "connecting"
  | "off-air"
  | "on-air"
  | "held"
  | "down"
  | "ended"
  | "checking";

export type CallTask =
  | "nothing"
  | "cadre"
  | "cadre-next"
  | "household"
  | "check"
  | "call"
  | "hang-up"
  | "enough"
  | "none-left"
  | "stopped"
  | "closed";

export type Caller = "household" | "cadre";

export type Cause = "withdrawn" | "link-missing";

export type Checked = "recomputed" | "two-machines";

export interface Commitment {
  readonly id: string;
  readonly inquiry: string;
  readonly by: Person;
  readonly what: string | null;
  readonly dueOn: string;
  readonly corrected: boolean;
  readonly at: number;
}

export interface Compared {
  readonly household: Household;
  readonly rows: readonly Row[];
}

export type Consent = "agreed" | "off-air-only" | "refused" | "not-adult" | "wrong-person";

export interface Counts {
  readonly rounds: number;
  readonly households: number;
  readonly voids: number;
  readonly announced: number;
  readonly absent: number;
  readonly left: number;
  readonly named: number;
}

export interface Debt {
  readonly person: Person;
  readonly dueOn: string;
  readonly given: boolean;
}

export interface Decided {
  readonly verdict: Verdict;
  readonly source: string;
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

export type Disk = "log" | "second";

export interface DiskLine {
  readonly disk: Disk;
  readonly fault: Fault;
  readonly since: number;
}

export interface Dispatch {
  readonly inquiry: string;
  readonly person: Person;
  readonly discrepancy: string | null;
  readonly about: string | null;
  readonly setAside: boolean;
  readonly dueOn: string;
  readonly at: number;
}

export interface DisplayView {
  readonly title: string;
  readonly period: string;
  readonly checkAddress: string;
  readonly draw: string | null;
  readonly mark: Mark | null;
  readonly panic: boolean;
  readonly scene: Picture | null;
}

export type Fault = "missing" | "full" | "read-only" | "slow" | "differs" | "broken";

export type Form = "choice" | "count" | "day" | "free";

export type From = "drawn" | "named";

export interface Given {
  readonly round: number;
  readonly link: string;
}

export interface Group {
  readonly code: string;
  readonly values: readonly Share[];
}

export interface Heard {
  readonly inquiry: string;
  readonly round: number | null;
  readonly by: string | null;
  readonly verdict: Verdict | null;
  readonly households: number | null;
}

export interface HostView {
  readonly show: Show;
  readonly runSheet: readonly RunItem[];
  readonly groups: readonly Group[];
  readonly rounds: readonly RoundLine[];
  readonly byTelephone: readonly string[];
  readonly open: OpenRound | null;
  readonly mismatch: Mismatch | null;
  readonly onStage: InquirySheet | null;
  readonly inquiries: readonly InquiryLine[];
  readonly call: CallPart | null;
  readonly alarms: readonly CallAlarm[];
  readonly households: readonly HouseholdTurn[];
  readonly debts: readonly Debt[];
  readonly attendance: Attendance;
  readonly commitments: readonly Commitment[];
  readonly discrepancies: readonly Discrepancy[];
  readonly dispatches: readonly Dispatch[];
  readonly second: SecondMachineLine;
  readonly log: LogLine;
  readonly head: string;
  readonly linksLeft: number;
  readonly linksLow: boolean;
  readonly roundsToCome: number;
  readonly next: NextStep;
}

export interface Household {
  readonly id: string;
  readonly hid: string;
  readonly masked: string;
  readonly place: string;
}

export interface HouseholdTurn {
  readonly order: number;
  readonly household: Household;
  readonly tries: readonly Tried[];
  readonly turn: boolean;
  readonly over: boolean;
}

export interface InquiryLine {
  readonly id: string;
  readonly person: Person;
  readonly named: boolean;
  readonly round: number | null;
  readonly by: string | null;
  readonly at: number;
  readonly telephone: boolean;
  readonly stage: InquiryStage;
  readonly since: number;
  readonly verdict: Verdict | null;
  readonly differs: number;
  readonly unverified: Unverified | null;
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
  readonly unverified: Unverified | null;
  readonly ordered: number | null;
  readonly dumped: boolean;
  readonly stranger: boolean;
}

export type InquiryStage =
  | "seated"
  | "left-reported"
  | "answering"
  | "household-drawn"
  | "verifying"
  | "judging"
  | "concluded"
  | "left"
  | "put-off";

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

export interface Item {
  readonly label: string;
  readonly cadre: string;
  readonly household: string | null;
  readonly sign: Sign;
  readonly correction: boolean;
  readonly at: number | null;
  readonly asked: boolean;
}

export interface Key {
  readonly kind: string;
  readonly code: string | null;
  readonly zh: string;
  readonly en: string;
}

export type KeyerStep = "idle" | "held" | "key" | "wait" | "differ" | "agreed";

export interface KeyerView {
  readonly show: Show;
  readonly seat: number;
  readonly step: KeyerStep;
  readonly round: Keying | null;
  readonly mine: string | null;
  readonly otherIn: boolean;
  readonly theirs: string | null;
  readonly digits: string | null;
  readonly strip: Strip | null;
  readonly offer: Offer | null;
}

export interface Keying {
  readonly number: number;
  readonly household: boolean;
  readonly title: string;
  readonly digitsNeeded: number;
}

export type Landed = "seated" | "drawn-absent" | "exhausted";

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
  readonly status: Landed;
  readonly owesBy: string | null;
  readonly empty: number;
  readonly check: Checked;
}

export interface Line {
  readonly masked: string;
  readonly sealed: boolean | null;
}

export interface Lines {
  readonly count: number;
  readonly head: string;
}

export interface LiveLine {
  readonly at: number;
  readonly code: LiveLineWhat;
  readonly args: Readonly<Record<string, string>>;
}

export type LiveLineWhat =
  | "went-live"
  | "paused"
  | "resumed"
  | "round-published"
  | "round-void"
  | "announced"
  | "absent"
  | "exhausted"
  | "substitute"
  | "passed-over"
  | "seat-empty"
  | "cadre-answered"
  | "household-dialled"
  | "household-answered"
  | "call-ended"
  | "unverified"
  | "differs"
  | "named"
  | "left"
  | "put-off"
  | "verdict"
  | "commitment"
  | "dispatch"
  | "closed";

export interface LogLine {
  readonly stopped: number | null;
  readonly cosigners: readonly string[];
  readonly required: boolean;
  readonly round: number | null;
  readonly state: LogLineState;
  readonly signed: readonly string[];
  readonly waivers: number;
  readonly disks: readonly DiskLine[];
}

export type LogLineState = "nothing" | "due" | "signed" | "waived";

export interface Logged {
  readonly at: number;
  readonly what: CallDeskWhat;
  readonly attempt: string;
  readonly callee: string;
  readonly outcome: Outcome | null;
}

export type Mark = "live" | "demo" | "rehearsal";

export interface Mismatch {
  readonly one: string;
  readonly two: string;
}

export interface Missing {
  readonly inquiry: string;
  readonly person: Person;
  readonly since: number;
}

export interface NextStep {
  readonly main: Offer | null;
  readonly waiting: readonly string[];
  readonly others: readonly Offer[];
}

export interface Nominee {
  readonly person: Person;
  readonly where: string;
  readonly blocked: string | null;
  readonly values: readonly string[];
  readonly drawn: number | null;
  readonly heard: Heard | null;
}

export interface Offer {
  readonly type: string;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly form: boolean;
  readonly blocked: string | null;
  readonly values: readonly string[];
  readonly from: number | null;
}

export interface OnLine {
  readonly household: Household | null;
  readonly person: Person | null;
  readonly step: CallStep;
  readonly since: number;
  readonly turn: number;
  readonly outcome: Outcome | null;
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
  readonly stripFrom: number | null;
  readonly stripOne: boolean;
  readonly stripTwo: boolean;
  readonly missing: readonly string[];
}

export type Outcome =
  | "answered"
  | "no-answer"
  | "busy"
  | "failed"
  | "machine"
  | "declined"
  | "wrong-number"
  | "unknown";

export interface OwnChain {
  readonly draw: string;
  readonly end: string;
  readonly length: number;
}

export interface PartyLink {
  readonly party: string;
  readonly name: string;
  readonly short: string | null;
}

export interface Person {
  readonly number: string;
  readonly name: string;
  readonly unit: string;
  readonly post: string;
  readonly township: string;
  readonly households: number;
}

export type Phase = "none" | "planned" | "sealed" | "live" | "paused" | "closed";

export type Picture =
  | PictureStandby
  | PictureSealed
  | PicturePool
  | PictureReel
  | PictureVoidRound
  | PictureCard
  | PictureQuestion
  | PictureOnLine
  | PictureCompare
  | PictureDecision
  | PicturePromise;

export interface PictureCard {
  readonly kind: "card";
  readonly number: string;
  readonly name: string;
  readonly unit: string;
  readonly post: string;
  readonly households: number;
  readonly venue: string;
  readonly origin: From;
  readonly by: string | null;
  readonly since: number;
  readonly substituteFor: string | null;
}

export interface PictureCompare {
  readonly kind: "compare";
  readonly number: string;
  readonly name: string;
  readonly household: string;
  readonly hid: string;
  readonly place: string;
  readonly items: readonly Item[];
  readonly since: number;
}

export interface PictureDecision {
  readonly kind: "verdict";
  readonly number: string;
  readonly name: string;
  readonly verdict: Verdict;
  readonly source: string;
  readonly unverified: Unverified | null;
  readonly at: number;
}

export interface PictureOnLine {
  readonly kind: "call";
  readonly state: CallStep;
  readonly household: string;
  readonly hid: string;
  readonly place: string;
  readonly since: number;
  readonly outcome: Outcome | null;
  readonly tries: number;
  readonly triesMax: number;
  readonly order: number;
  readonly caller: Caller;
  readonly offAir: boolean;
  readonly asked: Put | null;
}

export interface PicturePool {
  readonly kind: "pool";
  readonly round: number;
  readonly title: string;
  readonly households: boolean;
  readonly sealed: number;
  readonly absent: number;
  readonly excluded: number;
  readonly pool: number;
  readonly rosterHash: string;
  readonly paramsHash: string;
  readonly keyed: number;
  readonly digits: string | null;
  readonly links: readonly PartyLink[];
  readonly turn: string | null;
  readonly stripFrom: number | null;
  readonly groups: readonly string[];
  readonly chances: readonly number[];
  readonly agreed: boolean;
}

export interface PicturePromise {
  readonly kind: "commitment";
  readonly number: string;
  readonly name: string;
  readonly unit: string;
  readonly what: string;
  readonly by: string;
  readonly dueOn: string;
  readonly at: number;
}

export interface PictureQuestion {
  readonly kind: "question";
  readonly number: string;
  readonly name: string;
  readonly index: number;
  readonly count: number;
  readonly text: string;
  readonly since: number;
}

export interface PictureReel {
  readonly kind: "reel";
  readonly round: number;
  readonly title: string;
  readonly entry: number;
  readonly entries: number;
  readonly pool: number;
  readonly startedAt: number;
  readonly substituteFor: string | null;
  readonly land: Landing | null;
}

export interface PictureSealed {
  readonly kind: "sealed";
  readonly since: number;
  readonly draw: string;
  readonly cadres: number;
  readonly households: number;
  readonly bodies: readonly string[];
  readonly cadreDice: number;
  readonly householdDice: number;
  readonly manifestHash: string;
}

export interface PictureStandby {
  readonly kind: "standby";
  readonly since: number;
  readonly startsAt: number | null;
  readonly line: string;
  readonly head: string | null;
}

export interface PictureVoidRound {
  readonly kind: "void";
  readonly round: number;
  readonly title: string;
  readonly cause: Cause;
  readonly party: string | null;
  readonly voids: number;
  readonly at: number;
}

export interface PublicCheck {
  readonly draw: string;
  readonly manifest: string;
  readonly roster: string;
  readonly head: string;
}

export interface PublicView {
  readonly show: Show;
  readonly open: OpenRound | null;
  readonly onStage: InquirySheet | null;
  readonly call: OnLine | null;
  readonly lines: readonly LiveLine[];
  readonly earlier: number;
  readonly rounds: readonly RoundLine[];
  readonly counts: Counts;
  readonly inquiries: readonly InquiryLine[];
  readonly commitments: readonly Commitment[];
  readonly dispatches: readonly Dispatch[];
  readonly debts: readonly Debt[];
  readonly check: PublicCheck | null;
}

export interface Put {
  readonly index: number;
  readonly count: number;
  readonly text: string;
}

export interface RecordView {
  readonly lines: readonly LiveLine[];
}

export interface RoundLine {
  readonly number: number;
  readonly household: boolean;
  readonly title: string;
  readonly item: number | null;
  readonly state: RoundLineState;
  readonly checked: boolean;
  readonly agreed: boolean;
  readonly at: number;
  readonly cause: Cause | null;
  readonly party: string | null;
  readonly quotas: readonly string[];
  readonly entries: readonly Announced[];
  readonly left: number;
}

export type RoundLineState = "published" | "keyed" | "drawn" | "void";

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
  readonly asking: Side | null;
}

export interface RunItem {
  readonly title: string;
  readonly at: string;
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

export interface SecondMachineLine {
  readonly required: boolean;
  readonly since: number | null;
  readonly round: number | null;
  readonly state: SecondMachineLineState;
  readonly waivers: number;
  readonly ours: string | null;
  readonly theirs: string | null;
  readonly offered: Lines | null;
}

export type SecondMachineLineState = "nothing" | "due" | "agrees" | "differs" | "waived";

export type Severity = "light" | "ordinary" | "grave";

export interface Share {
  readonly code: string;
  readonly label: string;
  readonly members: number;
}

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

export type Side = "cadre" | "household";

export type Sign = "equal" | "differs" | "partly" | "unknown" | "wait";

export interface Strip {
  readonly party: string;
  readonly name: string;
  readonly from: number;
  readonly mineIn: boolean;
  readonly otherIn: boolean;
}

export interface Tried {
  readonly attempt: string;
  readonly outcome: Outcome;
  readonly dumped: boolean;
  readonly hand: boolean;
  readonly at: number;
}

export interface Unverified {
  readonly why: Why;
  readonly dialled: number;
  readonly answered: number;
  readonly at: number;
}

export type Verdict = "satisfied" | "basically-satisfied" | "not-satisfied" | "to-be-investigated";

export type Why = "undialled" | "host" | "none-left";

export interface WitnessView {
  readonly show: Show;
  readonly party: string;
  readonly name: string;
  readonly open: OpenRound | null;
  readonly myTurn: boolean;
  readonly revealed: boolean;
  readonly given: Given | null;
  readonly linksLeft: number;
  readonly chain: OwnChain | null;
  readonly missing: readonly Missing[];
  readonly offers: readonly Offer[];
}
