import { ask } from "./http.ts";
import type { Reply } from "./http.ts";

/** Where a roster stands on its way to a draw. */
export interface RosterState {
  readonly roster: string;
  readonly cadres: number;
  readonly households: number;
  readonly sample: boolean;
  readonly importedAt?: string;
  /** What waits for a second person; `own` where whoever asks proposed it. */
  readonly proposal?: { readonly hash: string; readonly at: string; readonly days: number; readonly own: boolean };
  readonly hash?: string;
  readonly sealedAt?: string;
  readonly until?: string;
  readonly hearing?: boolean;
  readonly objections?: number;
  readonly unanswered?: number;
  readonly manifests?: readonly ProposedManifest[];
  /** What the values of its groups are called. */
  readonly labels?: readonly Label[];
}

/** A value of a sealed group, and what it is called. */
export interface Label {
  readonly group: string;
  readonly value: string;
  readonly label: string;
}

/** A manifest that names the roster; `own` where whoever asks proposed it. */
export interface ProposedManifest {
  readonly conference: string;
  readonly hash: string;
  readonly text: string;
  readonly at: string;
  readonly own: boolean;
  readonly approved: boolean;
  /** The text of the rules and the plan, while it waits. */
  readonly rules?: string;
  readonly plan?: ProposedPlan;
}

/** What is settled of a conference before it begins. */
export interface ProposedPlan {
  readonly title: string;
  readonly period: string;
  readonly checkAddress: string;
  readonly mark: "live" | "demo" | "rehearsal";
  readonly questions: readonly ProposedQuestion[];
  readonly runSheet: readonly { readonly title: string; readonly at: string }[];
  readonly chains?: Readonly<Record<string, string>>;
  readonly airDelaySeconds: number;
  readonly answerDays: number;
  readonly recomputation?: "two-machines" | "one-machine";
  readonly witnesses?: readonly string[];
  readonly rounds?: number;
}

export interface ProposedQuestion {
  readonly id: string;
  readonly label: string;
  readonly toCadre: string;
  readonly toHousehold: string;
  readonly form:
    | { readonly kind: "choice"; readonly options: readonly { code: string; zh: string; en: string }[] }
    | { readonly kind: "count"; readonly unit: string }
    | { readonly kind: "day" | "free" };
  readonly rule:
    | { readonly kind: "equal" | "by-hand" }
    | { readonly kind: "within"; readonly n: number }
    | { readonly kind: "within-days"; readonly days: number };
}

export interface Objection {
  readonly number: number;
  readonly about?: string;
  readonly filedAt: string;
  readonly state: "open" | "accepted" | "declined";
  readonly erased: boolean;
  readonly words?: string;
  readonly answer?: string;
  readonly answeredAt?: string;
}

export interface Entry {
  readonly number: string;
  readonly name: string;
  readonly unit: string;
  readonly groups: readonly Label[];
}

/** Twenty characters nobody guesses: the same request again has the first one's effect. */
export const freshKey = (): string => crypto.getRandomValues(new Uint32Array(4)).join("-");

const at = (desk: string): { desk: string } | object => (desk === "" ? {} : { desk });

export const sealedRosters = (): Promise<Reply<{ rosters: RosterState[] }>> => ask({ method: "GET", path: "/rosters" });

export const lookUp = (roster: string, cadre: string): Promise<Reply<Entry>> =>
  ask({ method: "GET", path: `/rosters/${roster}/cadres/${cadre}` });

export const objections = (
  roster: string, before: number, desk = "",
): Promise<Reply<{ objections: Objection[]; more: boolean }>> =>
  ask({ method: "GET", path: `/rosters/${roster}/objections${before > 0 ? `?before=${String(before)}` : ""}`, ...at(desk) });

export const fileObjection = (
  roster: string, key: string, body: { about?: string; words: string },
): Promise<Reply<{ number: number }>> =>
  ask({ method: "POST", path: `/rosters/${roster}/objections`, desk: "viewer", headers: { "Idempotency-Key": key }, body });

export const preparation = (desk: string): Promise<Reply<{ rosters: RosterState[] }>> =>
  ask({ method: "GET", path: "/preparation", desk });

export const proposeSealing = (desk: string, roster: string, days: number): Promise<Reply<object>> =>
  ask({ method: "POST", path: `/rosters/${roster}/seal`, desk, body: { days }, timeout: 60_000 });

export const approveSealing = (desk: string, roster: string, hash: string): Promise<Reply<object>> =>
  ask({ method: "POST", path: `/rosters/${roster}/approval`, desk, body: { hash }, timeout: 60_000 });

export const approveManifest = (desk: string, conference: string, hash: string): Promise<Reply<object>> => ask({
  method: "POST", path: `/conferences/${conference}/manifest/approval`, desk, body: { manifest: hash }, timeout: 60_000,
});

export const answerObjection = (
  desk: string, roster: string, number: number, key: string,
  body: { accepted: boolean; shown: boolean; words: string },
): Promise<Reply<null>> => ask({
  method: "POST", path: `/rosters/${roster}/objections/${String(number)}/answer`, desk,
  headers: { "Idempotency-Key": key }, body,
});

export const eraseObjection = (desk: string, roster: string, number: number): Promise<Reply<null>> =>
  ask({ method: "DELETE", path: `/rosters/${roster}/objections/${String(number)}/words`, desk });

/** A number as people write it: `31`, `c31` and `C00031` are the same; null where it is none. */
export function cadreNumber(written: string): string | null {
  const digits = /^[cC]?(\d{1,5})$/.exec(written.normalize("NFKC").trim())?.[1];
  return digits === undefined || Number(digits) === 0 ? null : `C${digits.padStart(5, "0")}`;
}
