import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { hasChromium, launch } from "./chromium.ts";
import { DeskServer } from "./server.ts";
import { audit, clipped } from "./stage.ts";

const HERE = dirname(fileURLToPath(import.meta.url));
const SMALL = (JSON.parse(readFileSync(join(HERE, "..", "..", "testkit", "draw", "draw-vectors.json"), "utf8")) as {
  draw1_small: { files: Record<string, string>; transcript: string[]; head: string };
}).draw1_small;
const SHOTS = join(HERE, "..", "shots");

/** Writes the small ceremony as it would be published; `change` spoils its transcript. */
function publish(folder: string, change: (text: string) => string = (text) => text): void {
  const transcript = change(SMALL.transcript.map((line) => `${line}\n`).join(""));
  for (const [name, text] of Object.entries({ ...SMALL.files, "transcript.jsonl": transcript })) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
}

describe.skipIf(!hasChromium)("whoever verifies a draw on his own phone", () => {
  let browser: Browser;
  let server: DeskServer;
  let page: Page;
  let folder: string;
  const asked: string[] = [];

  beforeAll(async () => {
    browser = await launch();
  });

  beforeEach(async () => {
    server = await DeskServer.start();
    folder = mkdtempSync(join(tmpdir(), "verify-"));
    page = await browser.newPage({ viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, locale: "zh-CN" });
    await page.goto(`${server.origin}/verify`);
    await page.getByText("选文件夹", { exact: true }).waitFor();
    asked.length = 0;
    page.on("request", (request) => {
      if (request.resourceType() !== "font") asked.push(request.url());
    });
  });

  afterEach(async () => {
    await page.close();
    await server.stop();
    rmSync(folder, { recursive: true });
  });

  afterAll(() => browser.close());

  const choose = (): Promise<void> => page.locator("input[webkitdirectory]").setInputFiles(folder);

  test("sees that it holds, whom each round drew, every check, and asks nobody", async () => {
    publish(folder);
    await page.getByLabel("电视上看到的链首").fill(SMALL.head.slice(0, 16).toUpperCase());
    await choose();
    await page.getByText("验算一致").waitFor();
    await page.getByText("抽号实录已封，每一轮都算得出").waitFor();
    await page.getByLabel("查一个编号").fill("1");
    await page.getByText("在底册里，包联").waitFor();
    if (process.env["GONGPING_SHOTS"] === "1") await page.screenshot({ path: join(SHOTS, "verify.png"), fullPage: true });
    await page.getByText("逐项核对").click();
    expect(await page.getByText("通过", { exact: true }).count()).toBeGreaterThan(80);
    expect(await page.getByText("没有查到").count()).toBe(0);
    expect(await clipped(page)).toEqual([]);
    expect(await audit(page)).toEqual([]);
    expect(asked).toEqual([]);
  });

  test("reads the line that does not hold and why, in his language", async () => {
    publish(folder, (text) => text.replace(/"digits":"(\d)/, (_, digit: string) => `"digits":"${String((Number(digit) + 1) % 10)}`));
    await choose();
    await page.getByText("验算不一致").waitFor();
    await page.getByText("transcript.jsonl 第").waitFor();
    if (process.env["GONGPING_SHOTS"] === "1") await page.screenshot({ path: join(SHOTS, "verify-fails.png"), fullPage: true });
    await page.getByRole("button", { name: "EN" }).click();
    await page.getByText("It does not hold").waitFor();
    expect(await audit(page)).toEqual([]);
  });

  test("is told when the head is not the one on television", async () => {
    publish(folder);
    await page.getByLabel("电视上看到的链首").fill("0000 0000 0000");
    await choose();
    await page.getByText("抽号实录本身算得通，但链首不是电视上看到的那一个").waitFor();
  });
});
