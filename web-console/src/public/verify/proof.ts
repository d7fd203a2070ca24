import { leafHash, nodeHash } from "./tree.ts";

/** That a line stands in a log, for somebody who is offline (C2SP tlog-proof). */
export interface Proof {
  /** From 0; line 1 is entry 0. */
  readonly entry: number;
  /** From the leaf's sibling up, hexadecimal. */
  readonly path: readonly string[];
  /** The checkpoint to whose root it leads, with its signatures. */
  readonly checkpoint: string;
}

export const PROOF_SUFFIX = ".tlog-proof";

const FIRST = "c2sp.org/tlog-proof@v1";
const INDEX = /^index (0|[1-9]\d{0,6})$/;
const HASH = /^[A-Za-z0-9+/]{43}=$/;
/** A tree of 2^20 entries is as deep as any log of a draw. */
const DEEPEST = 20;

export const hexadecimal = (base64: string): string =>
  Array.from(atob(base64), (one) => one.charCodeAt(0).toString(16).padStart(2, "0")).join("");

/** Reads a proof; null where the text is none. A line `extra` of somebody else is passed over. */
export function readProof(text: string): Proof | null {
  const blank = text.indexOf("\n\n");
  const [first, ...rest] = text.slice(0, Math.max(blank, 0)).split("\n");
  if (first !== FIRST) return null;
  const lines = rest[0]?.startsWith("extra ") === true ? rest.slice(1) : rest;
  const [, entry] = INDEX.exec(lines[0] ?? "") ?? [];
  const path = lines.slice(1);
  if (entry === undefined || path.length > DEEPEST || !path.every((one) => HASH.test(one))) return null;
  return { entry: Number(entry), path: path.map(hexadecimal), checkpoint: text.slice(blank + 2) };
}

/** Whether the path leads from this line to the root of a tree of so many entries (RFC 9162 §2.1.3.2). */
export function leads(proof: Proof, line: Uint8Array, size: number, root: string): boolean {
  if (proof.entry >= size) return false;
  let at = proof.entry;
  let last = size - 1;
  let hash = leafHash(line);
  for (const sibling of proof.path) {
    if (last === 0) return false;
    if (at % 2 === 1 || at === last) {
      hash = nodeHash(sibling, hash);
      while (at % 2 === 0 && at !== 0) {
        at >>= 1;
        last >>= 1;
      }
    } else {
      hash = nodeHash(hash, sibling);
    }
    at >>= 1;
    last >>= 1;
  }
  return last === 0 && hash === root;
}

/** The entry of the log that holds each round's result, by the round's number from 1. */
export function resultEntries(lines: readonly Uint8Array[]): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  let round = 0;
  lines.forEach((line, entry) => {
    const [, type] = /^\{"seq":\d+,"type":"(\w+)"/.exec(new TextDecoder().decode(line.subarray(0, 60))) ?? [];
    if (type === "params") round += 1;
    if (type === "result") found.set(round, entry);
  });
  return found;
}
