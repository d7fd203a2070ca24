import { bytesOf, hashedLink, sha256 } from "../verify/sha256.ts";

/** Links of a secret chain (DRAW/1 §3.2): K_i is the SHA-256 of K_(i-1), K_n is published, round r uses K_(n-r). */

/** The length that the product makes. */
export const CHAIN_LENGTH = 128;

const LINK = /^[0-9a-f]{64}$/;

/** A link as somebody typed or pasted it: blanks and line ends between its groups do not count. */
export function typedLink(text: string): string {
  return text.toLowerCase().replace(/[\s,，.。·-]/g, "");
}

export function isLink(text: string): boolean {
  return LINK.test(text);
}

/** In groups of four, for reading aloud and for paper. */
export function grouped(link: string): string {
  return link.replace(/(.{4})(?=.)/g, "$1 ");
}

export function endOf(secret: string, length: number): string {
  return hashedLink(secret, length);
}

/** The link of a round, from 1 to length - 1. */
export function linkOf(secret: string, length: number, round: number): string {
  if (round < 1 || round >= length) throw new RangeError(`no link for round ${String(round)}`);
  return hashedLink(secret, length - round);
}

/** The round whose link this is, by the chain's published end; `length` for K_0 itself, 0 for no link of this chain. */
export function roundOf(link: string, end: string, length: number): number {
  let hashed = link;
  for (let round = 1; round <= length; round++) {
    hashed = sha256(bytesOf(hashed));
    if (hashed === end) return round;
  }
  return 0;
}

/** What a reader of a strip compares: the first four signs of the link that was published before. */
export function checkOf(link: string): string {
  return hashedLink(link, 1).slice(0, 4);
}
