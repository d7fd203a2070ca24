import { describe, expect, test } from "vitest";
import { filesOf, smallLines } from "../../fixtures/draw.ts";
import { inFours } from "../../parts/hash.ts";
import { verify } from "../../verify/verify.ts";
import { readFolder } from "./folder.ts";
import { headSeen, rounds, ticketShort } from "./story.ts";

const FILES = filesOf(smallLines);

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
});

test("a head is taken as people write it, in part or whole, and nothing else is", () => {
  expect(headSeen("7F3A 91C2 04de")).toBe("7f3a91c204de");
  expect(headSeen("7F3A 91C")).toBeNull();
  expect(headSeen("7F3A 91C2 04dg")).toBeNull();
  expect(inFours("7f3a91c204")).toBe("7F3A 91C2 04");
  expect(ticketShort("0.05144512569704237344", 8)).toBe("0.0514 4512…");
});
