import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { createInterface } from "node:readline";
import { describe, expect, it } from "vitest";
import { differences } from "../agree/differences.ts";
import type { Case } from "../agree/differences.ts";

/**
 * Both implementations of DRAW/1 over the same ceremonies, whole and damaged. GONGPING_CEREMONIES says how many,
 * GONGPING_SEED which.
 */
const ROOT = resolve(import.meta.dirname, "../..");
const CLASSES = process.env["GONGPING_CLASSES"]
  ?? `${resolve(ROOT, "server/app/target/classes")}:${resolve(ROOT, "server/app/target/lib")}/*`;
const COUNT = Number(process.env["GONGPING_CEREMONIES"] ?? "2000");
const SEED = process.env["GONGPING_SEED"] ?? String(Date.now());
const MINUTES = 60_000;

async function agree(args: string[]): Promise<{ ceremonies: number; changes: number; differing: string[] }> {
  const java = resolve(process.env["JAVA_HOME"] ?? "/usr", "bin/java");
  const made = spawn(java, ["-Xmx1g", "-cp", CLASSES, "gongping.cli.Main", "draw", "ceremonies", ...args], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = new Promise((end) => made.on("close", end));
  const found = { ceremonies: 0, changes: 0, differing: [] as string[] };
  for await (const line of createInterface({ input: made.stdout })) {
    const one = JSON.parse(line) as Case;
    found.ceremonies += 1;
    found.changes += one.changes.length;
    found.differing.push(...differences(one).map((text) => `ceremony with seed ${String(Number(SEED) + found.ceremonies - 1)}: ${text}`));
  }
  expect(await ended).toBe(0);
  return found;
}

describe.skipIf(!existsSync(CLASSES.split(":")[0] ?? ""))("Java and TypeScript", () => {
  it(`agree on ${String(COUNT)} random ceremonies and a changed byte of each`, { timeout: 60 * MINUTES }, async () => {
    const begun = Date.now();
    const found = await agree(["--count", String(COUNT), "--seed", SEED]);
    const seconds = ((Date.now() - begun) / 1000).toFixed(1);
    console.log(`${String(found.ceremonies)} ceremonies, seed ${SEED}: ${seconds} s, `
      + `${String(found.differing.length)} differences`);
    expect(found.differing.slice(0, 5)).toEqual([]);
    expect(found.ceremonies).toBe(COUNT);
  });

  it("agree on each byte of a small closed bundle, changed once", { timeout: 30 * MINUTES }, async () => {
    const found = await agree(["--count", "0", "--every-byte", "--seed", SEED]);
    console.log(`${String(found.changes)} changed bytes, seed ${SEED}`);
    expect(found.differing.slice(0, 5)).toEqual([]);
    expect(found.changes).toBeGreaterThan(2000);
  });
});
