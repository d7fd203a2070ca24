import { codewords, SIZES } from "./codewords.ts";

/** A QR code as rows of dark (true) and light squares, without its quiet zone. */
export type Squares = readonly (readonly boolean[])[];

type Grid = (boolean | null)[][];

/** The QR code of a text (ISO/IEC 18004, bytes, level M); null where the text is longer than 106 bytes. */
export function qr(text: string): Squares | null {
  const bytes = new TextEncoder().encode(text);
  const version = SIZES.findIndex((size) => bytes.length <= size.holds) + 1;
  if (version === 0) return null;
  const bits = codewords(bytes, version);
  const grids = Array.from({ length: 8 }, (_, mask) => drawn(version, bits, mask));
  return grids.reduce((best, grid) => (penalty(grid) < penalty(best) ? grid : best));
}

function drawn(version: number, data: Uint8Array, mask: number): boolean[][] {
  const side = 17 + 4 * version;
  const grid: Grid = Array.from({ length: side }, () => Array<boolean | null>(side).fill(null));
  fixed(grid, version);
  format(grid, mask);
  fill(grid, data, mask);
  return grid.map((row) => row.map((square) => square === true));
}

function put(grid: Grid, x: number, y: number, dark: boolean): void {
  const row = grid[y];
  if (row !== undefined && x >= 0 && x < row.length) row[x] = dark;
}

/** Finders with their borders, timing lines, the alignment square, the dark square. */
function fixed(grid: Grid, version: number): void {
  const side = grid.length;
  for (const [left, top] of [[0, 0], [side - 7, 0], [0, side - 7]] as const) {
    for (let y = -1; y <= 7; y++) {
      for (let x = -1; x <= 7; x++) {
        const ring = Math.max(Math.abs(x - 3), Math.abs(y - 3));
        put(grid, left + x, top + y, ring !== 2 && ring < 4);
      }
    }
  }
  for (let i = 8; i < side - 8; i++) {
    put(grid, i, 6, i % 2 === 0);
    put(grid, 6, i, i % 2 === 0);
  }
  if (version > 1) {
    for (let y = -2; y <= 2; y++) {
      for (let x = -2; x <= 2; x++) {
        put(grid, side - 7 + x, side - 7 + y, Math.max(Math.abs(x), Math.abs(y)) !== 1);
      }
    }
  }
  put(grid, 8, side - 8, true);
}

/** Level M and the mask, with their check bits, twice. */
function format(grid: Grid, mask: number): void {
  const side = grid.length;
  let rest = mask << 10;
  for (let bit = 14; bit >= 10; bit--) if ((rest >> bit) & 1) rest ^= 0x537 << (bit - 10);
  const word = ((mask << 10) | rest) ^ 0x5412;
  for (let i = 0; i < 15; i++) {
    const dark = ((word >> i) & 1) === 1;
    put(grid, 8, i < 6 ? i : i < 8 ? i + 1 : side - 15 + i, dark);
    put(grid, i < 8 ? side - 1 - i : i < 9 ? 7 : 14 - i, 8, dark);
  }
}

const MASKS: readonly ((x: number, y: number) => number)[] = [
  (x, y) => (x + y) % 2,
  (_x, y) => y % 2,
  (x) => x % 3,
  (x, y) => (x + y) % 3,
  (x, y) => (Math.floor(x / 3) + Math.floor(y / 2)) % 2,
  (x, y) => ((x * y) % 2) + ((x * y) % 3),
  (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2,
  (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2,
];

/** The order in which data squares are filled: two columns at a time from the right, up and down. */
export function* path(side: number): Generator<readonly [number, number]> {
  let up = true;
  for (let right = side - 1; right > 0; right -= 2) {
    if (right === 6) right--;
    for (let i = 0; i < side; i++) {
      const y = up ? side - 1 - i : i;
      yield [right, y];
      yield [right - 1, y];
    }
    up = !up;
  }
}

/** Whether a mask turns this square over. */
export const masked = (mask: number, x: number, y: number): boolean => MASKS[mask]?.(x, y) === 0;

function fill(grid: Grid, data: Uint8Array, mask: number): void {
  let bit = 0;
  for (const [x, y] of path(grid.length)) {
    if (grid[y]?.[x] !== null) continue;
    const dark = (((data[bit >> 3] ?? 0) >> (7 - (bit & 7))) & 1) === 1;
    put(grid, x, y, dark !== masked(mask, x, y));
    bit++;
  }
}

/** How hard a pattern is to read, by the standard's four rules. */
function penalty(grid: readonly (readonly boolean[])[]): number {
  const side = grid.length;
  const columns = grid.map((_, x) => grid.map((row) => row[x] === true));
  let points = 0;
  for (const line of [...grid, ...columns]) {
    const text = line.map((dark) => (dark ? "1" : "0")).join("");
    for (const run of text.match(/0{5,}|1{5,}/g) ?? []) points += run.length - 2;
    points += 40 * (text.match(/(?=10111010000)/g) ?? []).length;
    points += 40 * (text.match(/(?=00001011101)/g) ?? []).length;
  }
  let dark = 0;
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      const here = grid[y]?.[x];
      dark += here === true ? 1 : 0;
      const square = [grid[y]?.[x + 1], grid[y + 1]?.[x], grid[y + 1]?.[x + 1]];
      if (square.every((other) => other === here)) points += 3;
    }
  }
  return points + 10 * Math.floor(Math.abs((dark * 20) / (side * side) - 10));
}
