import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { hasChromium, launch } from "./chromium.ts";
import { fixture } from "./fixtures.ts";
import { HallServer } from "./server.ts";

const FILE = join(dirname(fileURLToPath(import.meta.url)), "..", "dist", "launcher.html");

describe.skipIf(!hasChromium)("the launcher, opened from a disk", () => {
  let browser: Browser;
  let primary: HallServer;
  let backup: HallServer;
  let page: Page;

  beforeAll(async () => {
    browser = await launch();
    [primary, backup] = await Promise.all([HallServer.start(), HallServer.start()]);
    for (const server of [primary, backup]) server.prepare(fixture("landed").view);
    page = await browser.newPage({ viewport: { width: 1920, height: 1080 } });
    const address = (server: HallServer): string => encodeURIComponent(`${server.origin}/display/?transparent=1`);
    await page.goto(`file://${FILE}?primary=${address(primary)}&backup=${address(backup)}`);
  });

  afterAll(async () => {
    await browser?.close();
    await primary?.stop();
    await backup?.stop();
  });

  const shown = async (server: HallServer): Promise<void> => {
    await page.waitForFunction((origin) => {
      const frames = [...document.querySelectorAll("iframe.shown")];
      return frames.length === 1 && (frames[0] as HTMLIFrameElement).src.startsWith(origin);
    }, server.origin);
  };

  test("shows one renderer once it is ready", async () => {
    expect(await page.locator("iframe").count()).toBe(2);
    await page.waitForSelector("iframe.shown");
  });

  test("goes over to the other when the server of the one on air falls silent, and stays there", async () => {
    const src = await page.locator("iframe.shown").getAttribute("src") ?? "";
    const [first, second] = src.startsWith(primary.origin) ? [primary, backup] : [backup, primary];
    first.cut();
    await shown(second);
    const heard = first.heard.length;
    first.open();
    while (first.heard.length < heard + 3) await page.waitForTimeout(100);
    await shown(second);
    second.cut();
    await shown(first);
  });

  test("keeps the last picture when both are silent", async () => {
    primary.cut();
    backup.cut();
    await page.waitForTimeout(5_000);
    expect(await page.locator("iframe.shown").count()).toBe(1);
    const frame = page.frames().find((one) => one.url().startsWith(primary.origin)) ?? page.mainFrame();
    expect(await frame.locator("gongping-draw-reel").count()).toBe(1);
  });
});
