import { sha256 } from "../../verify/sha256.ts";
import type { Report } from "../../verify/verify.ts";

/** What this browser saw of a draw: the hash of each line of the longest transcript that held. */
export interface Seen {
  /** When, in epoch milliseconds. */
  readonly at: number;
  readonly heads: readonly string[];
}

/** How a transcript stands to the one that this browser saw before. */
export type Meeting =
  | { readonly kind: "first" }
  | { readonly kind: "same" | "goes-on" | "older"; readonly seen: Seen }
  /** Neither begins with the other; `line` is the first that differs, from 1. */
  | { readonly kind: "fork"; readonly seen: Seen; readonly line: number };

/** Where things lie between two visits: the browser's own storage, or a map in a test. */
export type Shelf = Pick<Storage, "getItem" | "setItem" | "removeItem" | "key" | "length">;

/** This browser's own; an empty one where it keeps nothing. */
export function ownShelf(): Shelf {
  try {
    return localStorage;
  } catch {
    return { length: 0, key: () => null, getItem: () => null, setItem: () => undefined, removeItem: () => undefined };
  }
}

const PREFIX = "gongping.draw/";
const HASHES = /^(?:[0-9a-f]{64})+$/;

/** Compares line by line. Each hash is over all lines before it too, so the first that differs is where they part. */
export function meet(seen: Seen | null, heads: readonly string[]): Meeting {
  if (seen === null) return { kind: "first" };
  const shared = Math.min(seen.heads.length, heads.length);
  const parting = heads.slice(0, shared).findIndex((head, i) => head !== seen.heads[i]);
  if (parting >= 0) return { kind: "fork", seen, line: parting + 1 };
  if (heads.length === seen.heads.length) return { kind: "same", seen };
  return { kind: heads.length > seen.heads.length ? "goes-on" : "older", seen };
}

/** Whose transcript it is: the draw and the hash of its manifest. Null where not even the manifest holds. */
export function drawOf(report: Report): { readonly draw: string; readonly manifest: string } | null {
  const manifest = report.ceremony?.manifest;
  return manifest === undefined ? null : { draw: manifest.draw, manifest: sha256(manifest.text) };
}

function readSeen(text: string | null): Seen | null {
  const [at, hashes] = (text ?? "").split(" ");
  if (hashes === undefined || !HASHES.test(hashes)) return null;
  return { at: Number(at), heads: hashes.match(/.{64}/g) ?? [] };
}

/**
 * Compares a transcript that holds with what is on the shelf, and keeps the longer one of two that do not contradict
 * each other. In a fork the one seen first stays, so that the fork is shown again next time.
 */
export function recall(shelf: Shelf, report: Report, now: number): Meeting | null {
  const draw = drawOf(report);
  if (draw === null || report.failure !== undefined || report.heads.length === 0) return null;
  const key = `${PREFIX}${draw.draw}/${draw.manifest}`;
  try {
    const meeting = meet(readSeen(shelf.getItem(key)), report.heads);
    if (meeting.kind === "first" || meeting.kind === "goes-on") {
      shelf.setItem(key, `${String(now)} ${report.heads.join("")}`);
    }
    return meeting;
  } catch {
    // A private window, or a shelf that is full, keeps nothing; the draw itself is verified all the same.
    return null;
  }
}

/** The hashes of other manifests under which this browser saw a draw of the same id. */
export function otherManifests(shelf: Shelf, report: Report): string[] {
  const draw = drawOf(report);
  if (draw === null) return [];
  try {
    const start = `${PREFIX}${draw.draw}/`;
    const keys = Array.from({ length: shelf.length }, (_, i) => shelf.key(i) ?? "");
    return keys.filter((key) => key.startsWith(start)).map((key) => key.slice(start.length))
      .filter((manifest) => manifest !== draw.manifest).sort();
  } catch {
    return [];
  }
}

/** Forgets what was seen of this draw, under whatever manifest. */
export function forget(shelf: Shelf, report: Report): void {
  const draw = drawOf(report);
  if (draw === null) return;
  try {
    for (const manifest of [draw.manifest, ...otherManifests(shelf, report)]) {
      shelf.removeItem(`${PREFIX}${draw.draw}/${manifest}`);
    }
  } catch {
    // There is nothing to forget where nothing can be kept.
  }
}
