import type { Mark } from "../views.ts";
import type { Wire } from "../commands/wire.ts";
import { ask } from "./http.ts";
import type { Reply } from "./http.ts";

export interface ConferenceRow {
  readonly id: string;
  readonly title: string;
  readonly mark?: Mark;
  readonly state: "planned" | "sealed" | "live" | "paused" | "closed";
  /** How many bodies own a chain beside the server; 0 before the manifest. */
  readonly witnesses: number;
}

/** What an accepted command came to. */
export interface Accepted {
  readonly rev: number;
}

export const listConferences = (): Promise<Reply<{ readonly conferences: readonly ConferenceRow[] }>> =>
  ask({ method: "GET", path: "/conferences" });

/** Sends one command. The same key sent again has one effect and the first one's answer. */
export const submit = (
  conference: string,
  desk: string,
  key: string,
  ifRev: number,
  command: Wire,
): Promise<Reply<Accepted>> =>
  ask({
    method: "POST",
    path: `/conferences/${encodeURIComponent(conference)}/commands`,
    desk,
    headers: { "Idempotency-Key": key },
    body: { ifRev, ...command },
    timeout: 4_000,
  });
