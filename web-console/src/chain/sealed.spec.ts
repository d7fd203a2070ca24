import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { keepChain, keptChain, keptChains } from "./keep.ts";
import { CHAIN_LENGTH, endOf, linkOf } from "./link.ts";
import { chainText, longEnough, makeChain, openChain, parseChain } from "./sealed.ts";

const PASSPHRASE = "八月桂花遍地开十里飘香来";
const FILE = await makeChain({ draw: "YUNLAN-2026-Q4", party: "witness.2" }, PASSPHRASE);
const JAVA = readFileSync(join(process.cwd(), "..", "testkit", "chain", "made-by-java.chain"), "utf8");

describe("a chain that its owner keeps", () => {
  test("is opened by its passphrase, in full-width letters too, and by no other", async () => {
    const secret = await openChain(FILE, PASSPHRASE);
    expect(endOf(secret ?? "", CHAIN_LENGTH)).toBe(FILE.end);
    expect(await openChain(FILE, `${PASSPHRASE}!`)).toBeNull();
    const latin = await makeChain({ draw: "X", party: "witness.1" }, "correct horse 42");
    expect(await openChain(latin, "ｃｏｒｒｅｃｔ　ｈｏｒｓｅ　４２")).not.toBeNull();
  });

  test("holds nothing of its secret, and everything beside it is bound to it", async () => {
    const secret = (await openChain(FILE, PASSPHRASE)) ?? "";
    for (let round = 1; round < CHAIN_LENGTH; round++) {
      expect(chainText(FILE)).not.toContain(linkOf(secret, CHAIN_LENGTH, round));
    }
    expect(chainText(FILE)).not.toContain(secret);
    expect(await openChain({ ...FILE, draw: "ANOTHER" }, PASSPHRASE)).toBeNull();
    expect(await openChain({ ...FILE, party: "witness.1" }, PASSPHRASE)).toBeNull();
  });

  test("is the same file that the command line makes", async () => {
    const file = parseChain(JAVA);
    expect(file).not.toBeNull();
    if (file !== null) expect(endOf((await openChain(file, PASSPHRASE)) ?? "", file.length)).toBe(file.end);
  });

  test("is read from no other text", () => {
    const text = chainText(FILE);
    expect(parseChain(text)).toEqual(FILE);
    for (const broken of ["", "{}", "null", "[]", text + text, text.replace("chain/1", "chain/2"),
      text.replace("witness.2", "server"), text.replace("128", "1"), text.replace("19456", "99999999")]) {
      expect(parseChain(broken), broken).toBeNull();
    }
  });

  test("counts a passphrase by its characters", () => {
    expect(longEnough("十一个汉字的口令不够长")).toBe(false);
    expect(longEnough(PASSPHRASE)).toBe(true);
  });
});

describe("this browser", () => {
  beforeEach(() => localStorage.clear());

  test("keeps chains beside each other and gives each by its end", () => {
    expect(keptChains()).toEqual([]);
    expect(keepChain(FILE)).toBe(true);
    expect(keptChain(FILE.end)).toEqual(FILE);
    expect(keptChain("0".repeat(64))).toBeNull();
    const other = { ...FILE, end: "1".repeat(64), draw: "AUTUMN" };
    keepChain(other);
    expect(keptChains()).toEqual([other, FILE]);
  });

  test("does not take a damaged text for a chain", () => {
    localStorage.setItem(`gongping.chain.${FILE.end}`, "{");
    expect(keptChain(FILE.end)).toBeNull();
    expect(keptChains()).toEqual([]);
  });
});
