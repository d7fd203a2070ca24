/** What each version holds at level M: its data bytes, the check bytes of each block, and how many blocks. */
export const SIZES = [
  { total: 26, check: 10, blocks: 1, holds: 14 },
  { total: 44, check: 16, blocks: 1, holds: 26 },
  { total: 70, check: 26, blocks: 1, holds: 42 },
  { total: 100, check: 18, blocks: 2, holds: 62 },
  { total: 134, check: 24, blocks: 2, holds: 84 },
  { total: 172, check: 16, blocks: 4, holds: 106 },
] as const;

const EXP = new Uint8Array(255);
const LOG = new Uint8Array(256);
for (let i = 0, x = 1; i < 255; i++) {
  EXP[i] = x;
  LOG[x] = i;
  x = x & 0x80 ? (x << 1) ^ 0x11d : x << 1;
}

/** Multiplies in the field of 256 elements that the code uses. */
export function times(a: number, b: number): number {
  return a === 0 || b === 0 ? 0 : (EXP[((LOG[a] ?? 0) + (LOG[b] ?? 0)) % 255] ?? 0);
}

/** The field's element at this power. */
export const power = (exponent: number): number => EXP[exponent % 255] ?? 0;

/** The check bytes of a block (Reed-Solomon). */
export function check(data: Uint8Array, count: number): Uint8Array {
  let generator = Uint8Array.of(1);
  for (let i = 0; i < count; i++) {
    const next = new Uint8Array(generator.length + 1);
    generator.forEach((factor, at) => {
      next[at] = (next[at] ?? 0) ^ factor;
      next[at + 1] = (next[at + 1] ?? 0) ^ times(factor, power(i));
    });
    generator = next;
  }
  const rest = new Uint8Array(data.length + count);
  rest.set(data);
  for (let i = 0; i < data.length; i++) {
    const lead = rest[i] ?? 0;
    generator.forEach((factor, at) => (rest[i + at] = (rest[i + at] ?? 0) ^ times(factor, lead)));
  }
  return rest.slice(data.length);
}

/** All bytes of the code in the order in which they are drawn: data and check bytes of the blocks, interleaved. */
export function codewords(bytes: Uint8Array, version: number): Uint8Array {
  const size = SIZES[version - 1];
  if (size === undefined) throw new RangeError("version");
  const each = size.total / size.blocks - size.check;
  const data = padded(bytes, each * size.blocks);
  const blocks = Array.from({ length: size.blocks }, (_, i) => data.slice(i * each, (i + 1) * each));
  const checks = blocks.map((block) => check(block, size.check));
  return Uint8Array.from([...interleaved(blocks), ...interleaved(checks)]);
}

const interleaved = (blocks: readonly Uint8Array[]): number[] =>
  [...(blocks[0] ?? [])].flatMap((_, i) => blocks.map((block) => block[i] ?? 0));

/** Mode and length, the bytes, four zero bits, then the standard's padding. */
function padded(bytes: Uint8Array, size: number): Uint8Array {
  const nibbles = [4, bytes.length >> 4, bytes.length & 15, ...[...bytes].flatMap((byte) => [byte >> 4, byte & 15]), 0];
  const filled = nibbles.length / 2;
  return Uint8Array.from({ length: size }, (_, i) => {
    if (i >= filled) return (i - filled) % 2 === 0 ? 0xec : 0x11;
    return ((nibbles[2 * i] ?? 0) << 4) | (nibbles[2 * i + 1] ?? 0);
  });
}
