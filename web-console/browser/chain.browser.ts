import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { CHAIN_LENGTH, grouped, linkOf } from "../src/chain/link.ts";
import { AT } from "../src/fixtures/host.ts";
import { SECRET, witnessOwn } from "../src/fixtures/phones.ts";
import { hasChromium, launch } from "./chromium.ts";
import { DeskServer } from "./server.ts";

const ROUND = 5;

describe.skipIf(!hasChromium)("a witness who holds his own chain", () => {
  let browser: Browser;
  let server: DeskServer;
  let page: Page;

  beforeAll(async () => {
    browser = await launch();
  });

  beforeEach(async () => {
    server = await DeskServer.start();
    server.setClock(AT);
    server.desks = [{ desk: "witness-2", role: "witness", seat: 2, name: "x", passwordDue: false }];
    server.show("witness", witnessOwn());
    page = await browser.newPage({ viewport: { width: 390, height: 844 }, locale: "zh-CN", timezoneId: "Asia/Shanghai" });
  });

  afterEach(async () => {
    await page.close();
    await server.stop();
  });

  afterAll(() => browser.close());

  const sent = async (): Promise<unknown> => {
    await expect.poll(() => server.sent.length, { timeout: 10_000 }).toBe(1);
    return server.sent[0]?.body;
  };

  test("brings the link of this round, and no other leaves the page", async () => {
    await page.goto(`${server.origin}/witness/2`);
    const field = page.getByLabel("第 5 轮密环");
    const press = page.getByRole("button", { name: "揭示" });
    await field.fill(linkOf(SECRET, CHAIN_LENGTH, ROUND + 1));
    await page.getByText("这是第 6 轮的密环，现在是第 5 轮").waitFor();
    expect(await press.isDisabled()).toBe(true);
    await field.fill(SECRET);
    await page.getByText("这是密链的起点，任何时候都不要出示").waitFor();
    expect(await press.isDisabled()).toBe(true);
    await field.fill("ab".repeat(32));
    await page.getByText("不是这条密链上的密环").waitFor();
    expect(await press.isDisabled()).toBe(true);
    await field.fill(grouped(linkOf(SECRET, CHAIN_LENGTH, ROUND)).toUpperCase());
    await press.click();
    expect(await sent()).toMatchObject({
      type: "reveal", round: ROUND, party: "witness.2", link: linkOf(SECRET, CHAIN_LENGTH, ROUND),
    });
  });
});
