import type { Operation } from "fast-json-patch";

/** The sub-protocol both ends must agree on. */
export const PROTOCOL = "gongping.live.v1";

/** The whole view at ledger version `rev`; `now` is the server's clock in epoch milliseconds. */
export interface SnapshotFrame {
  readonly kind: "snapshot";
  readonly rev: number;
  readonly now: number;
  readonly head: string | null;
  readonly state: unknown;
}

/** What changed since version `base`, as RFC 6902 operations. */
export interface PatchFrame {
  readonly kind: "patch";
  readonly base: number;
  readonly rev: number;
  readonly now: number;
  readonly head: string | null;
  readonly patch: readonly Operation[];
}

/** Nothing changed, the line lives. */
export interface BeatFrame {
  readonly kind: "beat";
  readonly now: number;
}

export type Frame = SnapshotFrame | PatchFrame | BeatFrame;

/** Reads one message of the server; null where it is none of the three frames. Never throws. */
export function parseFrame(text: unknown): Frame | null {
  const raw = parseObject(text);
  if (raw === null || !isNumber(raw["now"])) return null;
  const now = raw["now"];
  const rev = raw["rev"];
  const head = typeof raw["head"] === "string" ? raw["head"] : null;
  if (!isNumber(rev)) return "state" in raw || "patch" in raw ? null : { kind: "beat", now };
  if ("state" in raw) return { kind: "snapshot", rev, now, head, state: raw["state"] };
  if (isNumber(raw["base"]) && Array.isArray(raw["patch"])) {
    return { kind: "patch", base: raw["base"], rev, now, head, patch: raw["patch"] as Operation[] };
  }
  return { kind: "beat", now };
}

function parseObject(text: unknown): Record<string, unknown> | null {
  if (typeof text !== "string") return null;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null;
  } catch {
    return null;
  }
}

function isNumber(value: unknown): value is number {
  return typeof value === "number" && Number.isFinite(value);
}
