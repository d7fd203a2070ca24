import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { sha256 } from "../../verify/sha256.ts";
import { leads, readProof, resultEntries } from "./proof.ts";
import { treeRoot } from "./tree.ts";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const FILE = readFileSync(join(import.meta.dirname, "../../../../testkit/tlog/4-of-11.tlog-proof"), "utf8");
const lines = (count: number): Uint8Array[] => Array.from({ length: count }, (_, i) => bytes(`line ${String(i)}`));

/** The path as RFC 6962 §2.1.1 defines it, from the leaf's sibling up. */
function pathOf(index: number, leaves: readonly Uint8Array[]): string[] {
  if (leaves.length === 1) return [];
  let left = 1;
  while (left * 2 < leaves.length) left *= 2;
  return index < left
    ? [...pathOf(index, leaves.slice(0, left)), treeRoot(leaves.slice(left))]
    : [...pathOf(index - left, leaves.slice(left)), treeRoot(leaves.slice(0, left))];
}

describe("a proof that a line stands in the log", () => {
  test("that the server's own program wrote leads from its line to the root, and from no other", () => {
    const proof = readProof(FILE);
    if (proof === null) throw new Error("no proof");
    const root = treeRoot(lines(11));
    expect(proof.entry).toBe(4);
    expect(leads(proof, bytes("line 4"), 11, root)).toBe(true);
    expect(leads(proof, bytes("line 5"), 11, root)).toBe(false);
    expect(leads(proof, bytes("line 4"), 4, root)).toBe(false);
    expect(leads(proof, bytes("line 4"), 17, root)).toBe(false);
    expect(leads({ ...proof, entry: 5 }, bytes("line 4"), 11, root)).toBe(false);
    expect(leads({ ...proof, path: proof.path.slice(1) }, bytes("line 4"), 11, root)).toBe(false);
    expect(proof.checkpoint).toMatch(/^yunlan\.example\/TEST\n11\n/);
  });

  test("leads to the root from every line of trees of every shape", () => {
    for (let size = 1; size <= 20; size++) {
      const leaves = lines(size);
      const root = treeRoot(leaves);
      leaves.forEach((line, entry) => {
        const proof = { entry, path: pathOf(entry, leaves), checkpoint: "" };
        expect(leads(proof, line, size, root)).toBe(true);
        expect(leads({ ...proof, path: [...proof.path, sha256("")] }, line, size, root)).toBe(false);
      });
    }
  });

  test("is read in one form only; what somebody adds to it is passed over", () => {
    expect(readProof(FILE.replace("index 4", "extra AAAA\nindex 4"))?.entry).toBe(4);
    for (const wrong of [
      FILE.replace("@v1", "@v2"), FILE.replace("index 4", "index 04"), FILE.replace("index 4\n", ""),
      FILE.replace("\n\n", "\n"), FILE.replace(/\n[A-Za-z0-9+/]{43}=\n/, "\nAAAA\n"), "", "hello",
    ]) expect(readProof(wrong)).toBeNull();
  });

  test("is offered for each result; a void round has none", () => {
    const types = ["manifest", "params", "void", "params", "public", "seed", "result", "call", "params", "result"];
    const transcript = types.map((type, i) => bytes(`{"seq":${String(i + 1)},"type":"${type}","body":{}}`));
    expect([...resultEntries(transcript)]).toEqual([[2, 6], [3, 9]]);
  });
});
