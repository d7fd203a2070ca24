import type { Mark } from "../views.ts";
import type { Wire } from "../commands/wire.ts";
import { ask, askFile } from "./http.ts";
import type { Archive, Reply } from "./http.ts";

export interface ConferenceRow {
  readonly id: string;
  readonly title: string;
  readonly mark?: Mark;
  readonly state: "planned" | "sealed" | "live" | "paused" | "closed";
  /** How many bodies own a chain beside the server; 0 before the manifest. */
  readonly witnesses: number;
  /** What they are called; empty where they are only numbered. */
  readonly witnessNames: readonly string[];
  readonly period: string;
  /** The code of its draw, once the manifest is published. */
  readonly draw?: string;
}

export interface Conferences {
  /** Of the server: `demo` and `rehearsal` where it holds nothing else. */
  readonly mark: Mark;
  readonly conferences: readonly ConferenceRow[];
}

/** What an accepted command came to. */
export interface Accepted {
  readonly rev: number;
}

export const listConferences = (): Promise<Reply<Conferences>> => ask({ method: "GET", path: "/conferences" });

/** Transcript, sealed files and ledger of a conference as one archive: no name of a household, no number. */
export const exportConference = (conference: string, desk: string): Promise<Reply<Archive>> =>
  askFile({ method: "GET", path: `/conferences/${encodeURIComponent(conference)}/export`, desk, timeout: 120_000 });

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
