/** The conference's commands as they go over the wire: `type` is the server record's name, fields its components. */

export type SignCode = "equal" | "differs" | "partly" | "unknown" | "wait";
export type VerdictCode = "satisfied" | "basically-satisfied" | "not-satisfied" | "to-be-investigated";
export type Severity = "LIGHT" | "ORDINARY" | "GRAVE";
export type ConsentCode = "agreed" | "off-air-only" | "refused" | "not-adult" | "wrong-person";
export type OutcomeCode =
  | "answered" | "no-answer" | "busy" | "failed" | "machine" | "declined" | "wrong-number" | "unknown";
export type LineFact =
  | "dialling" | "ringing" | "greeting" | "joined" | "refused" | "busy" | "no-answer" | "failed" | "hung-up";

/** A coded answer; the words that were said go beside it. */
export type AnswerCode =
  | { readonly kind: "choice"; readonly code: string }
  | { readonly kind: "count"; readonly number: number }
  | { readonly kind: "day"; readonly date: string }
  | { readonly kind: "said" }
  | { readonly kind: "unknown" }
  | { readonly kind: "declined" };

export type Whose = { readonly kind: "cadre" } | { readonly kind: "household"; readonly household: string };

/** Where somebody is before the dice; `where` is a venue's code, `phone`, or the reason's code when absent. */
export interface PresenceChange {
  readonly cadre: string;
  readonly present: boolean;
  readonly where: string;
  readonly approvedBy?: string;
}

type Inquiry = { readonly inquiry: string };
type Attempt = { readonly attempt: string };
type Round = { readonly round: number };
type Recording = Inquiry & {
  readonly question: string;
  readonly of: Whose;
  readonly answer: AnswerCode;
  readonly words?: string;
};

interface Fields {
  "go-live": object;
  "pause": object;
  "resume": object;
  "close": object;
  "panic": object;
  "lift-panic": object;
  "show-manifest": { readonly on: boolean };
  "change-attendance": { readonly changes: readonly PresenceChange[] };
  "set-answer-date": { readonly cadre: string; readonly dueOn: string };
  "mark-answer-given": { readonly cadre: string };
  "publish-round": {
    readonly title: string; readonly exclude: "drawn" | "none"; readonly quotas: readonly string[]; readonly item?: number;
  };
  "publish-household-round": Inquiry & { readonly calls: number };
  "key-digits": Round & { readonly by: string; readonly digits: string };
  "key-link": Round & { readonly party: string; readonly by: string; readonly link: string };
  "reveal": Round & { readonly party: string; readonly link?: string };
  "withdraw": Round;
  "declare-link-missing": Round & { readonly party: string };
  "waive-recomputation": Round;
  "waive-cosignatures": Round;
  "take-over-lines": { readonly head: string };
  "spin": Round & { readonly entry: number };
  "announce": Round & { readonly entry: number };
  "name-cadre": { readonly cadre: string; readonly by: string; readonly again?: string };
  "begin-answering": Inquiry;
  "ask": Inquiry & { readonly question: string };
  "record-answer": Recording;
  "correct-answer": Recording;
  "judge-match": Inquiry & { readonly question: string; readonly household: string; readonly sign: SignCode };
  "log-discrepancy": Inquiry & {
    readonly question: string;
    readonly household?: string;
    readonly sign: SignCode;
    readonly severity: Severity;
  };
  "withdraw-discrepancy": { readonly discrepancy: string; readonly reason: string };
  "report-left": Inquiry;
  "confirm-left": Inquiry;
  "put-off": Inquiry;
  "end-verifying": Inquiry;
  "begin-judging": Inquiry;
  "enter-verdict": Inquiry & { readonly verdict: VerdictCode; readonly source: string };
  "correct-verdict": Inquiry & { readonly verdict: VerdictCode; readonly source: string };
  "make-commitment": Inquiry & { readonly what: string; readonly dueOn: string };
  "correct-commitment": { readonly commitment: string; readonly what?: string; readonly dueOn: string };
  "mark-dispatch": Inquiry & { readonly discrepancy?: string; readonly dueOn: string };
  "conclude": Inquiry;
  "dial": Inquiry & { readonly hand: boolean };
  "dial-cadre": Inquiry & { readonly hand: boolean };
  "report-line": Attempt & { readonly report: LineFact };
  "record-consent": Attempt & { readonly consent: ConsentCode; readonly wording: string };
  "ask-on-air": Attempt;
  "put-on-air": Attempt;
  "hold-call": Attempt;
  "mute": Attempt & { readonly on: boolean };
  "dump": Attempt;
  "hang-up": Attempt;
  "judge-outcome": Attempt & { readonly outcome: OutcomeCode };
  "cancel-attempt": Attempt;
}

export type WireType = keyof Fields;

/** One command with its fields. */
export type Wire = { [T in WireType]: { readonly type: T } & Fields[T] }[WireType];
