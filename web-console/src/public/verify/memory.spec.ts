import { describe, expect, test } from "vitest";
import { bundleOf, forkedLines, SHARED, smallLines } from "../../fixtures/draw.ts";
import { verify } from "../../verify/verify.ts";
import type { Report } from "../../verify/verify.ts";
import { forget, meet, otherManifests, recall } from "./memory.ts";
import type { Shelf } from "./memory.ts";

function shelf(): Shelf {
  const kept = new Map<string, string>();
  return {
    get length() {
      return kept.size;
    },
    key: (i) => [...kept.keys()][i] ?? null,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  };
}

const first = (lines: number): Report => verify(bundleOf(smallLines.slice(0, lines)));
const fork = verify(bundleOf(forkedLines()));

describe("what a browser remembers of a draw", () => {
  test("a transcript that grows goes on from what was seen, a shorter one is only older", () => {
    const here = shelf();
    expect(recall(here, first(10), 1)?.kind).toBe("first");
    expect(recall(here, first(10), 2)?.kind).toBe("same");
    expect(recall(here, first(55), 3)).toMatchObject({ kind: "goes-on", seen: { at: 1 } });
    expect(recall(here, first(12), 4)).toMatchObject({ kind: "older", seen: { at: 3 } });
    expect(recall(here, first(55), 5)).toMatchObject({ kind: "same", seen: { at: 3 } });
  });

  test("another history is a fork at the line where they part, however long each is", () => {
    expect(fork.failure).toBeUndefined();
    for (const lines of [SHARED + 1, 40, 55]) {
      const here = shelf();
      recall(here, first(lines), 1);
      expect(recall(here, fork, 2)).toMatchObject({ kind: "fork", line: SHARED + 1 });
    }
  });

  test("in a fork the first one seen stays, so that it is shown again", () => {
    const here = shelf();
    recall(here, first(55), 1);
    recall(here, fork, 2);
    expect(recall(here, fork, 3)?.kind).toBe("fork");
    expect(recall(here, first(55), 4)).toMatchObject({ kind: "same", seen: { at: 1 } });
  });

  test("a draw that does not hold is neither remembered nor compared", () => {
    const here = shelf();
    const spoilt = verify(bundleOf(smallLines.map((line, i) => (i === 40 ? line.replace("seq", "sqe") : line))));
    expect(recall(here, spoilt, 1)).toBeNull();
    expect(here.length).toBe(0);
  });

  test("another manifest under the same draw id is noticed, another draw's is not", () => {
    const here = shelf();
    here.setItem(`gongping.draw/TEST-20/${"a".repeat(64)}`, `1 ${"b".repeat(64)}`);
    here.setItem(`gongping.draw/TEST-201/${"c".repeat(64)}`, `1 ${"d".repeat(64)}`);
    recall(here, first(55), 2);
    expect(otherManifests(here, first(55))).toEqual(["a".repeat(64)]);
    forget(here, first(55));
    expect(here.length).toBe(1);
  });

  test("a browser that keeps nothing, or kept nonsense, still verifies", () => {
    const full: Shelf = { ...shelf(), setItem: () => { throw new Error("full"); } };
    expect(recall(full, first(55), 1)).toBeNull();
    const here = shelf();
    recall(here, first(55), 1);
    here.setItem(here.key(0) ?? "", "nonsense");
    expect(recall(here, first(55), 2)?.kind).toBe("first");
  });

  test("only the shared beginning decides", () => {
    expect(meet({ at: 1, heads: ["a", "b"] }, ["a"])).toMatchObject({ kind: "older" });
    expect(meet({ at: 1, heads: ["a", "b"] }, ["c"])).toMatchObject({ kind: "fork", line: 1 });
  });
});
