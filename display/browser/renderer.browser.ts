import type { Browser, Page } from "playwright-core";
import { PNG } from "pngjs";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { DisplayView, Scene } from "../src/view.ts";
import { faultsOf, visibleLines } from "./audit.ts";
import { hasChromium, launch } from "./chromium.ts";
import { fixture } from "./fixtures.ts";
import { HallServer } from "./server.ts";
import { GRAPHIC, graphicsOf, openStage, seek, showFixture, waitFor, waitForVersion } from "./stage.ts";

/** The largest difference of any colour value, 0 to 255. Edges in motion may be smoothed a little differently. */
function difference(one: Buffer, two: Buffer): number {
  const [a, b] = [PNG.sync.read(one).data, PNG.sync.read(two).data];
  return a.reduce((most, value, i) => Math.max(most, Math.abs(value - (b[i] ?? -999))), 0);
}

describe.skipIf(!hasChromium)("the renderer on air", () => {
  let browser: Browser;
  let server: HallServer;
  let page: Page;
  let problems: string[];

  beforeAll(async () => {
    browser = await launch();
    server = await HallServer.start();
    ({ page, problems } = await openStage(browser, server, "?transparent=1&conference=hall#pair%20code"));
  });

  beforeEach(() => server.open());

  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  const show = async (view: DisplayView): Promise<void> => {
    server.show(view);
    await waitForVersion(page, server);
  };
  const beat = async (good: (beat: Record<string, unknown>) => boolean): Promise<Record<string, unknown>> => {
    for (let i = 0; i < 200; i++) {
      const found = server.heard.findLast(good);
      if (found !== undefined) return found;
      await page.waitForTimeout(50);
    }
    throw new Error("no such beat");
  };

  test("joins its conference's display with the pairing token", () => {
    expect(server.urls[0]).toBe("/live/hall/display?token=pair+code");
  });

  test("panic clears all layers but the mark within 200 ms, and the picture comes back after it", async () => {
    const view = { ...fixture("landed-long").view, mark: "rehearsal" } as const;
    await show(view);
    await waitFor(page, "draw-reel", "bug");
    const pressed = Date.now();
    server.show({ ...view, panic: true });
    await page.waitForFunction(() => document.querySelectorAll(".layer > *").length === 1);
    expect(Date.now() - pressed).toBeLessThan(200);
    expect((await visibleLines(page)).map((line) => line.text)).toEqual(["彩排"]);
    await show(view);
    await waitFor(page, "draw-reel", "bug");
  });

  test("a graphic that throws empties its layer only, shows nothing, and is reported with the next beat", async () => {
    const good = fixture("compare").view;
    const bad = { ...(good.scene as Scene), items: { not: "a list" } } as unknown as Scene;
    await show({ ...good, mark: "demo", scene: bad });
    await waitFor(page, "bug");
    const heard = await beat((one) => (one["faults"] as string[]).length > 0);
    expect((heard["faults"] as string[])[0]).toMatch(/^fullscreen\/answer-compare: TypeError/);
    expect((heard["layers"] as Record<string, string>)["fullscreen"]).toBe("EMPTY");
    expect((await visibleLines(page)).map((line) => line.text)).toEqual(["演示"]);
    await show({ ...good, mark: "demo" });
    await waitFor(page, "answer-compare", "bug");
  });

  test("a graphic that never goes out is taken away, and the next one comes on air", async () => {
    await show({ ...fixture("call-on-air").view, mark: "demo" });
    await waitFor(page, "live-call", "bug");
    await page.evaluate(() => {
      const stays = document.querySelector("gongping-live-call") as unknown as { stopAction: unknown };
      stays.stopAction = () => new Promise(() => undefined);
    });
    await show({ ...fixture("compare").view, mark: "demo" });
    await waitFor(page, "answer-compare", "bug");
    await show({ ...fixture("call-on-air").view, mark: "demo" });
    await waitFor(page, "live-call", "bug");
  });

  test("data full of holes shows no undefined, null or NaN", async () => {
    for (const [kind, graphic] of Object.entries(GRAPHIC)) {
      const scene = { kind, land: null, items: [], links: [], groups: [] } as unknown as Scene;
      server.show({ title: "", period: "", checkAddress: "", draw: null, mark: null, panic: false, scene });
      await waitForVersion(page, server);
      await waitFor(page, graphic);
      expect(faultsOf(await visibleLines(page)), kind).toEqual([]);
    }
  });

  test("a lost line draws nothing; a call goes out when its time is over, and returns with the line", async () => {
    const call = fixture("call-on-air").view;
    await show({ ...call, holdMs: 1_200 });
    await waitFor(page, "live-call", "bug");
    server.cut();
    await page.waitForTimeout(600);
    await waitFor(page, "live-call", "bug");
    await waitFor(page, "bug");
    server.open();
    await waitFor(page, "live-call", "bug");
  });

  test("a lost line leaves every other picture as it is, to the pixel", async () => {
    const { at, view } = fixture("landed");
    await showFixture(page, server, { name: "landed", at, view });
    const before = await page.screenshot();
    server.cut();
    await page.waitForTimeout(3_500);
    expect(await page.screenshot()).toEqual(before);
  });

  test("a cold start and a return show the same pixels as who was there all along", async () => {
    for (const [name, edge] of [["landed-long", 0], ["reel-third", 24], ["compare-half", 24], ["standby", 24]] as const) {
      const one = fixture(name);
      await showFixture(page, server, one);
      const late = (await openStage(browser, server)).page;
      await waitForVersion(late, server);
      await waitFor(late, ...graphicsOf(one.view));
      await seek(late, one.at);
      const apart = async (): Promise<number> => difference(await late.screenshot(), await page.screenshot());
      await expect.poll(apart, { timeout: 10_000, message: name }).toBeLessThanOrEqual(edge);
      await late.close();
    }
  });

  test("a late joiner seeks: the running picture stands where the clock says", async () => {
    const { at, view } = fixture("reel-start");
    server.setClock(at + 60_000);
    server.cut();
    server.prepare(view);
    server.open();
    const late = (await openStage(browser, server)).page;
    await waitForVersion(late, server);
    await waitFor(late, "draw-reel");
    const sample = await late.evaluate(() => {
      const strip = document.querySelector("gongping-draw-reel")?.shadowRoot?.querySelector(".w1 .strip");
      return Number((strip as Element).getAnimations().at(-1)?.currentTime);
    });
    const started = view.scene?.kind === "reel" ? view.scene.startedAt : 0;
    expect(Math.abs(sample - (server.now() - started))).toBeLessThan(500);
    await late.close();
  });

  test("other sizes are one transform; without ?transparent=1 the page is ground", async () => {
    const { page: small } = await openStage(browser, server, "");
    await small.setViewportSize({ width: 960, height: 600 });
    await small.waitForFunction(() => {
      const rect = document.getElementById("stage")?.getBoundingClientRect();
      return [rect?.left, rect?.top, rect?.width, rect?.height].join() === "0,30,960,540";
    });
    const ground = await small.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    expect(ground).toBe("rgb(8, 38, 48)");
    await small.close();
  });

  test("names the characters that no font of ours has", async () => {
    const { view } = fixture("landed-absent");
    await show(view);
    expect((await beat((one) => one["rev"] === server.version))["missing"]).toEqual([]);
    await show(JSON.parse(JSON.stringify(view).replace("石𬭚", "石𪚥")) as typeof view);
    const heard = await beat((one) => one["rev"] === server.version);
    expect(heard["missing"]).toEqual(["𪚥"]);
    expect(heard["fps"]).toBeGreaterThan(10);
  });

  test("nothing was ever written to the browser's log", () => expect(problems).toEqual([]));
});
