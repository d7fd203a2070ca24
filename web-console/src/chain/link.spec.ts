import { describe, expect, test } from "vitest";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { CHAIN_LENGTH, checkOf, endOf, grouped, isLink, linkOf, roundOf, typedLink } from "./link.ts";

const SECRET = "0123456789abcdef".repeat(4);
const END = endOf(SECRET, CHAIN_LENGTH);

interface Vectors {
  draw1_small: { k0: Record<string, string>; transcript: string[] };
}
const SMALL = (JSON.parse(
  readFileSync(join(process.cwd(), "..", "testkit", "draw", "draw-vectors.json"), "utf8"),
) as Vectors).draw1_small;

describe("a chain", () => {
  test("gives the links and the end of DRAW/1's own vectors", () => {
    const secret = SMALL.k0["witness.1"] ?? "";
    const first = SMALL.transcript.find((line) => line.includes("\"party\":\"witness.1\"")) ?? "";
    expect(first).toContain(linkOf(secret, 16, 2));
    expect(SMALL.transcript[0]).toContain(endOf(secret, 16));
  });

  test("knows of a link whose round it is, and that its beginning is none", () => {
    expect(roundOf(linkOf(SECRET, CHAIN_LENGTH, 3), END, CHAIN_LENGTH)).toBe(3);
    expect(roundOf(SECRET, END, CHAIN_LENGTH)).toBe(CHAIN_LENGTH);
    expect(roundOf("f".repeat(64), END, CHAIN_LENGTH)).toBe(0);
    expect(() => linkOf(SECRET, CHAIN_LENGTH, CHAIN_LENGTH)).toThrow(RangeError);
  });

  test("is read in groups of four and typed with any blanks between them", () => {
    expect(grouped(END).split(" ")).toHaveLength(16);
    expect(typedLink(` ${grouped(END).toUpperCase()}\n`)).toBe(END);
    expect(isLink(typedLink("12 34"))).toBe(false);
  });

  test("checks a strip by the link that was published before it", () => {
    expect(checkOf(linkOf(SECRET, CHAIN_LENGTH, 2))).toBe(linkOf(SECRET, CHAIN_LENGTH, 1).slice(0, 4));
  });
});
