import { mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser, Page } from "playwright-core";
import { PNG } from "pngjs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { faultsOf, visibleLines } from "./audit.ts";
import { hasChromium, launch } from "./chromium.ts";
import { FIXTURES, fixture } from "./fixtures.ts";
import { HallServer } from "./server.ts";
import { openStage, showFixture } from "./stage.ts";

const SHOTS = join(dirname(fileURLToPath(import.meta.url)), "..", "shots");
const OPAQUE = new Set(["standby", "sealed", "pool", "reel", "void", "compare", "verdict"]);

describe.skipIf(!hasChromium)("every fixture on the stage", () => {
  let browser: Browser;
  let server: HallServer;
  let page: Page;
  let problems: string[];

  beforeAll(async () => {
    if (process.env["GONGPING_SHOTS"]) mkdirSync(SHOTS, { recursive: true });
    browser = await launch();
    server = await HallServer.start();
    ({ page, problems } = await openStage(browser, server));
  });

  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  test.each(FIXTURES)("$name: text safe, large, whole; corners as designed", async (fixture) => {
    await showFixture(page, server, fixture);
    const lines = await visibleLines(page);
    const shot = await page.screenshot({
      omitBackground: true,
      ...(process.env["GONGPING_SHOTS"] ? { path: join(SHOTS, `${fixture.name}.png`) } : {}),
    });
    if (fixture.view.scene !== null) expect(lines.length).toBeGreaterThan(0);
    expect(faultsOf(lines)).toEqual([]);
    const picture = PNG.sync.read(shot);
    const alpha = (x: number, y: number): number => picture.data[(y * picture.width + x) * 4 + 3] ?? -1;
    const opaque = fixture.view.scene !== null && OPAQUE.has(fixture.view.scene.kind);
    const corners = [alpha(0, 0), alpha(1919, 0), alpha(0, 1079), alpha(1919, 1079)];
    expect(corners).toEqual(opaque ? [255, 255, 255, 255] : [0, 0, 0, 0]);
    expect(problems).toEqual([]);
  });

  test("a name with a rare character is set in a face of our own, whatever the machine has", async () => {
    await showFixture(page, server, fixture("landed-absent"));
    const faces = await page.evaluate(async () =>
      Promise.all(["𬭚", "䶮", "𠮷", "龘"].map(async (one) => {
        const sets = await document.fonts.load(`16px "Noto Sans SC Rare", "Noto Sans SC Variable"`, one);
        return sets.length;
      })));
    expect(faces).toEqual([1, 1, 1, 1]);
  });
});
