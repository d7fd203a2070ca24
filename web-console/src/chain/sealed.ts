import { gcm } from "@noble/ciphers/aes.js";
import { argon2idAsync } from "@noble/hashes/argon2.js";
import { bytesOf } from "../verify/sha256.ts";
import { CHAIN_LENGTH, endOf, isLink } from "./link.ts";

/**
 * A secret chain as its owner keeps it: what everybody may know of it, and K_0 under a passphrase (Argon2id,
 * AES-256-GCM; what stands beside it is bound to it). `./gongping draw chain` keeps and reads the same file. Needs no
 * secure context.
 */
export interface ChainFile {
  readonly format: typeof FORMAT;
  readonly draw: string;
  readonly party: string;
  readonly length: number;
  readonly end: string;
  readonly memoryKib: number;
  readonly passes: number;
  readonly salt: string;
  readonly nonce: string;
  readonly sealed: string;
}

/** Whose chain, for which draw. */
export type Owner = Pick<ChainFile, "draw" | "party">;

const FORMAT = "gongping-chain/1";
const MEMORY_KIB = 19 * 1024;
const MEMORY_KIB_MAX = 1 << 20;
const PASSES = 2;
const PASSES_MAX = 100;
const LENGTH_MAX = 100_000;
/** So long a piece of work leaves the page alive. */
const TICK_MS = 30;
const encoder = new TextEncoder();

/** The number of the witness whose chain it is. */
export function witnessOf(owner: Owner): number {
  return Number(owner.party.replace("witness.", ""));
}

/** Whoever copies the file can try as many passphrases as he likes. */
export const PASSPHRASE_MIN = 12;

export function longEnough(passphrase: string): boolean {
  return [...passphrase].length >= PASSPHRASE_MIN;
}

export function isDraw(text: string): boolean {
  return /^[A-Za-z0-9._-]{1,40}$/.test(text);
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

function random(count: number): string {
  return hex(crypto.getRandomValues(new Uint8Array(count)));
}

/** What cannot be changed beside the ciphertext without breaking it. */
function bound(file: Pick<ChainFile, "draw" | "party" | "length" | "end">): Uint8Array {
  return encoder.encode(
    `${FORMAT}\ndraw=${file.draw}\nparty=${file.party}\nlength=${String(file.length)}\nend=${file.end}\n`,
  );
}

function key(passphrase: string, file: Pick<ChainFile, "salt" | "memoryKib" | "passes">): Promise<Uint8Array> {
  return argon2idAsync(encoder.encode(passphrase.normalize("NFKC")), bytesOf(file.salt), {
    t: file.passes, m: file.memoryKib, p: 1, dkLen: 32, asyncTick: TICK_MS,
  });
}

/** Makes a chain from the browser's random source and closes it under this passphrase. */
export async function makeChain(owner: Owner, passphrase: string): Promise<ChainFile> {
  const secret = random(32);
  const open = {
    format: FORMAT, draw: owner.draw, party: owner.party, length: CHAIN_LENGTH, end: endOf(secret, CHAIN_LENGTH),
    memoryKib: MEMORY_KIB, passes: PASSES, salt: random(16), nonce: random(12),
  } as const;
  const cipher = gcm(await key(passphrase, open), bytesOf(open.nonce), bound(open));
  return { ...open, sealed: hex(cipher.encrypt(bytesOf(secret))) };
}

/** K_0, if this is the chain's passphrase. It stays in this page's memory. */
export async function openChain(file: ChainFile, passphrase: string): Promise<string | null> {
  const cipher = gcm(await key(passphrase, file), bytesOf(file.nonce), bound(file));
  try {
    const secret = hex(cipher.decrypt(bytesOf(file.sealed)));
    return endOf(secret, file.length) === file.end ? secret : null;
  } catch {
    return null;
  }
}

function within(value: unknown, least: number, most: number): boolean {
  return Number.isInteger(value) && (value as number) >= least && (value as number) <= most;
}

/** The chain that a text holds, if it is one. */
export function parseChain(text: string): ChainFile | null {
  let read: Partial<Record<keyof ChainFile, unknown>> | null;
  try {
    read = JSON.parse(text) as Partial<Record<keyof ChainFile, unknown>> | null;
  } catch {
    return null;
  }
  if (typeof read !== "object" || read === null) return null;
  const texts: readonly (readonly [unknown, RegExp])[] = [
    [read.format, /^gongping-chain\/1$/], [read.draw, /^[A-Za-z0-9._-]{1,40}$/],
    [read.party, /^witness\.[1-9]\d{0,8}$/],
    [read.salt, /^[0-9a-f]{32}$/], [read.nonce, /^[0-9a-f]{24}$/], [read.sealed, /^[0-9a-f]{96}$/],
  ];
  const sound = texts.every(([value, form]) => typeof value === "string" && form.test(value))
    && typeof read.end === "string" && isLink(read.end)
    && within(read.length, 2, LENGTH_MAX) && within(read.memoryKib, 1, MEMORY_KIB_MAX)
    && within(read.passes, 1, PASSES_MAX);
  return sound ? (read as ChainFile) : null;
}

/** The file's text. */
export function chainText(file: ChainFile): string {
  return `${JSON.stringify(file, null, 2)}\n`;
}
