import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { verify } from "../../verify/verify.ts";
import { readFolder } from "./folder.ts";
import { headSeen, inFours, lookUp, rounds } from "./story.ts";

const VECTORS = resolve(import.meta.dirname, "../../../../testkit/draw/draw-vectors.json");
const SMALL = (JSON.parse(readFileSync(VECTORS, "utf8")) as {
  draw1_small: { files: Record<string, string>; transcript: string[] };
}).draw1_small;
const FILES: Record<string, string> = {
  ...SMALL.files, "transcript.jsonl": SMALL.transcript.map((line) => `${line}\n`).join(""),
};

const chosen = (folder: string, files = FILES) => Object.entries(files).map(([path, text]) => ({
  name: path.slice(path.lastIndexOf("/") + 1),
  webkitRelativePath: `${folder}${path}`,
  arrayBuffer: () => Promise.resolve(new TextEncoder().encode(text).buffer as ArrayBuffer),
}));

describe("a chosen folder", () => {
  test("is read from where its manifest lies, whatever lies beside", async () => {
    const files = chosen("bundle/", { ...FILES, "ledger.jsonl": "{}", "old/manifest.txt": "another" });
    const bundle = await readFolder(files);
    expect([...bundle.keys()].sort()).toEqual(Object.keys(FILES).sort());
    expect(verify(bundle).failure).toBeUndefined();
  });

  test("without a manifest fails as one without it does", async () => {
    const report = verify(await readFolder(chosen("pictures/", { "a.png": "" })));
    expect(report.failure?.file).toBe("manifest.txt");
  });
});

describe("the story of a verified draw", () => {
  const told = async () => verify(await readFolder(chosen("b/")));

  test("tells whom each round drew, with name and unit, and which are void", async () => {
    const report = await told();
    const all = rounds(report.ceremony);
    expect(all.length).toBeGreaterThan(3);
    expect(all.map((one) => one.kind)).toContain("void");
    const first = all.find((one) => one.drawn.length > 0)?.drawn[0];
    expect(first?.name).toBe(report.ceremony?.cadre(first?.id ?? "")?.name);
    expect(first?.name).not.toBe("");
    expect(all.find((one) => one.kind === "household")?.order.every((hid) => /^H\d\d$/.test(hid))).toBe(true);
  });

  test("finds a number however it is written, and the rounds that drew it", async () => {
    const report = await told();
    const drawn = rounds(report.ceremony).find((one) => one.drawn.length > 0);
    const id = drawn?.drawn[0]?.id ?? "";
    expect(lookUp(report, id)?.rounds).toContain(drawn?.number);
    expect(lookUp(report, ` ${String(Number(id.slice(1)))} `)?.id).toBe(id);
    expect(lookUp(report, "99999")).toBeNull();
    expect(lookUp(report, "C1x")).toBeNull();
  });
});

test("a head is taken as people write it, in part or whole, and nothing else is", () => {
  expect(headSeen("7F3A 91C2 04de")).toBe("7f3a91c204de");
  expect(headSeen("7F3A 91C")).toBeNull();
  expect(headSeen("7F3A 91C2 04dg")).toBeNull();
  expect(inFours("7f3a91c204")).toBe("7F3A 91C2 04");
});
