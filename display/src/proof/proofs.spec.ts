import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { DisplayView } from "../view.ts";
import landed from "../fixtures/landed.json";
import pool from "../fixtures/pool.json";
import { publicLines, readLines } from "./log.ts";
import type { Get } from "./log.ts";
import { Proofs } from "./proofs.ts";

const vectors = JSON.parse(readFileSync("../testkit/draw/draw-vectors.json", "utf8")) as {
  readonly draw1_small: { readonly transcript: readonly string[] };
};
const { transcript } = vectors.draw1_small;
const encoded = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A log that has its first `open` lines. */
function log(lines: readonly string[]): { readonly get: Get; open: number; readonly asked: string[] } {
  const one = {
    open: lines.length,
    asked: [] as string[],
    get: (path: string): Promise<Uint8Array | null> => {
      one.asked.push(path);
      if (path === "checkpoint") return Promise.resolve(encoded(`draw\n${one.open}\nroot\n\n`));
      const match = /^tile\/entries\/(\d{3})(?:\.p\/(\d+))?$/.exec(path);
      const first = 256 * Number(match?.[1]);
      const width = match?.[2] === undefined ? 256 : Number(match[2]);
      if (match === null || first + width > one.open) return Promise.resolve(null);
      return Promise.resolve(Uint8Array.from(lines.slice(first, first + width).flatMap((line) => {
        const bytes = encoded(line);
        return [bytes.length >> 8, bytes.length & 255, ...bytes];
      })));
    },
  };
  return one;
}

const reel = (round: number): DisplayView =>
  ({ ...landed.view, scene: { ...landed.view.scene, round } }) as unknown as DisplayView;

describe("the public log", () => {
  test("is read in tiles of 256", async () => {
    const many = Array.from({ length: 600 }, (_, i) => `line ${i} 行`);
    const one = log(many);
    expect(await publicLines(one.get)).toBe(600);
    expect(await readLines(one.get, 600)).toEqual(many);
    expect(one.asked.slice(1)).toEqual(["tile/entries/000", "tile/entries/001", "tile/entries/002.p/88"]);
  });

  test("that does not answer has no lines", async () => {
    const nothing: Get = () => Promise.resolve(null);
    expect(await publicLines(nothing)).toBe(0);
    expect(await readLines(nothing, 3)).toBeNull();
  });
});

describe("the proofs of a renderer", () => {
  test("come when the round's lines are public, and are not asked for again", async () => {
    const one = log(transcript);
    one.open = 3;
    const proofs = new Proofs(() => one.get);
    expect(await proofs.look(reel(2))).toBe(false);
    expect(proofs.of(2)).toBeNull();
    one.open = transcript.length;
    expect(await proofs.look(reel(2))).toBe(true);
    expect(proofs.of(2)).toBe("held");
    const asked = one.asked.length;
    await proofs.look(reel(2));
    expect(one.asked.length).toBe(asked);
    expect(proofs.wrong).toEqual([]);
  });

  test("name the round whose lines do not hold", async () => {
    const one = log(transcript.map((line) => line.replace(/("type":"seed".*"seed":")./, "$1z")));
    const proofs = new Proofs(() => one.get);
    await proofs.look(reel(2));
    expect(proofs.of(2)).toBe("differs");
    expect(proofs.wrong).toEqual([2]);
  });

  test("ask for nothing while no result is on screen, or no draw is sealed", async () => {
    const one = log(transcript);
    const proofs = new Proofs(() => one.get);
    await proofs.look(pool.view as unknown as DisplayView);
    await proofs.look({ ...reel(2), draw: null });
    await proofs.look(null);
    expect(one.asked).toEqual([]);
  });
});
