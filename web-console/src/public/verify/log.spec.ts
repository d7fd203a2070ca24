import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { bundleOf, forkedLines, smallLines } from "../../fixtures/draw.ts";
import { verify } from "../../verify/verify.ts";
import { hearLogs, linesOf } from "./log.ts";
import { treeRoot } from "./tree.ts";

const bytes = (text: string): Uint8Array => Uint8Array.from(text, (one) => one.charCodeAt(0));
const linesAsBytes = (lines: readonly string[]) => linesOf(new TextEncoder().encode(lines.map((one) => `${one}\n`).join("")));

/** A checkpoint as the log would sign it over these lines. */
function checkpoint(lines: readonly string[], origin = "yunlan.example/TEST-20"): string {
  const root = Buffer.from(treeRoot(linesAsBytes(lines)), "hex").toString("base64");
  return `${origin}\n${String(lines.length)}\n${root}\n\n— ${origin} AAAA\n`;
}

function hear(text: string, lines: readonly string[]) {
  const bundle = bundleOf(lines);
  return hearLogs([text], bundle, verify(bundle));
}

describe("a copy of the log beside the transcript", () => {
  test("its tree is that of RFC 6962", () => {
    // The eight leaves of the RFC's own example tree, as certificate-transparency implementations test it.
    const leaves = ["", "\u0000", "\u0010", " !", "01", "@ABC", "PQRSTUVW", "`abcdefghijklmno"].map(bytes);
    leaves[3] = Uint8Array.of(0x20, 0x21);
    leaves[4] = Uint8Array.of(0x30, 0x31);
    leaves[5] = Uint8Array.of(0x40, 0x41, 0x42, 0x43);
    leaves[6] = Uint8Array.from({ length: 8 }, (_, i) => 0x50 + i);
    leaves[7] = Uint8Array.from({ length: 16 }, (_, i) => 0x60 + i);
    expect(treeRoot([])).toBe(createHash("sha256").digest("hex"));
    expect(treeRoot(leaves.slice(0, 1))).toBe("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
    expect(treeRoot(leaves.slice(0, 7))).toBe("ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c");
    expect(treeRoot(leaves)).toBe("5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");
  });

  test("agrees with the transcript at its own size", () => {
    expect(hear(checkpoint(smallLines), smallLines)).toMatchObject([{ kind: "agrees", entries: 55 }]);
    expect(hear(checkpoint(smallLines.slice(0, 20)), smallLines)).toMatchObject([{ kind: "agrees", entries: 20 }]);
  });

  test("is a fork where the signed root is another", () => {
    const [word] = hear(checkpoint(forkedLines()), smallLines);
    expect(word).toMatchObject({ kind: "fork", entries: 32 });
    expect(word?.root).not.toBe(word?.here);
  });

  test("is ahead of an open transcript, and contradicts a closed one that is shorter", () => {
    expect(hear(checkpoint(smallLines), smallLines.slice(0, 31))).toMatchObject([{ kind: "ahead", here: null }]);
    expect(hear(checkpoint([...smallLines, "{}"]), smallLines)).toMatchObject([{ kind: "fork", here: null }]);
  });

  test("of another draw, or that is none, says nothing", () => {
    expect(hear(checkpoint(smallLines, "yunlan.example/TEST-2"), smallLines)).toEqual([]);
    expect(hear("hello\n", smallLines)).toEqual([]);
    expect(hear(checkpoint(smallLines).replace("55", "055"), smallLines)).toEqual([]);
  });
});
