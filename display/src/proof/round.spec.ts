import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { proofOf } from "./round.ts";
import { bytesOf, sha256 } from "./sha256.ts";

const vectors = JSON.parse(readFileSync("../testkit/draw/draw-vectors.json", "utf8")) as {
  readonly draw1_small: { readonly transcript: readonly string[]; readonly seeds: Readonly<Record<string, string>> };
};
const { transcript, seeds } = vectors.draw1_small;
const drawn = Object.keys(seeds).map(Number);
const own = (given: string | Uint8Array): string => createHash("sha256").update(given).digest("hex");
const until = (type: string, round: number): string[] => {
  const open = transcript.findIndex((line) => line.includes(`"type":"params"`) && line.includes(`\\nround=${round}\\n`));
  const at = transcript.findIndex((line, i) => i > open && line.includes(`"type":"${type}"`));
  return transcript.slice(0, at + 1);
};

describe("SHA-256", () => {
  test.each([0, 1, 54, 55, 56, 63, 64, 65, 119, 120, 1_000])("of %d bytes is the platform's", (length) => {
    const bytes = Uint8Array.from({ length }, (_, i) => (i * 37 + 11) % 256);
    expect(sha256(bytes)).toBe(own(bytes));
  });

  test("of a text is that of its UTF-8 bytes", () => {
    expect(sha256("封存公告\n")).toBe(own("封存公告\n"));
    expect(bytesOf("00ff10")).toEqual(Uint8Array.of(0, 255, 16));
  });
});

describe("a round recomputed from the public lines", () => {
  test.each(drawn)("%d holds as soon as its seed is public, and not before", (round) => {
    const lines = until("seed", round);
    expect(proofOf(lines, round)).toBe("held");
    expect(proofOf(transcript, round)).toBe("held");
    expect(proofOf(lines.slice(0, -1), round)).toBeNull();
  });

  test("that is void has its links only", () => {
    const voids = [1, 2, 3, 4, 5, 6, 7].filter((round) => !drawn.includes(round));
    expect(voids.length).toBeGreaterThan(0);
    for (const round of voids) expect(proofOf(transcript, round)).toBe("held");
  });

  test("differs where a link, the seed or a digit is another one", () => {
    const round = drawn[0] ?? 0;
    const lines = until("seed", round);
    const changed = (type: string, key: string): string[] => lines.map((line, i) =>
      i === lines.findLastIndex((one) => one.includes(`"type":"${type}"`))
        ? line.replace(new RegExp(`"${key}":"(.)`), (all, one: string) =>
            `${all.slice(0, -1)}${one === "0" ? "1" : "0"}`)
        : line);
    expect(proofOf(changed("reveal", "link"), round)).toBe("differs");
    expect(proofOf(changed("seed", "seed"), round)).toBe("differs");
    expect(proofOf(changed("public", "digits"), round)).toBe("differs");
  });

  test("differs where the seed's text is not made of what was published", () => {
    const round = drawn[0] ?? 0;
    const lines = until("seed", round).map((line) =>
      line.includes(`"type":"seed"`) ? line.replace("beacon=none", "beacon=some") : line);
    expect(proofOf(lines, round)).toBe("differs");
  });

  test("that nobody has opened says nothing", () => {
    expect(proofOf([], 1)).toBeNull();
    expect(proofOf(transcript, 99)).toBeNull();
  });
});
