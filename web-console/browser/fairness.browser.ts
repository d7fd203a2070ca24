import { mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { boardOfFour, boardOfNone, boardOfOne } from "../src/fixtures/fairness.ts";
import { publicNow } from "../src/fixtures/public.ts";
import type { Board } from "../src/public/fairness/board.ts";
import { hasChromium, launch } from "./chromium.ts";
import { DeskServer } from "./server.ts";
import { audit, clipped } from "./stage.ts";

const SHOTS = join(dirname(fileURLToPath(import.meta.url)), "..", "shots");
const SIZES = { phone: { width: 390, height: 844 }, desk: { width: 1440, height: 900 } };

describe.skipIf(!hasChromium)("whoever asks whether the draws were fair", () => {
  let browser: Browser;
  let server: DeskServer;
  let page: Page;
  const problems: string[] = [];

  beforeAll(async () => {
    browser = await launch();
  });

  beforeEach(async () => {
    server = await DeskServer.start();
    problems.length = 0;
  });

  afterEach(async () => {
    await page.close();
    await server.stop();
  });

  afterAll(() => browser.close());

  async function open(board: Board, size: keyof typeof SIZES, path = "/fairness"): Promise<void> {
    server.published.set("/fairness", JSON.stringify(board));
    page = await browser.newPage({ viewport: SIZES[size], deviceScaleFactor: size === "phone" ? 2 : 1, locale: "zh-CN" });
    page.on("console", (message) => {
      if (["error", "warning"].includes(message.type())) problems.push(message.text());
    });
    page.on("pageerror", (error) => problems.push(error.message));
    await page.goto(`${server.origin}${path}`);
  }
  const drawn = (rows: number) => page.locator(`.place[data-drawn="${String(rows)}"] canvas`).waitFor();
  async function whole(shot: string): Promise<void> {
    if (process.env["GONGPING_SHOTS"] === "1") {
      mkdirSync(SHOTS, { recursive: true });
      await page.screenshot({ path: join(SHOTS, `${shot}.png`), fullPage: true });
    }
    expect(await clipped(page)).toEqual([]);
    expect(await audit(page)).toEqual([]);
    expect(problems).toEqual([]);
  }

  /** How much of the picture is ink: an empty canvas would have none. */
  const inked = () => page.locator(".place canvas").evaluate((canvas: HTMLCanvasElement) => {
    const { data } = canvas.getContext("2d")?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] };
    let count = 0;
    for (let i = 3; i < data.length; i += 4) count += (data[i] ?? 0) > 0 ? 1 : 0;
    return count;
  });

  test.each(["phone", "desk"] as const)("sees picture, verdict, table and rates of every kind on a %s", async (size) => {
    await open(boardOfFour(), size);
    await page.getByText("4 次大会，32 轮，抽出 248 人次").waitFor();
    await page.getByText("偏离随机，应当查").waitFor();
    await drawn(5);
    await page.getByRole("button", { name: "乡镇" }).click();
    await page.getByText("看不出偏离", { exact: true }).waitFor();
    await page.getByText("p = 0.500").waitFor();
    await drawn(19);
    expect(await inked()).toBeGreaterThan(5_000);
    expect(await page.locator("tbody tr").count()).toBe(19);
    await page.getByText("还没有封、没有算进来：YUNLAN-2027-Q2").waitFor();
    await page.getByText("历次都没有抽到的 9,938 人").waitFor();
    await page.getByText("2026 年第四季度").waitFor();
    await whole(`fairness-${size}`);
    await page.getByRole("button", { name: "单位" }).click();
    await drawn(20);
    await page.getByText("图上是应抽到最多的 20 个，全部 64 个在表里").waitFor();
    await whole(`fairness-units-${size}`);
  });

  test("is told plainly where there is too little to judge, and reads it in English", async () => {
    await open(boardOfOne(), "phone");
    await page.getByText("人次太少，还不能判断公平不公平").waitFor();
    await drawn(5);
    expect(await page.getByText("看不出偏离").count()).toBe(0);
    await page.getByText("演示").waitFor();
    await page.getByRole("button", { name: "EN" }).click();
    await page.getByText("Too few were drawn to judge").waitFor();
    await whole("fairness-few");
  });

  test("is told that there is nothing yet before the first draw is closed", async () => {
    await open(boardOfNone(), "phone");
    await page.getByText("还没有一次大会的抽号封了").waitFor();
    await whole("fairness-none");
  });

  test("comes from the public page, and can ask again where the line was down", async () => {
    server.show("public", publicNow());
    await open(boardOfFour(), "phone", "/public");
    server.published.clear();
    await page.getByRole("link", { name: "历次抽号是否公平" }).click();
    await page.getByText("没有取到").waitFor();
    server.published.set("/fairness", JSON.stringify(boardOfFour()));
    await page.getByRole("button", { name: "再取一次" }).click();
    await page.getByText("偏离随机，应当查").waitFor();
  });
});
