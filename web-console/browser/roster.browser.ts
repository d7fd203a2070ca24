import { mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import {
  entryOf, rosterDraft, rosterHearing, rosterPlanned, rosterProposed, threeObjections,
} from "../src/fixtures/preparation.ts";
import { hasChromium, launch } from "./chromium.ts";
import { DeskServer } from "./server.ts";
import { audit, clipped } from "./stage.ts";

const SHOTS = join(dirname(fileURLToPath(import.meta.url)), "..", "shots");
const SIZES = { phone: { width: 390, height: 844 }, desk: { width: 1440, height: 900 } };

describe.skipIf(!hasChromium)("a roster before the draw", () => {
  let browser: Browser;
  let server: DeskServer;
  let page: Page;
  const problems: string[] = [];

  beforeAll(async () => {
    browser = await launch();
  });

  beforeEach(async () => {
    server = await DeskServer.start();
    problems.length = 0;
  });

  afterEach(async () => {
    await page.close();
    await server.stop();
  });

  afterAll(() => browser.close());

  async function open(path: string, size: keyof typeof SIZES): Promise<void> {
    page = await browser.newPage({
      viewport: SIZES[size], deviceScaleFactor: size === "phone" ? 2 : 1, locale: "zh-CN",
    });
    page.on("console", (message) => {
      const answered = message.text().includes("the server responded with a status");
      if (!answered && ["error", "warning"].includes(message.type())) problems.push(message.text());
    });
    page.on("pageerror", (error) => problems.push(error.message));
    await page.goto(`${server.origin}${path}`);
  }
  async function whole(shot: string): Promise<void> {
    if (process.env["GONGPING_SHOTS"] === "1") {
      mkdirSync(SHOTS, { recursive: true });
      await page.screenshot({ path: join(SHOTS, `${shot}.png`), fullPage: true });
    }
    expect(await clipped(page)).toEqual([]);
    expect(await audit(page)).toEqual([]);
    expect(problems).toEqual([]);
  }
  function heard(desk: boolean): void {
    server.published.set("/rosters", JSON.stringify({ rosters: [rosterHearing()] }));
    server.published.set("/rosters/r2/cadres/C00031", JSON.stringify(entryOf("C00031")));
    const list = { objections: threeObjections(desk), more: false };
    server.published.set("/rosters/r2/objections", JSON.stringify(list));
  }
  function sits(desk: string): void {
    server.desks = [{ desk, role: desk, seat: 0, name: "李敏", passwordDue: false }];
  }

  test.each(["phone", "desk"] as const)("is looked up and objected to by anybody on a %s", async (size) => {
    heard(false);
    await open("/roster", size);
    await page.getByText("公示期到 2026-11-30 09:30").waitFor();
    await page.getByText("答复后公布").waitFor();
    await page.getByPlaceholder("编号，如 C00031").fill("c00031");
    await page.getByText("欧阳建国").waitFor();
    await whole(`roster-${size}`);
    const send = page.getByRole("button", { name: "提交" });
    expect(await send.isDisabled()).toBe(true);
    await page.getByLabel("编号（有人漏列就空着）").fill("31");
    await page.getByLabel("哪里不对").fill("他已经退休了。");
    server.published.delete("/rosters/r2/objections");
    server.answer = { status: 429, body: {
      code: "request.too-many", title: "", detail: "请求过于频繁，请 60 秒后再试。", status: 429, values: [],
    } };
    await send.click();
    await page.getByText("请 60 秒后再试").waitFor();
    expect(await page.getByLabel("哪里不对").inputValue()).toBe("他已经退休了。");
    server.answer = { status: 503, body: { code: "server.unavailable", detail: "" } };
    await send.click();
    await page.getByText("不会重复提交").waitFor();
    server.answer = { status: 201, body: { number: 4 } };
    await send.click();
    await page.getByText("这是第 4 号异议").waitFor();
    const keys = server.sent.map((one) => one.key);
    expect(keys[1]).toBe(keys[2]);
    expect(keys[0]).not.toBe(keys[1]);
    expect(server.sent[2]?.body).toEqual({
      path: "/rosters/r2/objections", about: "C00031", words: "他已经退休了。",
    });
  });

  test("waits for a second person, and whoever proposed cannot be that one", async () => {
    sits("registrar");
    const rosters = [rosterDraft(), rosterProposed(true)];
    server.published.set("/preparation", JSON.stringify({ rosters }));
    await open("/desk/prepare", "desk");
    await page.getByText("是您提出的，须由另一个账号批准").waitFor();
    expect(await page.getByRole("button", { name: "批准封存" }).count()).toBe(0);
    await whole("prepare-proposed");
    await page.getByRole("button", { name: "提出封存" }).first().click();
    await expect.poll(() => server.sent[0]?.body).toEqual({ path: "/rosters/r4/seal", days: 3 });
    await page.close();
    sits("auditor");
    server.published.set("/preparation", JSON.stringify({ rosters: [rosterProposed(false)] }));
    await open("/desk/approve", "desk");
    await page.getByRole("button", { name: "批准封存" }).click();
    await expect.poll(() => server.sent[1]?.body).toEqual({ path: "/rosters/r3/approval", hash: rosterHearing().hash });
    expect(await page.getByRole("button", { name: "提出封存" }).count()).toBe(0);
  });

  test("has its manifest read whole and approved by the second person", async () => {
    sits("auditor");
    server.published.set("/preparation", JSON.stringify({ rosters: [rosterPlanned()] }));
    server.published.set("/rosters/r2/objections", JSON.stringify({ objections: [], more: false }));
    await open("/desk/approve", "desk");
    await page.getByText("draw=YUNLAN-2026-Q4").waitFor();
    await whole("prepare-manifest");
    await page.getByRole("button", { name: "批准封存公告" }).click();
    await expect.poll(() => server.sent[0]?.body).toEqual({
      path: "/conferences/autumn/manifest/approval", manifest: rosterHearing().hash,
    });
  });

  test("has its objections answered at the registrar's desk, those without an answer first", async () => {
    sits("registrar");
    heard(true);
    server.published.set("/preparation", JSON.stringify({ rosters: [rosterHearing()] }));
    await open("/desk/prepare", "desk");
    await page.getByText("水利局新来的副局长没有列进去").waitFor();
    const send = page.getByRole("button", { name: "公布答复" });
    expect(await send.isDisabled()).toBe(true);
    await page.getByLabel("答复（公开）").fill("情况属实，已另行封存 r3。");
    await page.getByRole("button", { name: "属实", exact: true }).click();
    await whole("prepare-objections");
    await send.click();
    await expect.poll(() => server.sent[0]?.body).toEqual({
      path: "/rosters/r2/objections/3/answer", accepted: true, shown: true, words: "情况属实，已另行封存 r3。",
    });
    await page.getByRole("button", { name: "删除文字" }).first().click();
    expect(server.sent).toHaveLength(1);
    await page.getByRole("button", { name: "再按一次，永久删除" }).click();
    await expect.poll(() => server.sent[1]?.body).toEqual({ path: "/rosters/r2/objections/2/words" });
  });
});
