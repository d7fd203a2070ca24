import { readFileSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Scene } from "../src/view.ts";
import { visibleLines } from "./audit.ts";
import { hasChromium, launch } from "./chromium.ts";
import { fixture } from "./fixtures.ts";
import { HallServer } from "./server.ts";
import { openStage, showFixture } from "./stage.ts";

const vectors = JSON.parse(readFileSync("../testkit/draw/draw-vectors.json", "utf8")) as {
  readonly draw1_small: { readonly transcript: readonly string[] };
};
const { transcript } = vectors.draw1_small;
const TICK = /密链种子已公开并复算/;

describe.skipIf(!hasChromium)("the renderer recomputes a round from the public lines", () => {
  let browser: Browser;
  let server: HallServer;

  beforeAll(async () => {
    browser = await launch();
    server = await HallServer.start();
  });

  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  /** The landed picture of this round, on a page of its own. */
  const landed = async (round: number, query: string): Promise<Page> => {
    const { page } = await openStage(browser, server, query);
    const one = fixture("landed");
    await showFixture(page, server, { ...one, view: { ...one.view, scene: { ...one.view.scene, round } as Scene } });
    return page;
  };
  const texts = async (page: Page): Promise<string[]> => (await visibleLines(page)).map((line) => line.text);
  const until = async (page: Page, holds: () => boolean | Promise<boolean>): Promise<void> => {
    for (let i = 0; !(await holds()); i++) {
      if (i > 200) throw new Error("it did not come");
      await page.waitForTimeout(50);
    }
  };

  test("and says so on the picture once they are public, not before", async () => {
    server.lines = transcript.slice(0, 2);
    const page = await landed(2, "?transparent=1&proof=held");
    expect((await texts(page)).some((text) => TICK.test(text))).toBe(false);
    server.lines = transcript;
    await until(page, async () => (await texts(page)).some((text) => TICK.test(text)));
    if (process.env["GONGPING_SHOTS"]) await page.screenshot({ path: "shots/landed-recomputed.png" });
    await page.close();
  });

  test("and where they do not hold the air shows nothing of it; the server and the director are told", async () => {
    server.lines = transcript.map((line) => line.replace(/("type":"seed".*"seed":")./, "$1z"));
    const heard = server.heard.length;
    const page = await landed(4, "?transparent=1&proof=differs");
    const before = await texts(page);
    await until(page, () => server.heard.slice(heard).some((beat) => JSON.stringify(beat["differs"]) === "[4]"));
    expect(await texts(page)).toEqual(before);
    const director = await landed(4, "?desk=director");
    await until(director, async () => (await texts(director)).some((text) => text.startsWith("抽号实录第 4 轮：公开的密环")));
    if (process.env["GONGPING_SHOTS"]) await director.screenshot({ path: "shots/director-differs.png" });
    await Promise.all([page.close(), director.close()]);
  });
});
