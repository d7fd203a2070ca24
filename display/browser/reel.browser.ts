import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { DisplayView, Landing, ReelScene } from "../src/view.ts";
import { hasChromium, launch } from "./chromium.ts";
import { fixture } from "./fixtures.ts";
import { HallServer } from "./server.ts";
import { openStage, seek, showFixture } from "./stage.ts";

const LANDED = fixture("landed");
const SCENE = LANDED.view.scene as ReelScene & { land: Landing };
const START = SCENE.startedAt;
const LANDING = SCENE.land.landAt;

interface WheelState {
  /** Pitches the strip has moved, by its transform. */
  readonly place: number;
  /** Digit that the strip shows in its window when it stands. */
  readonly digit: string;
  readonly lit: number;
  readonly bars: readonly number[];
}

describe.skipIf(!hasChromium)("the reel", () => {
  let browser: Browser;
  let server: HallServer;
  let page: Page;

  beforeAll(async () => {
    browser = await launch();
    server = await HallServer.start();
    ({ page } = await openStage(browser, server));
    await showFixture(page, server, LANDED);
  });

  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  const wheels = (): Promise<WheelState[]> => page.evaluate(() => {
    const root = document.querySelector("gongping-draw-reel")?.shadowRoot;
    const matrix = (element: Element | null): DOMMatrix =>
      new DOMMatrix(element === null ? "" : getComputedStyle(element).transform);
    return [1, 2, 3, 4, 5].map((k) => {
      const wheel = root?.querySelector(`.w${k}`) ?? null;
      const strip = wheel?.querySelector(".strip") ?? null;
      const place = -matrix(strip).f / 448;
      return {
        place,
        digit: strip?.children[Math.round(place)]?.textContent ?? "",
        lit: Number(getComputedStyle(wheel?.querySelector(".lit") as Element).opacity),
        bars: [...(wheel?.querySelectorAll("i") ?? [])].map((bar) => matrix(bar).a),
      };
    });
  });

  const opacity = (selector: string): Promise<number> => page.evaluate((one) => {
    const root = document.querySelector("gongping-draw-reel")?.shadowRoot;
    return Number(getComputedStyle(root?.querySelector(one) as Element).opacity);
  }, selector);

  test.each([1, 2, 3, 4, 5])("digit %i comes to rest 640 ms after its left neighbour, on the right digit", async (k) => {
    const rest = LANDING + 640 * k;
    const i = k - 1;
    await seek(page, rest - 20);
    const before = (await wheels())[i] as WheelState;
    await seek(page, rest);
    const at = (await wheels())[i] as WheelState;
    expect(at.place).toBeCloseTo(Math.round(at.place), 6);
    expect(at.digit).toBe(SCENE.land.number[k]);
    expect(at.place - before.place).toBeGreaterThan(0);
    expect(at.place - before.place).toBeLessThan(0.01);
    expect(at.lit).toBe(0);
    expect(at.bars).toEqual([0, 0]);
    await seek(page, rest + 200);
    const after = (await wheels())[i] as WheelState;
    expect(after).toEqual({ ...at, lit: 1, bars: [1, 1] });
  });

  test("wheels run at 56 px a field, all alike, before and into the braking", async () => {
    for (const time of [START + 1_000, START + 1_400, LANDING - 20]) {
      await seek(page, time);
      const one = await wheels();
      await seek(page, time + 20);
      const two = await wheels();
      two.forEach((wheel, i) => {
        const moved = (wheel.place - (one[i] as WheelState).place + 10) % 10;
        expect(moved * 448).toBeCloseTo(56, 1);
      });
    }
  });

  test("wheel k starts 160 ms after its left neighbour, one pitch in 320 ms", async () => {
    for (let k = 1; k <= 5; k++) {
      await seek(page, START + 160 * (k - 1));
      expect((await wheels())[k - 1]?.place).toBeCloseTo(0, 6);
      await seek(page, START + 160 * (k - 1) + 320);
      expect((await wheels())[k - 1]?.place).toBeCloseTo(1, 3);
    }
  });

  test("the sign is complete at 3.76 s, the name follows after silence, the seal last", async () => {
    const gap = (): Promise<number> => page.evaluate(() => {
      const root = document.querySelector("gongping-draw-reel")?.shadowRoot;
      return new DOMMatrix(getComputedStyle(root?.querySelector(".g") as Element).transform).a;
    });
    const seal = (): Promise<number> => page.evaluate(() => {
      const root = document.querySelector("gongping-draw-reel")?.shadowRoot;
      return new DOMMatrix(getComputedStyle(root?.querySelector(".seal") as Element).transform).d;
    });
    await seek(page, LANDING + 3_520);
    expect(await gap()).toBe(0);
    await seek(page, LANDING + 3_760);
    expect(await gap()).toBe(1);
    await seek(page, LANDING + 4_320);
    expect(await opacity(".who .name")).toBe(0);
    expect(await opacity(".odds")).toBe(0);
    await seek(page, LANDING + 4_640);
    expect(await opacity(".who .name")).toBe(1);
    expect(await opacity(".who .post")).toBeCloseTo(0.8, 5);
    await seek(page, LANDING + 4_800);
    expect(await seal()).toBe(0);
    await seek(page, LANDING + 5_000);
    expect([await seal(), await opacity(".seal-word"), await opacity(".proof")]).toEqual([1, 1, 1]);
  });

  test("before the press nothing of the result is in the page", async () => {
    const rolling: DisplayView = { ...LANDED.view, scene: { ...SCENE, land: null } };
    await showFixture(page, server, { name: "rolling", at: START + 5_000, view: rolling });
    const words = await page.evaluate(() =>
      document.querySelector("gongping-draw-reel")?.shadowRoot?.textContent ?? "");
    for (const secret of [SCENE.land.number, SCENE.land.name, SCENE.land.unit]) expect(words).not.toContain(secret);
  });

  test("when the number arrives, positions do not jump", async () => {
    const rolling: DisplayView = { ...LANDED.view, scene: { ...SCENE, land: null } };
    const time = LANDING - 480;
    await showFixture(page, server, { name: "rolling", at: time, view: rolling });
    const before = (await wheels()).map((wheel) => wheel.place);
    await page.evaluate(async (land) => {
      const reel = document.querySelector("gongping-draw-reel") as unknown as {
        updateAction(params: object): Promise<unknown>;
      };
      await reel.updateAction({ data: { land } });
    }, SCENE.land);
    await seek(page, time);
    (await wheels()).forEach((wheel, i) => expect(wheel.place).toBeCloseTo(before[i] ?? -1, 6));
    await seek(page, LANDING + 5_000);
    expect((await wheels()).map((wheel) => wheel.digit).join("")).toBe(SCENE.land.number.slice(1));
  });

  test("abort stops the wheels within 320 ms, then says why", async () => {
    await page.evaluate(async (at) => {
      const reel = document.querySelector("gongping-draw-reel") as unknown as {
        customAction(params: object): Promise<unknown>;
      };
      await reel.customAction({ id: "abort", payload: { cause: "link-missing", party: "县公证处", at } });
    }, START + 5_000);
    await seek(page, START + 5_000 + 300);
    const before = (await wheels()).map((wheel) => wheel.place);
    await seek(page, START + 5_320);
    const stopped = (await wheels()).map((wheel) => wheel.place);
    stopped.forEach((place, i) => expect(place - (before[i] ?? 0)).toBeLessThan(0.01));
    expect(await opacity(".reel")).toBe(0);
    await seek(page, START + 5_520);
    expect(await opacity(".empty")).toBe(1);
  });
});
