import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { bundleOf, filesOf, forkedLines, smallHead, smallLines } from "../src/fixtures/draw.ts";
import { publicNow } from "../src/fixtures/public.ts";
import { linesOf } from "../src/public/verify/log.ts";
import { treeRoot } from "../src/public/verify/tree.ts";
import { ticketCommand } from "../src/public/verify/personal.ts";
import { verify } from "../src/verify/verify.ts";
import { hasChromium, launch } from "./chromium.ts";
import { DeskServer } from "./server.ts";
import { audit, clipped } from "./stage.ts";

const SHOTS = join(dirname(fileURLToPath(import.meta.url)), "..", "shots");
const CHECKPOINT = "checkpoint";

/** Writes lines of the small draw as they would be published. */
function publish(folder: string, lines: readonly string[] = smallLines): void {
  for (const [name, text] of Object.entries(filesOf(lines))) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
}

/** A draw as the server lists it. */
const listed = (draw: string): object => ({ draw, title: "云澜县评议大会", period: "2026 年第四季度", closed: true });

/** The checkpoint of a log that has these lines. */
function checkpoint(lines: readonly string[]): string {
  const bytes = linesOf(new TextEncoder().encode(lines.map((line) => `${line}\n`).join("")));
  const root = Buffer.from(treeRoot(bytes), "hex").toString("base64");
  return `yunlan.example/TEST-20\n${String(lines.length)}\n${root}\n\n— yunlan.example/TEST-20 AAAA\n`;
}

describe.skipIf(!hasChromium)("whoever verifies a draw on his own phone", () => {
  let browser: Browser;
  let server: DeskServer;
  let page: Page;
  let folder: string;
  const asked: string[] = [];

  beforeAll(async () => {
    browser = await launch();
  });

  beforeEach(async () => {
    server = await DeskServer.start();
    folder = mkdtempSync(join(tmpdir(), "verify-"));
    page = await browser.newPage({ viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, locale: "zh-CN" });
    await page.goto(`${server.origin}/verify`);
    await page.getByText("选文件夹", { exact: true }).waitFor();
    asked.length = 0;
    page.on("request", (request) => {
      if (request.resourceType() !== "font") asked.push(request.url());
    });
  });

  afterEach(async () => {
    await page.close();
    await server.stop();
    rmSync(folder, { recursive: true });
  });

  afterAll(() => browser.close());

  const choose = (): Promise<void> => page.locator("input[webkitdirectory]").setInputFiles(folder);
  const shot = async (name: string): Promise<void> => {
    if (process.env["GONGPING_SHOTS"] !== "1") return;
    mkdirSync(SHOTS, { recursive: true });
    await page.screenshot({ path: join(SHOTS, `${name}.png`), fullPage: true });
  };
  const sound = async (): Promise<void> => {
    expect(await clipped(page)).toEqual([]);
    expect(await audit(page)).toEqual([]);
  };

  test("sees that it holds, whom each round drew, every check, and asks nobody", async () => {
    publish(folder);
    await page.getByLabel("电视上看到的链首").fill(smallHead.slice(0, 16).toUpperCase());
    await choose();
    await page.getByText("验算一致").waitFor();
    await page.getByText("您填的链首有 16 位，和末行的链首一致").waitFor();
    await page.getByText("抽号实录已封，每一轮都算得出").waitFor();
    await page.getByLabel("查一个编号").fill("1");
    await page.getByText("包联").waitFor();
    await shot("verify");
    await page.getByText("逐项核对").click();
    expect(await page.getByText("通过", { exact: true }).count()).toBeGreaterThan(80);
    expect(await page.getByText("没有查到").count()).toBe(0);
    expect(await clipped(page)).toEqual([]);
    expect(await audit(page)).toEqual([]);
    expect(asked).toEqual([]);
  });

  test("reads the line that does not hold and why, in his language", async () => {
    publish(folder, smallLines.map((line, i) => (i === 6 ? line.replace('"digits":"6', '"digits":"7') : line)));
    await choose();
    await page.getByText("验算不一致").waitFor();
    await page.getByText("transcript.jsonl 第").waitFor();
    expect(await page.locator(".slab").textContent()).not.toMatch(/[a-z]{3,} [a-z]{2,} /);
    await shot("verify-fails");
    await page.getByRole("button", { name: "EN" }).click();
    await page.getByText("It does not hold").waitFor();
    expect(await audit(page)).toEqual([]);
  });

  test("is told when the head is not the one on television", async () => {
    publish(folder);
    await page.getByLabel("电视上看到的链首").fill("0000 0000 0000");
    await choose();
    await page.getByText("抽号实录本身算得通，但链首不是电视上看到的那一个").waitFor();
  });

  test("is not told that it holds while the head that he typed was not compared", async () => {
    publish(folder);
    await page.getByLabel("电视上看到的链首").fill("FFFF");
    await choose();
    await page.getByText("链首还没有比").waitFor();
    expect(await page.getByText("验算一致").count()).toBe(0);
    await shot("verify-uncompared");
    await sound();
    await page.getByLabel("电视上看到的链首").fill(verify(bundleOf(smallLines)).heads[39]?.slice(0, 12) ?? "");
    await page.getByText("和第 40 行的链首一致").waitFor();
    await page.getByText("验算一致").waitFor();
  });

  test("has paper to the end of a page that is shorter than the screen", async () => {
    const ground = (of: string): Promise<string> =>
      page.locator(of).evaluate((element) => getComputedStyle(element).backgroundColor);
    expect(await ground("body")).toBe(await ground(".page"));
    await shot("verify-empty");
  });

  test("sees both heads where another transcript does not go on from the one seen before, and what to do", async () => {
    publish(folder);
    await choose();
    await page.getByText("这台设备第一次见到这次抽号").waitFor();
    publish(folder, smallLines.slice(0, 40));
    await choose();
    await page.getByText("它是较早的一份，没有矛盾").waitFor();
    const other = forkedLines();
    publish(folder, other);
    await page.reload();
    await choose();
    await page.getByText("两份抽号实录对不上").waitFor();
    await page.getByText("从第 32 行起").waitFor();
    const shown = (await page.locator(".hash").allTextContents()).map((text) => text.replace(/ /g, "").toLowerCase());
    expect(shown).toEqual(expect.arrayContaining([smallHead, verify(bundleOf(other)).head]));
    await shot("verify-fork");
    await sound();
    await page.getByRole("button", { name: "EN" }).click();
    await page.getByText("Two transcripts contradict each other").waitFor();
    await page.getByRole("button", { name: "Let this device forget the draw" }).click();
    await choose();
    await page.getByText("for the first time").waitFor();
  });

  test("is shown a log that forked from the transcript beside it, and one that agrees", async () => {
    publish(folder);
    mkdirSync(join(folder, "log"));
    writeFileSync(join(folder, "log", CHECKPOINT), checkpoint(smallLines));
    await choose();
    await page.getByText("日志副本 yunlan.example/TEST-20：55 条，与这份实录一致").waitFor();
    writeFileSync(join(folder, "log", CHECKPOINT), checkpoint(forkedLines()));
    await choose();
    await page.getByText("日志和抽号实录对不上").waitFor();
    await shot("verify-log-fork");
    await sound();
  });

  test("looks up a number: its place in each round, who stood before, and the commands to come to the same", async () => {
    publish(folder);
    await choose();
    await page.getByLabel("查一个编号").fill("15");
    const round = page.locator(".one li").filter({ hasText: "第 2 轮" });
    await round.getByText("抽到，入席").waitFor();
    await round.getByText("自己重算这个票值").click();
    const seed = verify(bundleOf(smallLines)).ceremony?.rounds[1];
    const command = ticketCommand(seed?.kind === "cadre" ? seed.seed : "", "C00015");
    expect(await round.locator("pre").nth(1).textContent()).toBe(command);
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await round.getByRole("button", { name: "复制" }).nth(1).click();
    await round.getByRole("button", { name: "已复制" }).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(command);
    await shot("verify-number");
    await sound();
  });

  test("fetches what the server published, only when asked to, and verifies it the same", async () => {
    for (const [name, text] of Object.entries(filesOf(smallLines))) {
      server.published.set(`/draw/TEST-20/bundle?name=${encodeURIComponent(name)}`, text);
    }
    server.published.set("/log/TEST-20/checkpoint", checkpoint(smallLines));
    await page.goto(`${server.origin}/verify?draw=TEST-20`);
    await page.getByText("选文件夹", { exact: true }).waitFor();
    // Of the server it asks what says nothing of whoever looks: whether this is the real thing, and which draws it has.
    const said = /\/api\/v1\/(?:conferences|draw)$/;
    expect(asked.filter((url) => url.includes("/api/") && !said.test(url))).toEqual([]);
    await page.getByRole("button", { name: "从本站取回" }).click();
    await page.getByText("验算一致").waitFor();
    await page.getByText("与这份实录一致").waitFor();
    await shot("verify-fetched");
    server.published.set("/draw", JSON.stringify({ draws: [listed("TEST-20")] }));
    await page.goto(`${server.origin}/verify`);
    await page.getByRole("button", { name: "从本站取回" }).click();
    await page.getByText("验算一致").waitFor();
    server.published.set("/draw", JSON.stringify({ draws: [listed("TEST-19"), listed("TEST-20")] }));
    await page.reload();
    await page.getByRole("button", { name: "从本站取回" }).click();
    await page.getByRole("button", { name: "TEST-20" }).click();
    await page.getByText("验算一致").waitFor();
    server.published.clear();
    await page.getByRole("button", { name: "TEST-20" }).click();
    await page.getByText("没有取到").waitFor();
  });

  test("is told that there is no such draw, and offered those that there are", async () => {
    for (const [name, text] of Object.entries(filesOf(smallLines))) {
      server.published.set(`/draw/TEST-20/bundle?name=${encodeURIComponent(name)}`, text);
    }
    server.published.set("/draw", JSON.stringify({ draws: [listed("TEST-20")] }));
    await page.goto(`${server.origin}/verify?draw=NOPE`);
    await page.getByText("本站没有公布过编号为 NOPE 的抽号").waitFor();
    expect(await page.getByRole("button", { name: "从本站取回" }).count()).toBe(0);
    await shot("verify-none");
    await sound();
    await page.getByRole("button", { name: "TEST-20" }).click();
    await page.getByText("验算一致").waitFor();
    await page.goto(`${server.origin}/verify?draw=${encodeURIComponent("云澜 2026")}`);
    await page.getByText("本站没有公布过编号为云澜 2026 的抽号").waitFor();
    server.published.set("/draw", JSON.stringify({ draws: [] }));
    await page.reload();
    await page.getByText("请核对网址，或者选手上的文件夹").waitFor();
    expect(await page.getByText("本站公布的在下面").count()).toBe(0);
    await page.goto(`${server.origin}/verify?draw=TEST-20`);
    await page.getByText("本站没有公布过编号为 TEST-20 的抽号").waitFor();
  });

  test("is told of a file that is wrong as a whole, and of no line in it", async () => {
    publish(folder);
    const where = page.locator(".slab p").nth(1);
    const spoilt = async (file: string, bytes: Buffer | string, note: string): Promise<void> => {
      writeFileSync(join(folder, file), bytes);
      await choose();
      await page.locator(".note").filter({ hasText: note }).waitFor();
      expect(await where.textContent()).toMatch(new RegExp(`^${file} 整个文件，第 V\\d+\\.\\d+ 项$`));
    };
    const manifest = filesOf(smallLines)["manifest.txt"] ?? "";
    await spoilt("manifest.txt", Buffer.from(`\uFEFF${manifest}`, "utf16le"), "不是 UTF-8，最先在第 1 行");
    await shot("verify-file");
    await sound();
    await spoilt("manifest.txt", "", "一行也没有");
    await spoilt("manifest.txt", manifest.slice(0, -1), "末行没有以换行结束");
    writeFileSync(join(folder, "manifest.txt"), manifest);
    await spoilt("rules.txt", "别的规则\n", "的哈希不是公布的那一个");
    rmSync(join(folder, "rules.txt"));
    await choose();
    await page.getByText("缺 rules.txt").waitFor();
    writeFileSync(join(folder, "rules.txt"), filesOf(smallLines)["rules.txt"] ?? "");
    await spoilt("transcript.jsonl", smallLines.join("\n"), "末行没有以换行结束");
  });

  test("comes from the public page, which offers the archive too, with the draw already named", async () => {
    server.show("public", publicNow());
    await page.goto(`${server.origin}/public`);
    const kept = page.getByRole("link", { name: "下载抽号实录" });
    expect(await kept.getAttribute("href")).toBe(`/api/v1/draw/${publicNow().check?.draw ?? ""}/bundle.zip`);
    await kept.scrollIntoViewIfNeeded();
    await shot("public-check");
    await page.getByRole("link", { name: "自己验算" }).click();
    await page.getByRole("button", { name: "从本站取回" }).getByText(publicNow().check?.draw ?? "").waitFor();
  });
});
