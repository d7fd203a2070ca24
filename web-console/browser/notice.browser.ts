import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { MANIFEST } from "../src/fixtures/preparation.ts";
import { hasChromium, launch } from "./chromium.ts";
import { DeskServer } from "./server.ts";
import { audit, clipped } from "./stage.ts";

const SHOTS = join(dirname(fileURLToPath(import.meta.url)), "..", "shots");
const RULES = "第一轮从全县抽五名，第二轮每个片区抽一名。\n请假的人照抽，三十天内公开答复，答复在公众页公布。\n";

/** As long as a county's rules are that say everything, with the keys of three cosigners. */
const LONG = `${Array.from({ length: 36 }, (_, i) => `第 ${String(i + 1)} 条　每一轮的人数、分组和骰子数在封存时定下，`
  + "会后不改；请假的人照抽，三十天内公开答复，答复在公众页公布。").join("\n")}

透明日志与共签方（C2SP tlog-policy）
log yunlan.example/YUNLAN-2026-Q4+1c2d3e4f+AXkq9Zr2mW7pLtVb8sJdQx3fYh6nKc1oEuGi5aRw0TzM
witness notary notary.example+5a6b7c8d+BCkq9Zr2mW7pLtVb8sJdQx3fYh6nKc1oEuGi5aRw0TzM
quorum notary
`;
const FOURS = (text: string): string =>
  createHash("sha256").update(text).digest("hex").toUpperCase().replace(/(.{4})(?!$)/g, "$1 ");
const pages = (pdf: Buffer): number => pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length ?? 0;

describe.skipIf(!hasChromium)("the notice of what is sealed", () => {
  let browser: Browser;
  let server: DeskServer;
  let page: Page;

  beforeAll(async () => {
    browser = await launch();
    server = await DeskServer.start();
    page = await browser.newPage({ viewport: { width: 390, height: 844 }, locale: "zh-CN" });
  });

  afterAll(async () => {
    await browser.close();
    await server.stop();
  });

  test("is one sheet of A4 with every hash in groups of four and a code for the camera", async () => {
    const draw = "/draw/YUNLAN-2026-Q4/bundle?name=";
    server.published.set(`${draw}manifest.txt`, MANIFEST);
    server.published.set(`${draw}rules.txt`, RULES);
    server.title = "云澜县评议大会";
    server.period = "2026 年第四季度";
    server.draw = "YUNLAN-2026-Q4";
    server.witnessNames = ["县公证处", "县人大监察司法委"];
    await page.goto(`${server.origin}/notice?draw=YUNLAN-2026-Q4`);
    await page.getByText("密链终点：县人大监察司法委（见证方 2）").waitFor();
    await page.getByText("云澜县评议大会 2026 年第四季度").waitFor();
    await page.getByText("分组：乡镇 groups/township.tsv").waitFor();
    await page.getByText("见证人单页文件").waitFor();
    await page.getByRole("img", { name: "扫码核对" }).waitFor();
    expect(await page.locator("dd.roster").textContent()).toMatch(/^([0-9A-F]{4} ){15}[0-9A-F]{4}$/);
    expect(await clipped(page)).toEqual([]);
    expect(await audit(page)).toEqual([]);
    const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
    if (process.env["GONGPING_SHOTS"] === "1") {
      mkdirSync(SHOTS, { recursive: true });
      writeFileSync(join(SHOTS, "notice.pdf"), pdf);
    }
    expect(pages(pdf)).toBe(1);
    expect(pdf.toString("latin1")).toMatch(/\/MediaBox\s*\[\s*0 0 59[45][.\d]* 84[12]/);
  });

  test("has long rules whole, on sheets that say what they belong to and how many there are", async () => {
    const draw = "/draw/YUNLAN-2026-Q4/bundle?name=";
    server.published.set(`${draw}manifest.txt`, MANIFEST);
    server.published.set(`${draw}rules.txt`, LONG);
    await page.goto(`${server.origin}/notice?draw=YUNLAN-2026-Q4`);
    await page.getByText(LONG.trim().split("\n").at(-1) ?? "").waitFor();
    expect((await page.locator(".prose p").allTextContents()).join("\n")).toBe(LONG.trim());
    await page.getByText("规则全文见后页").waitFor();
    expect(await page.locator(".more dd").textContent()).toBe(FOURS(LONG));
    expect(await clipped(page)).toEqual([]);
    expect(await audit(page)).toEqual([]);
    const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
    if (process.env["GONGPING_SHOTS"] === "1") {
      mkdirSync(SHOTS, { recursive: true });
      writeFileSync(join(SHOTS, "notice-long.pdf"), pdf);
    }
    expect(pages(pdf)).toBe(3);
  });

  test("says plainly where there is none", async () => {
    await page.goto(`${server.origin}/notice?draw=NOBODY`);
    await page.getByText("没有取到这次抽号的封存公告").waitFor();
    await page.getByText("还没有封存的抽号").waitFor();
  });

  const listed = (...draws: readonly string[]): void => {
    const rows = draws.map((draw) => ({ draw, title: "云澜县评议大会", period: "2026 年第四季度", closed: false }));
    server.published.set("/draw", JSON.stringify({ draws: rows }));
  };

  test("without a draw in its address leads to the only one there is", async () => {
    listed("YUNLAN-2026-Q4");
    await page.goto(`${server.origin}/notice`);
    await page.waitForURL("**/notice?draw=YUNLAN-2026-Q4");
    await page.getByText("规则全文见后页").waitFor();
  });

  test("lists the draws that have one where there are several, and where the one named is not there", async () => {
    listed("YUNLAN-2026-Q3", "YUNLAN-2026-Q4");
    for (const path of ["/notice", "/notice?draw=NOBODY"]) {
      await page.goto(`${server.origin}${path}`);
      await page.getByText("YUNLAN-2026-Q3").waitFor();
      expect(await clipped(page)).toEqual([]);
      expect(await audit(page)).toEqual([]);
    }
    if (process.env["GONGPING_SHOTS"] === "1") await page.screenshot({ path: join(SHOTS, "notice-choice.png") });
    await page.getByText("YUNLAN-2026-Q4").click();
    await page.waitForURL("**/notice?draw=YUNLAN-2026-Q4");
  });
});
