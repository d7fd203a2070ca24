import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { MANIFESTS } from "../src/graphics/manifests.ts";
import { cuesOf } from "../src/renderer/cues.ts";
import { hasChromium, launch } from "./chromium.ts";
import { FIXTURES } from "./fixtures.ts";
import { HallServer } from "./server.ts";
import { openStage } from "./stage.ts";

/** One data set per graphic, taken from the fixtures. */
const DATA = new Map(FIXTURES.flatMap(({ view }) =>
  Object.values(cuesOf(view)).flatMap((cue) => (cue === null ? [] : [[cue.graphic, cue.data] as const]))));

/** The OGraf API as a renderer of another make would call it. */
interface Ograf extends HTMLElement {
  load(params: object): Promise<{ statusCode: number }>;
  playAction(params: object): Promise<{ statusCode: number; currentStep?: number }>;
  stopAction(params: object): Promise<{ statusCode: number }>;
  updateAction(params: object): Promise<{ statusCode: number }>;
  customAction(params: object): Promise<{ statusCode: number }>;
  dispose(params: object): Promise<{ statusCode: number }>;
  goToTime(params: object): Promise<{ statusCode: number }>;
  setActionsSchedule(params: object): Promise<{ statusCode: number }>;
}

describe.skipIf(!hasChromium)("OGraf v1", () => {
  let browser: Browser;
  let server: HallServer;
  let page: Page;

  beforeAll(async () => {
    browser = await launch();
    server = await HallServer.start();
    ({ page } = await openStage(browser, server));
  });

  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  test("there is a data set for every graphic", () => expect(DATA.size).toBe(MANIFESTS.length));

  test("a picture that was held while it went out goes out as soon as it runs again", async () => {
    const left = await page.evaluate(async (given) => {
      const graphic = document.createElement("gongping-live-call") as Ograf & { frozen: number | null; settle(): void };
      document.body.append(graphic);
      await graphic.load({ data: given, renderType: "realtime", renderCharacteristics: {} });
      await graphic.playAction({ skipAnimation: true });
      const stopping = graphic.stopAction({});
      await graphic.goToTime({ timestamp: Date.now() + 60_000 });
      graphic.frozen = null;
      graphic.settle();
      await stopping;
      graphic.remove();
      return graphic.shadowRoot?.querySelector(".box")?.childElementCount;
    }, DATA.get("live-call"));
    expect(left).toBe(0);
  });

  test.each([...DATA])("%s paints nothing before play, plays, stops, and leaves nothing behind", async (name, data) => {
    const seen = await page.evaluate(async ([tag, given]) => {
      const graphic = document.createElement(`gongping-${tag}`) as Ograf;
      const painted = (): number => graphic.shadowRoot?.querySelector(".box")?.childElementCount ?? 0;
      document.body.append(graphic);
      const loaded = await graphic.load({ data: given, renderType: "realtime", renderCharacteristics: {} });
      const before = painted();
      const began = performance.now();
      const played = await graphic.playAction({ skipAnimation: true });
      const took = performance.now() - began;
      const during = painted();
      const both = await Promise.all([graphic.updateAction({ data: {} }), graphic.playAction({ goto: 0 })]);
      await graphic.stopAction({});
      const after = painted();
      await graphic.playAction({ goto: 0, skipAnimation: true });
      await graphic.stopAction({ skipAnimation: true });
      const cut = painted();
      const odd = await graphic.customAction({ id: "no-such-action", payload: null });
      graphic.remove();
      await graphic.dispose({});
      const left = document.getAnimations().length;
      return { loaded, before, played, took, during, both, after, cut, odd, left };
    }, [name, data] as const);
    expect(seen.loaded.statusCode).toBe(200);
    expect(seen.before).toBe(0);
    expect(seen.played).toEqual({ statusCode: 200, currentStep: 0 });
    expect(seen.took).toBeLessThan(name === "answer-compare" || name === "draw-reel" ? 500 : 250);
    expect(seen.during).toBeGreaterThan(0);
    expect(seen.both.map((answer) => answer.statusCode)).toEqual([200, 200]);
    expect([seen.after, seen.cut, seen.left]).toEqual([0, 0, 0]);
    expect(seen.odd.statusCode).toBe(404);
  });

  test("a step past the end takes the graphic out", async () => {
    const played = await page.evaluate(async (data) => {
      const card = document.createElement("gongping-cadre-card") as Ograf;
      document.body.append(card);
      await card.load({ data, renderType: "realtime", renderCharacteristics: {} });
      const steps = [];
      for (let i = 0; i < 3; i++) steps.push((await card.playAction({ skipAnimation: true })).currentStep);
      const left = card.shadowRoot?.querySelector(".box")?.childElementCount;
      card.remove();
      await card.dispose({});
      return { steps, left };
    }, DATA.get("cadre-card"));
    expect(played).toEqual({ steps: [0, 1, undefined], left: 0 });
  });

  test("non-real-time: a schedule gives the picture of any moment, forwards and backwards", async () => {
    const shown = await page.evaluate(async () => {
      const card = document.createElement("gongping-cadre-card") as Ograf;
      document.body.append(card);
      const data = { number: "C08214", name: "沈知远", unit: "青石镇人民政府", post: "副镇长" };
      await card.load({ data, renderType: "non-realtime", renderCharacteristics: {} });
      await card.setActionsSchedule({ schedule: [
        { timestamp: 3_000, action: { type: "stopAction", params: {} } },
        { timestamp: 1_000, action: { type: "playAction", params: { goto: 1 } } },
        { timestamp: 2_000, action: { type: "updateAction", params: { data: { name: "欧阳守拙" } } } },
      ] });
      const pictures = [];
      for (const timestamp of [500, 1_100, 1_900, 2_100, 3_100, 3_200, 1_900]) {
        await card.goToTime({ timestamp });
        const box = card.shadowRoot?.querySelector(".box");
        const words = box?.querySelector(".words");
        pictures.push([
          box?.querySelector(".name")?.textContent ?? null,
          words ? Number(getComputedStyle(words).opacity) : null,
          box ? Math.round(Number(getComputedStyle(box).opacity) * 100) / 100 : null,
        ]);
      }
      card.remove();
      await card.dispose({});
      return pictures;
    });
    expect(shown[0]).toEqual([null, null, 1]);
    expect(shown[1]).toEqual(["沈知远", 0, 1]);
    expect(shown[2]).toEqual(["沈知远", 1, 1]);
    expect(shown[3]).toEqual(["欧阳守拙", 1, 1]);
    expect(shown[4]?.[2]).toBeGreaterThan(0);
    expect(shown[4]?.[2]).toBeLessThan(1);
    expect(shown[5]).toEqual(["欧阳守拙", 1, 0]);
    expect(shown[6]).toEqual(shown[2]);
  });

  test("another renderer can run a draw: spin, then land with what was drawn", async () => {
    const result = await page.evaluate(async () => {
      const reel = document.createElement("gongping-draw-reel") as Ograf;
      document.body.append(reel);
      await reel.load({ data: { round: 3, pool: 10_168 }, renderType: "non-realtime", renderCharacteristics: {} });
      await reel.setActionsSchedule({ schedule: [
        { timestamp: 0, action: { type: "playAction", params: { goto: 1 } } },
        { timestamp: 2_000, action: { type: "customAction", params: { id: "land", payload: { number: "C00680" } } } },
      ] });
      await reel.goToTime({ timestamp: 1_999 });
      const before = reel.shadowRoot?.querySelectorAll(".who").length;
      await reel.goToTime({ timestamp: 2_560 + 3_400 });
      const digits = [...(reel.shadowRoot?.querySelectorAll(".w .lit") ?? [])].map((digit) => digit.textContent);
      reel.remove();
      await reel.dispose({});
      return { before, digits: digits.join("") };
    });
    expect(result).toEqual({ before: 0, digits: "C00680" });
  });
});
