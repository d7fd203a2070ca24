import { mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { hasChromium, launch } from "./chromium.ts";
import { SCREENS } from "./screens.ts";
import { DeskServer } from "./server.ts";
import { audit, clipped, covered, open, outOfSight, squeezed } from "./stage.ts";

const SHOTS = join(dirname(fileURLToPath(import.meta.url)), "..", "shots");
/** The smallest window that a desk is made for, a usual one, a wide one. */
const WINDOWS = [[1280, 720], [1280, 800], [1440, 900]] as const;
const DESKS = SCREENS.filter(({ path, press, english }) =>
  ["/desk/call", "/desk/host"].includes(path) && press === undefined && english !== true);
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

  test.each(DESKS)("$name has everything that can be pressed in sight on a small screen", async (screen) => {
    const { page } = await open(browser, server, screen);
    const found: string[] = [];
    for (const [width, height] of WINDOWS) {
      await page.setViewportSize({ width, height });
      const size = `${String(width)}x${String(height)}`;
      if (keeping) await page.screenshot({ path: join(SHOTS, `${screen.name}-${size}.png`) });
      for (const look of [clipped, covered, squeezed]) {
        found.push(...(await look(page)).map((what) => `${size} ${look.name}: ${what}`));
      }
    }
    expect(found).toEqual([]);
    await page.close();
  });
});
