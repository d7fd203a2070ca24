import { createHash } from "node:crypto";
import { mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { CHAIN_LENGTH, checkOf, endOf, grouped, linkOf } from "../src/chain/link.ts";
import { openChain, parseChain } from "../src/chain/sealed.ts";
import { AT } from "../src/fixtures/host.ts";
import { SECRET, witnessOwn } from "../src/fixtures/phones.ts";
import { hasChromium, launch } from "./chromium.ts";
import { DeskServer } from "./server.ts";
import { audit, clipped } from "./stage.ts";

const HERE = dirname(fileURLToPath(import.meta.url));
const SHOTS = join(HERE, "..", "shots");
const ON_DISK = pathToFileURL(join(HERE, "..", "dist", "chain.html")).href;
const PASSPHRASE = "八月桂花遍地开十里飘香来";
const DRAW = "YUNLAN-2026-Q4";
const ROUND = 5;

describe.skipIf(!hasChromium)("a witness who holds his own chain", () => {
  let browser: Browser;
  let server: DeskServer;
  let context: BrowserContext;
  let page: Page;
  /** Everything that this browser sent to anybody: addresses, headers, bodies, frames. */
  let traffic: string[];
  let problems: string[];

  beforeAll(async () => {
    browser = await launch();
    mkdirSync(SHOTS, { recursive: true });
  });

  beforeEach(async () => {
    server = await DeskServer.start();
    server.setClock(AT);
    server.desks = [{ desk: "witness-2", role: "witness", seat: 2, name: "x", passwordDue: false }];
    server.show("witness", witnessOwn());
    context = await browser.newContext({
      viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, locale: "zh-CN", timezoneId: "Asia/Shanghai",
    });
    traffic = [];
    problems = [];
    page = await context.newPage();
    page.on("request", (request) =>
      traffic.push(`${request.url()} ${JSON.stringify(request.headers())} ${request.postData() ?? ""}`));
    page.on("websocket", (line) => {
      traffic.push(line.url());
      line.on("framesent", (frame) => traffic.push(String(frame.payload)));
    });
    page.on("pageerror", (error) => problems.push(error.message));
    page.on("console", (message) => {
      if (["error", "warning"].includes(message.type())) problems.push(message.text());
    });
  });

  afterEach(async () => {
    await context.close();
    await server.stop();
  });

  afterAll(() => browser.close());

  const sent = async (): Promise<unknown> => {
    await expect.poll(() => server.sent.length, { timeout: 10_000 }).toBe(1);
    return server.sent[0]?.body;
  };
  const press = (name: string): Promise<void> => page.getByRole("button", { name, exact: true }).click();
  const shot = async (name: string, full = true): Promise<void> => {
    expect(await clipped(page)).toEqual([]);
    expect(await audit(page)).toEqual([]);
    if (process.env["GONGPING_SHOTS"] === "1") await page.screenshot({ path: join(SHOTS, `${name}.png`), fullPage: full });
  };

  /** Makes a chain in this page; gives what only this test may know: K_0, read with the passphrase. */
  async function make(at: string): Promise<string> {
    await page.goto(at);
    await page.getByLabel("抽号编号").fill(DRAW);
    await page.getByLabel("本方是").selectOption("2");
    await page.getByLabel("口令，至少 12 个字").fill(PASSPHRASE);
    await page.getByLabel("再输一遍口令").fill(PASSPHRASE);
    await shot(at === ON_DISK ? "chain-file-make" : "chain-make");
    await press("制作密链");
    await page.getByText("公布的终点", { exact: true }).waitFor();
    const kept = await page.evaluate(() => Object.values({ ...localStorage }).find((text) => String(text).includes("sealed")));
    const file = parseChain(String(kept));
    if (file === null) throw new Error("the browser kept no chain");
    const shown = (await page.locator(".hex").first().textContent())?.replaceAll(" ", "");
    expect(shown).toBe(file.end);
    const secret = await openChain(file, PASSPHRASE);
    expect(endOf(secret ?? "", CHAIN_LENGTH)).toBe(file.end);
    return secret ?? "";
  }

  async function unlock(): Promise<void> {
    await page.getByLabel("口令", { exact: true }).fill(PASSPHRASE);
    await press("打开密链");
  }

  /** Whether K_0 or a link of round `from` or later stands in anything that was sent. */
  function leaked(secret: string, from: number): string[] {
    const all = traffic.join("\n").toLowerCase();
    const secrets = [secret, PASSPHRASE, encodeURIComponent(PASSPHRASE).toLowerCase()];
    for (let round = from; round < CHAIN_LENGTH; round++) secrets.push(linkOf(secret, CHAIN_LENGTH, round));
    return secrets.filter((one) => all.includes(one) || all.includes(grouped(one)));
  }

  test("makes it in the page, opens it after a reload, reveals with one press, and K_0 never leaves", async () => {
    const secret = await make(`${server.origin}/witness/chain`);
    expect(leaked(secret, 1)).toEqual([]);
    await shot("chain-kept");
    const own = witnessOwn();
    server.show("witness", { ...own, chain: { draw: DRAW, end: endOf(secret, CHAIN_LENGTH), length: CHAIN_LENGTH }, myTurn: false,
      offers: [{ ...own.offers[0], blocked: { code: "round.not-your-turn", values: [] } }] });
    await page.goto(`${server.origin}/witness/2`);
    await shot("witness-own-locked");
    await page.getByLabel("口令", { exact: true }).fill("八月桂花遍地开十里飘香走");
    await press("打开密链");
    await page.getByText("口令不对").waitFor();
    await page.reload();
    await unlock();
    const reveal = page.getByRole("button", { name: "揭示" });
    await reveal.waitFor();
    expect(await reveal.isDisabled()).toBe(true);
    expect(leaked(secret, 1)).toEqual([]);
    server.show("witness", { ...own, chain: { draw: DRAW, end: endOf(secret, CHAIN_LENGTH), length: CHAIN_LENGTH } });
    await expect.poll(() => reveal.isEnabled()).toBe(true);
    await shot("witness-own-open");
    expect(leaked(secret, 1)).toEqual([]);
    await reveal.click();
    expect(await sent()).toMatchObject({ type: "reveal", round: ROUND, party: "witness.2", link: linkOf(secret, CHAIN_LENGTH, ROUND) });
    expect(leaked(secret, ROUND)).toEqual([linkOf(secret, CHAIN_LENGTH, ROUND)]);
    expect(problems).toEqual([]);
  });

  test("brings the link of this round, and no other leaves the page", async () => {
    await page.goto(`${server.origin}/witness/2`);
    const field = page.getByLabel("第 5 轮密环");
    const reveal = page.getByRole("button", { name: "揭示" });
    await field.fill(linkOf(SECRET, CHAIN_LENGTH, ROUND + 1));
    await page.getByText("这是第 6 轮的密环，现在是第 5 轮").waitFor();
    expect(await reveal.isDisabled()).toBe(true);
    await shot("witness-own-other-round");
    await field.fill(SECRET);
    await page.getByText("这是密链的起点，任何时候都不要出示").waitFor();
    expect(await reveal.isDisabled()).toBe(true);
    await field.fill("ab".repeat(32));
    await page.getByText("不是这条密链上的密环").waitFor();
    expect(await reveal.isDisabled()).toBe(true);
    await field.fill(grouped(linkOf(SECRET, CHAIN_LENGTH, ROUND)).toUpperCase());
    expect(leaked(SECRET, 1)).toEqual([]);
    await reveal.click();
    expect(await sent()).toMatchObject({
      type: "reveal", round: ROUND, party: "witness.2", link: linkOf(SECRET, CHAIN_LENGTH, ROUND),
    });
  });

  test("opens the file of the chain that is published, and of no other", async () => {
    await page.goto(`${server.origin}/witness/2`);
    await page.locator("input[type=file]").setInputFiles(join(HERE, "..", "..", "testkit", "chain", "made-by-java.chain"));
    await page.getByText("不是封存公告里本方的密链").waitFor();
    const java = parseChain(await (await import("node:fs/promises")).readFile(
      join(HERE, "..", "..", "testkit", "chain", "made-by-java.chain"), "utf8"));
    if (java === null) throw new Error("no chain");
    server.show("witness", { ...witnessOwn(), chain: { draw: java.draw, end: java.end, length: java.length } });
    await page.reload();
    await page.locator("input[type=file]").setInputFiles(join(HERE, "..", "..", "testkit", "chain", "made-by-java.chain"));
    await unlock();
    await page.getByRole("button", { name: "揭示" }).click();
    expect(await sent()).toMatchObject({ link: linkOf((await openChain(java, PASSPHRASE)) ?? "", java.length, ROUND) });
  });

  test("has all of it as one file on his own disk, which asks nobody for anything", async () => {
    const secret = await make(ON_DISK);
    await page.reload();
    await page.getByText(`${DRAW}，见证方 2`).waitFor();
    await unlock();
    await press("后一轮");
    await press("显示第 2 轮密环");
    expect(await page.locator(".open .hex").textContent()).toBe(grouped(linkOf(secret, CHAIN_LENGTH, 2)).match(/.{1,20}/g)?.join(""));
    await shot("chain-file-open");
    await page.emulateMedia({ media: "print" });
    expect(await page.locator(".strip").count()).toBe(2 * (CHAIN_LENGTH - 1));
    const third = page.locator(".copy").nth(1).locator(".strip").nth(2);
    expect(await third.isVisible()).toBe(true);
    expect((await third.innerText()).replace(/\s/g, "")).toContain(linkOf(secret, CHAIN_LENGTH, 3));
    expect(await third.innerText()).toContain(checkOf(linkOf(secret, CHAIN_LENGTH, 3)));
    expect(await page.locator("body").innerText()).not.toContain(secret);
    if (process.env["GONGPING_SHOTS"] === "1") await page.pdf({ path: join(SHOTS, "strips.pdf"), preferCSSPageSize: true });
    await page.emulateMedia({ media: "screen" });
    expect(traffic.filter((one) => !one.startsWith(ON_DISK) && !one.startsWith("blob:"))).toEqual([]);
    expect(problems).toEqual([]);
  });

  test("shows the hash of the one file that the server gives out, and says everything in English too", async () => {
    await page.goto(`${server.origin}/witness/chain`);
    const file = await (await import("node:fs/promises")).readFile(join(HERE, "..", "dist", "chain.html"));
    const hash = createHash("sha256").update(file).digest("hex");
    await page.locator(".offline .hex").waitFor();
    expect((await page.locator(".offline .hex").textContent())?.replaceAll(" ", "")).toBe(hash);
    await page.goto(ON_DISK);
    expect(await page.locator(".offline").count()).toBe(0);
    await press("EN");
    await page.getByRole("button", { name: "Make the chain" }).waitFor();
    await shot("chain-file-english");
    await page.reload();
    await page.getByRole("heading", { name: "Your own chain" }).waitFor();
    expect(await page.locator("html").getAttribute("lang")).toBe("en");
    expect(problems).toEqual([]);
  });
});
