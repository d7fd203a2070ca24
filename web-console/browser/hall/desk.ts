import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, BrowserContext, Locator, Page } from "playwright-core";
import { KEPT, until } from "./demo.ts";

/** What went over the wires of a desk: frames, requests and bodies, in both directions. */
export interface Heard {
  readonly where: "socket" | "answer" | "request";
  readonly address: string;
  readonly text: string;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** How long anybody waits for a text; a machine under load is slow, and nothing here is timed. */
export const PATIENCE = 120_000;
const TEXTUAL = /json|text|javascript|xml|svg/;

/** One person's browser: its own cookies, one page, everything that it hears. */
export class Desk {
  readonly heard: Heard[] = [];
  readonly problems: string[] = [];
  private readonly reading: Promise<unknown>[] = [];

  private constructor(readonly name: string, readonly context: BrowserContext, readonly page: Page) {
    page.on("websocket", (line) => {
      const keep = ({ payload }: { payload: string | Buffer }): void => {
        this.heard.push({ where: "socket", address: line.url(), text: payload.toString() });
      };
      line.on("framereceived", keep);
      line.on("framesent", keep);
    });
    // Of the whole browser: a worker or a window that the page opens is heard as well.
    context.on("request", (one) => {
      const sent = [one.url(), JSON.stringify(one.headers()), one.postData() ?? ""];
      this.heard.push({ where: "request", address: one.url(), text: sent.join(" ") });
    });
    context.on("response", (answer) => {
      if (!TEXTUAL.test(answer.headers()["content-type"] ?? "")) return;
      // A page that is left takes the bodies along that nobody has read yet.
      this.reading.push(answer.text().then(
        (text) => this.heard.push({ where: "answer", address: answer.url(), text }),
        () => undefined,
      ));
    });
    page.on("pageerror", (error) => this.problems.push(error.message));
    page.on("console", (message) => {
      if (message.type() === "error") this.problems.push(message.text());
    });
  }

  static async open(browser: Browser, name: string, size: Size): Promise<Desk> {
    const context = await browser.newContext({
      viewport: size, hasTouch: size.width < size.height, locale: "zh-CN", timezoneId: "Asia/Shanghai",
    });
    context.setDefaultTimeout(PATIENCE);
    return new Desk(name, context, await context.newPage());
  }

  /** Takes a seat from the start page, by the one press that a visitor of the demonstration makes. */
  async sit(start: string, link: RegExp): Promise<void> {
    await this.page.goto(start);
    await this.page.getByRole("link", { name: link }).click();
  }

  async press(name: string | RegExp, within: Page | Locator = this.page): Promise<void> {
    await within.getByRole("button", { name, ...(typeof name === "string" ? { exact: true } : {}) }).first().click();
  }

  async key(name: string): Promise<void> {
    await this.page.keyboard.press(name);
  }

  /** Waits until the keys are the desk's again: no drawer is open or closing, nobody types. */
  async handsFree(): Promise<void> {
    await this.page.waitForFunction(() =>
      document.querySelector("input:focus, textarea:focus") === null
      && [...document.querySelectorAll("[role=dialog][aria-modal=true]")].every((one) => one.getClientRects().length === 0));
  }

  /** Every text that can be seen, without any space. */
  async texts(): Promise<string> {
    const all = await this.page.evaluate(() => {
      const of = (node: Node): string => {
        if (node.nodeType === Node.TEXT_NODE) return node.nodeValue ?? "";
        if (!(node instanceof Element) && !(node instanceof ShadowRoot)) return "";
        if (node instanceof Element && !node.checkVisibility({ visibilityProperty: true })) return "";
        const inner = node instanceof Element && node.shadowRoot !== null ? node.shadowRoot : node;
        return ["SCRIPT", "STYLE"].includes(node.nodeName) ? "" : [...inner.childNodes].map(of).join("");
      };
      return of(document.body);
    });
    return all.replace(/\s+/g, "");
  }

  /** Waits until every one of these texts is on the screen at once. */
  async shows(...wanted: string[]): Promise<void> {
    let last = "";
    await until(`${this.name} shows ${wanted.join(" + ")}`, PATIENCE, async () => {
      last = await this.texts().catch(() => last);
      return wanted.every((text) => last.includes(text.replace(/\s+/g, "")));
    }).catch((error: unknown) => {
      throw new Error(`${String(error)}; it shows: ${last.slice(0, 1200)}`);
    });
  }

  /** Waits until a text stands in full strength: what is still fading in is not there yet. */
  async stands(text: string): Promise<void> {
    const place = this.page.getByText(text).first();
    await until(`${this.name} shows ${text} in full`, PATIENCE, () => place.evaluate((node) => {
      const above = (one: Element): Element | null =>
        one.parentElement ?? (one.getRootNode() as Partial<ShadowRoot>).host ?? null;
      for (let at: Element | null = node; at !== null; at = above(at)) {
        if (getComputedStyle(at).opacity !== "1") return false;
      }
      return true;
    }));
  }

  /** Waits until this text came over a wire of the desk, on screen or not. */
  async hears(wanted: string): Promise<void> {
    await until(`${this.name} hears ${wanted}`, PATIENCE, () => this.heard.some(({ text }) => text.includes(wanted)));
  }

  /** All that came or went over its wires so far. */
  heardAll(): string {
    return this.heard.map(({ text }) => text).join("\n");
  }

  /** How many requests of this desk carried this command. */
  sent(command: string): number {
    return this.heard.filter(({ where, text }) => where === "request" && text.includes(`"type":"${command}"`)).length;
  }

  /** Waits until none of these texts is on the screen. */
  async lacks(...unwanted: string[]): Promise<void> {
    await until(`${this.name} without ${unwanted.join(" and ")}`, PATIENCE, async () => {
      const now = await this.texts();
      return unwanted.every((text) => !now.includes(text.replace(/\s+/g, "")));
    });
  }

  /** Everything heard so far, with the bodies that are still being read. */
  async all(): Promise<readonly Heard[]> {
    await Promise.all(this.reading);
    return this.heard;
  }

  /** Keeps what stands on the screen, for whoever reads a failure. */
  async keep(): Promise<void> {
    writeFileSync(join(KEPT, `${this.name}.txt`), [await this.texts().catch(String), ...this.problems].join("\n"));
    await this.page.screenshot({ path: join(KEPT, `${this.name}.png`) }).catch(() => undefined);
  }
}
