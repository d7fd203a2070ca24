import { mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect } from "vitest";
import { launch } from "./chromium.ts";
import { DeskServer } from "./server.ts";
import { audit, clipped } from "./stage.ts";

const SHOTS = join(dirname(fileURLToPath(import.meta.url)), "..", "shots");
const SIZES = { phone: { width: 390, height: 844 }, desk: { width: 1440, height: 900 } };

export type Size = keyof typeof SIZES;

/** A server and one page for each test of a file, in one browser. */
export class OnePage {
  private browser!: Browser;
  private opened: Page | undefined;
  private readonly problems: string[] = [];
  server!: DeskServer;

  constructor() {
    beforeAll(async () => {
      this.browser = await launch();
    });
    beforeEach(async () => {
      this.server = await DeskServer.start();
      this.problems.length = 0;
    });
    afterEach(async () => {
      await this.opened?.close();
      await this.server.stop();
    });
    afterAll(() => this.browser.close());
  }

  get page(): Page {
    if (this.opened === undefined) throw new Error("no page was opened");
    return this.opened;
  }

  /** Opens an address in the place of the page that was open before. */
  async open(path: string, size: Size): Promise<void> {
    await this.opened?.close();
    this.opened = await this.browser.newPage({
      viewport: SIZES[size], deviceScaleFactor: size === "phone" ? 2 : 1, locale: "zh-CN",
    });
    // Chromium reports a refusal that the page itself handles.
    this.opened.on("console", (message) => {
      const answered = message.text().includes("the server responded with a status");
      if (!answered && ["error", "warning"].includes(message.type())) this.problems.push(message.text());
    });
    this.opened.on("pageerror", (error) => this.problems.push(error.message));
    await this.opened.goto(`${this.server.origin}${path}`);
  }

  /** Nothing is cut off or hard to reach and nothing went wrong; its picture, where pictures are asked for. */
  async whole(shot: string): Promise<void> {
    if (process.env["GONGPING_SHOTS"] === "1") {
      mkdirSync(SHOTS, { recursive: true });
      await this.page.screenshot({ path: join(SHOTS, `${shot}.png`), fullPage: true });
    }
    expect(await clipped(this.page)).toEqual([]);
    expect(await audit(this.page)).toEqual([]);
    expect(this.problems).toEqual([]);
  }
}
