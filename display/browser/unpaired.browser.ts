import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { hasChromium, launch } from "./chromium.ts";
import { fixture } from "./fixtures.ts";
import { HallServer } from "./server.ts";
import { waitFor } from "./stage.ts";

const LINE = "#notice";

describe.skipIf(!hasChromium)("a screen that nobody has paired", () => {
  let browser: Browser;
  let server: HallServer;
  let page: Page;

  beforeAll(async () => {
    browser = await launch();
  });

  beforeEach(async () => {
    server = await HallServer.start();
    server.prepare(fixture("standby").view);
    server.desks = [];
    server.cut();
    page = await browser.newPage({ viewport: { width: 1920, height: 1080 } });
  });

  afterEach(async () => {
    await page.close();
    await server.stop();
  });

  afterAll(() => browser?.close());

  const titled = (word: string): Promise<unknown> =>
    page.waitForFunction((part) => document.title.includes(part), word);

  test("says how it is paired, and no more once it has its picture", async () => {
    await page.goto(`${server.origin}/display/?desk=renderer-1`);
    await page.locator(LINE).getByText(`${server.origin}/pair`).waitFor();
    server.desks = ["renderer-1"];
    server.open();
    await waitFor(page, "standby");
    await page.locator(LINE).waitFor({ state: "detached" });
    expect(await page.title()).toBe("公评 输出画面");
  });

  test("says so in its title alone where it is keyed over another picture", async () => {
    await page.goto(`${server.origin}/display/?desk=renderer-1&transparent=1`);
    await titled("还没有配对");
    expect(await page.locator(LINE).count()).toBe(0);
  });

  test("is told that there is no such conference", async () => {
    await page.goto(`${server.origin}/display/?conference=other`);
    await page.locator(LINE).getByText("没有编号为 other 的大会").waitFor();
  });
});
