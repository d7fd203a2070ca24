import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { CompareScene } from "../src/view.ts";
import { hasChromium, launch } from "./chromium.ts";
import { fixture } from "./fixtures.ts";
import { HallServer } from "./server.ts";
import { openStage, seek, showFixture } from "./stage.ts";

const COMPARE = fixture("compare");
const { items } = COMPARE.view.scene as CompareScene;
const DIFFERS = items.findIndex((item) => item.sign === "differs");
const ANSWERED = items[DIFFERS]?.at ?? 0;

describe.skipIf(!hasChromium)("both accounts side by side", () => {
  let browser: Browser;
  let server: HallServer;
  let page: Page;

  beforeAll(async () => {
    browser = await launch();
    server = await HallServer.start();
    ({ page } = await openStage(browser, server));
    await showFixture(page, server, COMPARE);
  });

  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  /** What can be read in a row at this moment of the server. */
  const read = async (row: number, at: number): Promise<readonly string[]> => {
    await seek(page, at);
    return page.evaluate((k) => {
      const root = document.querySelector("gongping-answer-compare")?.shadowRoot?.querySelectorAll(".row")[k];
      const seen = (one: Element | null): boolean =>
        one === null || one === root || (getComputedStyle(one).opacity !== "0" && seen(one.parentElement));
      const words = document.createTreeWalker(root ?? document.body, NodeFilter.SHOW_TEXT);
      const found: string[] = [];
      while (words.nextNode() !== null) {
        if (seen(words.currentNode.parentElement)) found.push(words.currentNode.textContent ?? "");
      }
      return found;
    }, row);
  };

  test("until an answer stands its row says that it is being asked, and nothing of what it will show", async () => {
    expect(await read(DIFFERS, ANSWERED + 100)).toEqual(["今年到户", "6 次", "在问", "正在问"]);
    expect(await read(DIFFERS, ANSWERED + 379)).toEqual(["今年到户", "6 次", "在问", "正在问"]);
    expect(await read(DIFFERS, ANSWERED + 700)).toEqual(["今年到户", "6 次", "在问", "2 次"]);
    expect(await read(DIFFERS, ANSWERED + 2_000)).toEqual(["今年到户", "6", "次", "有出入", "2", "次"]);
  });
});
