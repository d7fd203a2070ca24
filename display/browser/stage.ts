import type { Browser, Page } from "playwright-core";
import type { DisplayView } from "../src/view.ts";
import type { Fixture } from "./fixtures.ts";
import type { HallServer } from "./server.ts";

/** Opens the renderer on the server; `problems` collects what a browser would complain about. */
export async function openStage(
  browser: Browser, server: HallServer, query = "?transparent=1",
): Promise<{ page: Page; problems: string[] }> {
  const page = await browser.newPage({ viewport: { width: 1920, height: 1080 }, deviceScaleFactor: 1 });
  const problems: string[] = [];
  page.on("console", (message) => {
    if (!message.text().includes("WebSocket connection")) problems.push(message.text());
  });
  page.on("pageerror", (error) => problems.push(error.message));
  const heard = server.heard.length;
  await page.goto(`${server.origin}/display/${query}`);
  for (let i = 0; server.heard.length === heard && i < 300; i++) await page.waitForTimeout(50);
  return { page, problems };
}

/** Waits until the layers hold these graphics and no others, as `standby` or `draw-reel`. */
export async function waitFor(page: Page, ...graphics: readonly string[]): Promise<void> {
  const wanted = graphics.map((name) => `GONGPING-${name.toUpperCase()}`).sort().join();
  await page.waitForFunction((names) => {
    const there = [...document.querySelectorAll(".layer > *")];
    return there.map((element) => element.tagName).sort().join() === names
      && there.every((element) => (element as unknown as { shown: boolean }).shown);
  }, wanted);
}

/** Sends every graphic on stage to exactly this server time; they stand still there. */
export async function seek(page: Page, timestamp: number): Promise<void> {
  await page.evaluate(async (at) => {
    for (const element of document.querySelectorAll(".layer > *")) {
      await (element as unknown as { goToTime(params: { timestamp: number }): Promise<unknown> })
        .goToTime({ timestamp: at });
    }
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  }, timestamp);
}

/** Which graphic shows a kind of scene. */
export const GRAPHIC: Readonly<Record<string, string>> = {
  standby: "standby", sealed: "seal-notice", pool: "draw-reel", reel: "draw-reel", void: "draw-reel", card: "cadre-card",
  question: "question", call: "live-call", compare: "answer-compare", verdict: "verdict", commitment: "commitment",
};

/** The graphics that a view puts on the stage. */
export function graphicsOf(view: DisplayView): string[] {
  return [...(view.scene === null ? [] : [GRAPHIC[view.scene.kind] ?? ""]), ...(view.mark === null ? [] : ["bug"])];
}

/** Waits until the stage shows the server's newest version. */
export async function waitForVersion(page: Page, server: HallServer): Promise<void> {
  await page.waitForFunction((rev) => document.getElementById("stage")?.dataset["rev"] === rev, String(server.version));
}

/**
 * Shows a fixture a second before its time, so that what enters has entered, and holds it at its time. The line is cut
 * first: a new line is a new clock.
 */
export async function showFixture(page: Page, server: HallServer, { at, view }: Fixture): Promise<void> {
  server.setClock(at - 1_000);
  server.cut();
  server.prepare(view);
  server.open();
  await waitForVersion(page, server);
  await waitFor(page, ...graphicsOf(view));
  await seek(page, at);
}
