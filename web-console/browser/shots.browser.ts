import { mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { hasChromium, launch } from "./chromium.ts";
import { SCREENS } from "./screens.ts";
import { DeskServer } from "./server.ts";
import { audit, clipped, open, outOfSight } from "./stage.ts";

const SHOTS = join(dirname(fileURLToPath(import.meta.url)), "..", "shots");
const keeping = process.env["GONGPING_SHOTS"] !== undefined;

describe.skipIf(!hasChromium)("a screen", () => {
  let browser: Browser;
  let server: DeskServer;

  beforeAll(async () => {
    browser = await launch();
    server = await DeskServer.start();
    mkdirSync(SHOTS, { recursive: true });
  });

  afterAll(async () => {
    await browser.close();
    await server.stop();
  });

  test.each(SCREENS)("$name is whole, readable by a reader, and complains about nothing", async (screen) => {
    const { page, problems } = await open(browser, server, screen);
    if (keeping) await page.screenshot({ path: join(SHOTS, `${screen.name}.png`), fullPage: screen.full ?? false });
    expect(await clipped(page)).toEqual([]);
    if (screen.whole === true) expect(await outOfSight(page)).toEqual([]);
    expect(await audit(page)).toEqual([]);
    expect(problems).toEqual([]);
    await page.close();
  });
});
