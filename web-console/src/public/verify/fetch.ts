import type { Bundle } from "../../verify/verify.ts";
import { linesOf } from "./log.ts";
import { resultEntries } from "./proof.ts";

/** What the address asks for, `/verify?draw=YUNLAN-2026-Q4`, whether a draw can have that code or not. */
export const drawAsked = (search: string): string => (new URLSearchParams(search).get("draw") ?? "").trim();

/** The draw that the address names; null where it names none. */
export function drawNamed(search: string): string | null {
  const draw = drawAsked(search);
  return /^[A-Za-z0-9._-]{1,40}$/.test(draw) ? draw : null;
}

/** The files that a manifest and a transcript ask for beside themselves. */
export function named(manifest: string, transcript: string): string[] {
  const groups = [...manifest.matchAll(/^group\.([A-Za-z0-9._-]+)=/gm)].map(([, name]) => `groups/${name ?? ""}.tsv`);
  const rounds = [...transcript.matchAll(/\\nround=(\d+)\\nkind=cadre\\n/g)].map(([, round]) => round ?? "");
  return [...groups, ...[...new Set(rounds)].map((round) => `attendance/${round}.tsv`)];
}

/** A draw as the server lists it. */
export interface Listed {
  readonly draw: string;
  readonly title: string;
  readonly period: string;
}

/** The draws of which the server that served this page has published anything; null where it does not answer. */
export async function fetchDraws(): Promise<Listed[] | null> {
  try {
    const answer = await fetch("/api/v1/draw");
    if (!answer.ok) return null;
    return ((await answer.json()) as { draws: Listed[] }).draws;
  } catch {
    return null;
  }
}

async function file(draw: string, name: string): Promise<Uint8Array | null> {
  const answer = await fetch(`/api/v1/draw/${draw}/bundle?name=${encodeURIComponent(name)}`);
  return answer.ok ? new Uint8Array(await answer.arrayBuffer()) : null;
}

/**
 * What the server that served this page has published of a draw; null where it has nothing. A file that does not come
 * is left out: the verifier names it. The transcript comes first, so that every file that its lines name is there.
 */
export async function fetchBundle(draw: string): Promise<Bundle | null> {
  try {
    const transcript = await file(draw, "transcript.jsonl");
    const manifest = await file(draw, "manifest.txt");
    if (transcript === null || manifest === null) return null;
    const bundle = new Map([["transcript.jsonl", transcript], ["manifest.txt", manifest]]);
    const decoder = new TextDecoder();
    for (const name of ["rules.txt", "roster.tsv", ...named(decoder.decode(manifest), decoder.decode(transcript))]) {
      const bytes = await file(draw, name);
      if (bytes !== null) bundle.set(name, bytes);
    }
    return bundle;
  } catch {
    return null;
  }
}

/** The checkpoint of the draw's log on the same server, if it has one. */
export async function fetchCheckpoints(draw: string): Promise<string[]> {
  try {
    const answer = await fetch(`/api/v1/log/${draw}/checkpoint`);
    return answer.ok ? [await answer.text()] : [];
  } catch {
    return [];
  }
}

/** By round the address of the proof that its result stands in the log of the same server. */
export function proofsOf(draw: string, bundle: Bundle): ReadonlyMap<number, string> {
  const entries = resultEntries(linesOf(bundle.get("transcript.jsonl") ?? new Uint8Array()));
  return new Map([...entries].map(([round, entry]) => [round, `/api/v1/log/${draw}/proof/${String(entry)}`]));
}
