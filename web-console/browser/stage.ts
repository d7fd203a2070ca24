import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser, Page } from "playwright-core";
import type { Screen } from "./screens.ts";
import type { DeskServer } from "./server.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Opens a screen on the server; `problems` collects what the browser complains about. */
export async function open(
  browser: Browser, server: DeskServer, screen: Screen,
): Promise<{ page: Page; problems: string[] }> {
  const phone = screen.path.startsWith("/desk") || screen.path === "/" || screen.wide === true ? null : 2;
  const page = await browser.newPage({
    viewport: phone === null
      ? { width: 1440, height: screen.height ?? 900 }
      : { width: 390, height: screen.height ?? 844 },
    deviceScaleFactor: phone ?? 1,
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
    bypassCSP: false,
  });
  const problems: string[] = [];
  page.on("console", (message) => {
    const line = message.text().includes("WebSocket connection");
    if (!line && ["error", "warning"].includes(message.type())) problems.push(message.text());
  });
  page.on("pageerror", (error) => problems.push(error.message));
  if (screen.english) await page.addInitScript("localStorage.setItem('gongping.language', 'en')");
  screen.prepare(server);
  await page.goto(`${server.origin}${screen.path}`);
  await page.locator(screen.until).first().waitFor();
  await page.evaluate(() => document.fonts.ready);
  for (const step of screen.press ?? []) await page.locator(step).first().click();
  await page.waitForTimeout(400);
  return { page, problems };
}

/** Serious faults that axe finds, as `rule: element`. */
export async function audit(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const axe = (globalThis as unknown as { axe: { run(options: object): Promise<AxeResults> } }).axe;
    const found = await axe.run({ resultTypes: ["violations"] });
    return found.violations
      .filter((one) => one.impact === "serious" || one.impact === "critical")
      .flatMap((one) => one.nodes.map((node) => `${one.id}: ${node.html.slice(0, 160)}`));
  });
}

interface AxeResults {
  readonly violations: { readonly id: string; readonly impact: string; readonly nodes: { readonly html: string }[] }[];
}

/** Buttons that one would have to scroll to. */
export function outOfSight(page: Page): Promise<string[]> {
  return page.evaluate(() => [...document.querySelectorAll("button")]
    .filter((button) => button.getBoundingClientRect().bottom > document.documentElement.clientHeight)
    .map((button) => button.textContent.trim()));
}

/** Buttons of a desk, and its picture of the hall, that do not stand whole: cut off, scrolled away, or covered. */
export function covered(page: Page): Promise<string[]> {
  return page.evaluate(() => [...document.querySelectorAll<HTMLElement>("#app .main button:not(.sr), #app .main .screen")]
    .filter((button) => {
      const { left, right, top, bottom } = button.getBoundingClientRect();
      const inside = [[left + 4, top + 4], [right - 4, bottom - 4], [(left + right) / 2, (top + bottom) / 2]] as const;
      return right > left && inside.some(([x, y]) => {
        const there = document.elementFromPoint(x, y);
        return there === null || (there !== button && !button.contains(there));
      });
    })
    .map((button) => button.textContent.trim() || button.className));
}

/** Short words on more than one line, letter by letter, and lines of facts that are cut. */
export function squeezed(page: Page): Promise<string[]> {
  return page.evaluate(() => [...document.querySelectorAll<HTMLElement>("#app .main *")]
    .filter((one) => one.children.length === 0 && /^\p{Script=Han}{2,5}$/u.test(one.textContent.trim()))
    .filter((one) => {
      const range = document.createRange();
      range.selectNodeContents(one);
      return new Set([...range.getClientRects()].map((line) => Math.round(line.top))).size > 1;
    })
    .map((one) => one.textContent.trim()));
}

/** Texts that do not fit their box, and a page that is wider than its window. */
export function clipped(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const bad: string[] = [];
    const root = document.documentElement;
    if (root.scrollWidth > root.clientWidth) bad.push(`page is ${String(root.scrollWidth)} wide`);
    for (const button of document.querySelectorAll("button.panic")) {
      if (button.getBoundingClientRect().bottom > root.clientHeight) bad.push(`out of sight: ${button.textContent.trim()}`);
    }
    for (const element of document.querySelectorAll<HTMLElement>("#app *")) {
      const style = getComputedStyle(element);
      const cuts = style.overflowX !== "visible" && element.closest("[class*=el-]") === null;
      const text = element.textContent.trim();
      if (cuts && !element.classList.contains("sr") && text !== "" && element.scrollWidth > element.clientWidth + 1) {
        bad.push(`${element.className}: ${text.slice(0, 40)}`);
      }
      const box = element.getBoundingClientRect();
      const edge = element.closest(".sr, [class*=el-]") === null && box.width > 0;
      if (edge && element.children.length === 0 && text !== "" && box.right > root.clientWidth + 1) {
        bad.push(`beyond the edge: ${text.slice(0, 40)}`);
      }
    }
    return bad;
  });
}
