/** SHA-256 (FIPS 180-4) over bytes, for pages that have no secure context. A state can be kept and continued. */

const ROUND_CONSTANTS = new Int32Array(64);
const START = new Int32Array(8);

/** The first 32 bits of the fractional parts of the roots of the first primes. */
function fillConstants(): void {
  let found = 0;
  for (let candidate = 2; found < 64; candidate++) {
    let prime = true;
    for (let divisor = 2; divisor * divisor <= candidate; divisor++) prime &&= candidate % divisor !== 0;
    if (!prime) continue;
    if (found < 8) START[found] = fraction(Math.sqrt(candidate));
    ROUND_CONSTANTS[found] = fraction(Math.cbrt(candidate));
    found++;
  }
}

function fraction(root: number): number {
  return Math.floor((root - Math.floor(root)) * 0x1_0000_0000) | 0;
}

fillConstants();

const schedule = new Int32Array(64);

function at(words: Int32Array, index: number): number {
  return words[index] as number;
}

/** Mixes the 16 words at the start of the schedule into a state. */
function mix(state: Int32Array): void {
  const w = schedule;
  for (let i = 16; i < 64; i++) {
    const x = at(w, i - 15);
    const y = at(w, i - 2);
    const s0 = ((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3);
    const s1 = ((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10);
    w[i] = (at(w, i - 16) + s0 + at(w, i - 7) + s1) | 0;
  }
  let a = at(state, 0);
  let b = at(state, 1);
  let c = at(state, 2);
  let d = at(state, 3);
  let e = at(state, 4);
  let f = at(state, 5);
  let g = at(state, 6);
  let h = at(state, 7);
  for (let i = 0; i < 64; i++) {
    const s1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
    const one = (h + s1 + ((e & f) ^ (~e & g)) + at(ROUND_CONSTANTS, i) + at(w, i)) | 0;
    const s0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
    const two = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + one) | 0;
    d = c;
    c = b;
    b = a;
    a = (one + two) | 0;
  }
  state[0] = (at(state, 0) + a) | 0;
  state[1] = (at(state, 1) + b) | 0;
  state[2] = (at(state, 2) + c) | 0;
  state[3] = (at(state, 3) + d) | 0;
  state[4] = (at(state, 4) + e) | 0;
  state[5] = (at(state, 5) + f) | 0;
  state[6] = (at(state, 6) + g) | 0;
  state[7] = (at(state, 7) + h) | 0;
}

function load(bytes: Uint8Array, from: number): void {
  for (let i = 0; i < 16; i++) {
    const p = from + i * 4;
    schedule[i] =
      ((bytes[p] as number) << 24) |
      ((bytes[p + 1] as number) << 16) |
      ((bytes[p + 2] as number) << 8) |
      (bytes[p + 3] as number);
  }
}

/** Whole blocks of 64 bytes, hashed so far. */
export type Prefix = { state: Int32Array; bytes: number };

/** The state after whole blocks: {@link digestAfter} goes on from it any number of times. */
export function prefix(blocks: Uint8Array): Prefix {
  const state = START.slice();
  for (let from = 0; from + 64 <= blocks.length; from += 64) {
    load(blocks, from);
    mix(state);
  }
  return { state, bytes: blocks.length - (blocks.length % 64) };
}

/** The eight words of the hash of a prefix followed by these bytes. */
export function digestAfter(before: Prefix, bytes: Uint8Array): Int32Array {
  const state = before.state.slice();
  let from = 0;
  for (; from + 64 <= bytes.length; from += 64) {
    load(bytes, from);
    mix(state);
  }
  const rest = bytes.length - from;
  const tail = new Uint8Array(rest < 56 ? 64 : 128);
  tail.set(bytes.subarray(from));
  tail[rest] = 0x80;
  const view = new DataView(tail.buffer);
  const total = before.bytes + bytes.length;
  view.setUint32(tail.length - 8, Math.floor(total / 0x2000_0000));
  view.setUint32(tail.length - 4, (total << 3) >>> 0);
  for (from = 0; from < tail.length; from += 64) {
    load(tail, from);
    mix(state);
  }
  return state;
}

const NOTHING = prefix(new Uint8Array(0));
const encoder = new TextEncoder();

/** The words of a hash as 64 lower-case hexadecimal characters. */
export function hexOf(words: Int32Array): string {
  let hex = "";
  for (const word of words) hex += (word >>> 0).toString(16).padStart(8, "0");
  return hex;
}

export function bytesOf(hex: string): Uint8Array {
  const bytes = new Uint8Array(hex.length / 2);
  for (let i = 0; i < bytes.length; i++) bytes[i] = Number.parseInt(hex.slice(2 * i, 2 * i + 2), 16);
  return bytes;
}

/** The hash of bytes, or of a text's UTF-8 bytes. */
export function sha256(input: Uint8Array | string): string {
  return hexOf(digestAfter(NOTHING, typeof input === "string" ? encoder.encode(input) : input));
}

/** A link hashed so many times, each time over its raw bytes. */
export function hashedLink(link: string, times: number): string {
  let hex = link;
  for (let i = 0; i < times; i++) hex = sha256(bytesOf(hex));
  return hex;
}
