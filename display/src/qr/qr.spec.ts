import { describe, expect, test } from "vitest";
import { power, SIZES, times } from "./codewords.ts";
import { masked, path, qr } from "./qr.ts";
import type { Squares } from "./qr.ts";

/** Reads a code back from its squares: mask, blocks and their check bytes, length, bytes. */
function read(squares: Squares): string {
  const side = squares.length;
  const version = (side - 17) / 4;
  const size = SIZES[version - 1];
  if (size === undefined) throw new Error("version");
  const format = Array.from({ length: 15 }, (_, i) => squares[i < 6 ? i : i < 8 ? i + 1 : side - 15 + i]?.[8]);
  const word = format.reduce((sum, dark, i) => sum | (dark === true ? 1 << i : 0), 0) ^ 0x5412;
  expect(word >> 13, "level M").toBe(0);
  const mask = word >> 10;
  const bits: number[] = [];
  for (const [x, y] of path(side)) {
    if (isFixed(side, version, x, y)) continue;
    bits.push((squares[y]?.[x] === true) !== masked(mask, x, y) ? 1 : 0);
  }
  const bytes = Array.from({ length: size.total }, (_, i) =>
    bits.slice(8 * i, 8 * i + 8).reduce((byte, bit) => byte * 2 + bit, 0));
  const blocks = Array.from({ length: size.blocks }, (_, b) => bytes.filter((_byte, i) => i % size.blocks === b));
  for (const block of blocks) for (let i = 0; i < size.check; i++) expect(syndrome(block, i)).toBe(0);
  const data = blocks.flatMap((block) => block.slice(0, block.length - size.check));
  const nibbles = data.flatMap((byte) => [byte >> 4, byte & 15]);
  expect(nibbles[0], "bytes").toBe(4);
  const length = (nibbles[1] ?? 0) * 16 + (nibbles[2] ?? 0);
  return new TextDecoder().decode(Uint8Array.from({ length }, (_, i) =>
    (nibbles[3 + 2 * i] ?? 0) * 16 + (nibbles[4 + 2 * i] ?? 0)));
}

function syndrome(block: readonly number[], root: number): number {
  return block.reduce((sum, byte) => times(sum, power(root)) ^ byte, 0);
}

function isFixed(side: number, version: number, x: number, y: number): boolean {
  const finder = (x < 9 && y < 9) || (x >= side - 8 && y < 9) || (x < 9 && y >= side - 8);
  const aligned = version > 1 && Math.abs(x - (side - 7)) <= 2 && Math.abs(y - (side - 7)) <= 2;
  return finder || aligned || x === 6 || y === 6;
}

describe("a QR code", () => {
  test.each([
    "a", "https://yunlan.example", "https://yunlan.example/verify", "https://评议.example/核验",
    "x".repeat(62), "x".repeat(63), "x".repeat(84), "x".repeat(106),
  ])("of %s is read back", (text) => {
    const squares = qr(text);
    if (squares === null) throw new Error("none");
    expect(read(squares)).toBe(text);
  });

  test("of the standard's first size has its finders and timing lines", () => {
    const squares = qr("yunlan.example");
    expect(squares?.length).toBe(21);
    expect(squares?.[0]?.slice(0, 8)).toEqual([true, true, true, true, true, true, true, false]);
    expect(squares?.[6]?.slice(6, 15)).toEqual([true, false, true, false, true, false, true, false, true]);
  });

  test("is not made of more than it holds", () => {
    expect(qr("x".repeat(107))).toBeNull();
  });
});
