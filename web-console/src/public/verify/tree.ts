import { bytesOf, sha256 } from "../../verify/sha256.ts";

function joined(...parts: Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** The hash of an entry (RFC 6962 §2.1), hexadecimal. */
export const leafHash = (entry: Uint8Array): string => sha256(joined(Uint8Array.of(0), entry));

/** The hash over two subtrees, all hexadecimal. */
export const nodeHash = (left: string, right: string): string =>
  sha256(joined(Uint8Array.of(1), bytesOf(left), bytesOf(right)));

/** The hash of a tree over entries, hexadecimal. */
export function treeRoot(entries: readonly Uint8Array[]): string {
  const [first] = entries;
  if (first === undefined) return sha256("");
  if (entries.length === 1) return leafHash(first);
  let left = 1;
  while (left * 2 < entries.length) left *= 2;
  return nodeHash(treeRoot(entries.slice(0, left)), treeRoot(entries.slice(left)));
}
