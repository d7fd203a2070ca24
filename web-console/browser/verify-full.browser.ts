import { spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { describe, expect, test } from "vitest";
import { verify } from "../src/verify/verify.ts";
import { hasChromium, launch } from "./chromium.ts";
import { DeskServer } from "./server.ts";

const ROOT = resolve(import.meta.dirname, "../..");
const CLASSES = process.env["GONGPING_CLASSES"]
  ?? `${resolve(ROOT, "server/app/target/classes")}:${resolve(ROOT, "server/app/target/lib")}/*`;
const MOST_MS = 3000;
const SLOWER = 4;
const FULL_EVERY = 400;

/** The files of a random ceremony of the full county, as every 400th seed has it. */
async function fullCounty(seed: number): Promise<Map<string, Uint8Array>> {
  const java = resolve(process.env["JAVA_HOME"] ?? "/usr", "bin/java");
  const args = ["-Xmx1g", "-cp", CLASSES, "gongping.cli.Main", "draw", "ceremonies", "--count", "1"];
  const made = spawn(java, [...args, "--seed", String(seed)], { stdio: ["ignore", "pipe", "inherit"] });
  try {
    for await (const line of createInterface({ input: made.stdout })) {
      const { files } = JSON.parse(line) as { files: Record<string, string> };
      return new Map(Object.entries(files).map(([name, text]) => [name, Buffer.from(text, "base64")]));
    }
  } finally {
    made.kill();
  }
  throw new Error("no ceremony came");
}

/** One with a cadre round, whatever chance makes of the first seeds. */
async function withCadreRound(): Promise<Map<string, Uint8Array>> {
  for (let seed = FULL_EVERY; ; seed += FULL_EVERY) {
    const files = await fullCounty(seed);
    if (verify(files).ceremony?.rounds.some((round) => round.kind === "cadre") === true) return files;
  }
}

describe.skipIf(!hasChromium || !existsSync(CLASSES.split(":")[0] ?? ""))("a phone four times as slow", () => {
  test("verifies a full county and finds a number in it within three seconds each", { timeout: 300_000 }, async () => {
    const files = await withCadreRound();
    const folder = mkdtempSync(join(tmpdir(), "verify-full-"));
    for (const [name, bytes] of files) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), bytes);
    }
    const [server, browser] = await Promise.all([DeskServer.start(), launch()]);
    try {
      const page = await browser.newPage({ viewport: { width: 390, height: 844 }, locale: "zh-CN" });
      await page.goto(`${server.origin}/verify`);
      await page.getByText("选文件夹", { exact: true }).waitFor();
      const devtools = await page.context().newCDPSession(page);
      await devtools.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
      await page.locator("input[webkitdirectory]").setInputFiles(folder);
      const took = await page.getByText("在这台设备上算完").textContent({ timeout: 60_000 });
      const begun = Date.now();
      await page.getByLabel("查一个编号").fill("10180");
      await page.locator(".one li").first().waitFor();
      const found = Date.now() - begun;
      console.log(`${took ?? ""}; the number after ${String(found)} ms`);
      expect(1000 * Number(/[\d.]+/.exec(took ?? "")?.[0])).toBeLessThanOrEqual(MOST_MS);
      expect(found).toBeLessThanOrEqual(MOST_MS);
    } finally {
      await browser.close();
      await server.stop();
      rmSync(folder, { recursive: true });
    }
  });
});
