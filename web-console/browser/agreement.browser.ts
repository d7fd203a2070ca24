import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { createInterface } from "node:readline";
import { describe, expect, it } from "vitest";
import { CHECKS } from "../src/verify/checks.ts";
import { verify, type Bundle, type Report } from "../src/verify/verify.ts";

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

interface Said {
  readonly verdict: string;
  readonly checks: string;
}
interface Change extends Said {
  readonly file: string;
  readonly at: number;
  readonly byte: number;
}
interface Case extends Said {
  readonly files: Readonly<Record<string, string>>;
  readonly changes: readonly Change[];
}

const LETTERS = { held: "h", failed: "f", "not-applicable": "n", "not-run": "r" };

function said(report: Report): Said {
  const { ceremony, failure, head, state } = report;
  const rounds = `${String(ceremony?.lastRound())} voids ${String(ceremony?.voids())}`;
  return {
    verdict: failure === undefined
      ? `${head} rounds ${rounds} ${state}`
      : `${failure.file}:${String(failure.line)} ${failure.check}`,
    checks: CHECKS.map(({ id }) => LETTERS[report.states.get(id) ?? "not-run"]).join(""),
  };
}

function damaged(bundle: Bundle, change: Change): Bundle {
  const bytes = Uint8Array.from(bundle.get(change.file) ?? []);
  bytes[change.at] = change.byte;
  return new Map(bundle).set(change.file, bytes);
}

/** Compares one case, and gives where the two differ. */
function differences(one: Case): string[] {
  const bundle: Bundle = new Map(Object.entries(one.files).map(([name, text]) => [name, Buffer.from(text, "base64")]));
  const cases: [string, Said, Said][] = [["whole", one, said(verify(bundle))]];
  for (const change of one.changes) {
    const name = `${change.file} byte ${String(change.at)} is ${String(change.byte)}`;
    cases.push([name, change, said(verify(damaged(bundle, change)))]);
  }
  return cases
    .filter(([, java, here]) => java.verdict !== here.verdict || java.checks !== here.checks)
    .map(([name, java, here]) => `${name}: ${java.verdict} ${java.checks}, here ${here.verdict} ${here.checks}`);
}

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
    found.differing.push(...differences(one).map((text) => `ceremony ${String(found.ceremonies)}: ${text}`));
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
