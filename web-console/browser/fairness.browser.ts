import { describe, expect, test } from "vitest";
import { boardOfFour, boardOfNone, boardOfOne } from "../src/fixtures/fairness.ts";
import { rosterHearing } from "../src/fixtures/preparation.ts";
import { publicNow } from "../src/fixtures/public.ts";
import type { Board } from "../src/public/fairness/board.ts";
import { hasChromium } from "./chromium.ts";
import { OnePage } from "./onePage.ts";
import type { Size } from "./onePage.ts";

describe.skipIf(!hasChromium)("whoever asks whether the draws were fair", () => {
  const it = new OnePage();

  async function open(board: Board, size: Size, path = "/fairness"): Promise<void> {
    it.server.published.set("/fairness", JSON.stringify(board));
    await it.open(path, size);
  }
  const drawn = (rows: number) => it.page.locator(`.place[data-drawn="${String(rows)}"] canvas`).waitFor();

  /** How much of the picture is ink: an empty canvas would have none. */
  const inked = () => it.page.locator(".place canvas").evaluate((canvas: HTMLCanvasElement) => {
    const { data } = canvas.getContext("2d")?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] };
    let count = 0;
    for (let i = 3; i < data.length; i += 4) count += (data[i] ?? 0) > 0 ? 1 : 0;
    return count;
  });

  test.each(["phone", "desk"] as const)("sees picture, verdict, table and rates of every kind on a %s", async (size) => {
    await open(boardOfFour(), size);
    await it.page.getByText("4 次大会，32 轮，抽出 248 人次").waitFor();
    await it.page.getByText("偏离随机，应当查").waitFor();
    await drawn(5);
    await it.page.getByRole("button", { name: "乡镇" }).click();
    await it.page.getByText("看不出偏离", { exact: true }).waitFor();
    await it.page.getByText("p = 0.500").waitFor();
    await drawn(19);
    expect(await inked()).toBeGreaterThan(5_000);
    expect(await it.page.locator("tbody tr").count()).toBe(19);
    await it.page.getByText("还没有闭幕、没有算进来：YUNLAN-2027-Q2").waitFor();
    await it.page.getByText("历次都没有抽到的 9,938 人").waitFor();
    await it.page.getByText("2026 年第四季度").waitFor();
    await it.whole(`fairness-${size}`);
    await it.page.getByRole("button", { name: "单位" }).click();
    await drawn(20);
    await it.page.getByText("图上是应抽到最多的 20 个，全部 64 个在表里").waitFor();
    await it.whole(`fairness-units-${size}`);
  });

  test("reads what a kind is called, with its code beside it, and why the two sums differ", async () => {
    const labels = [{ group: "rank", value: "T01", label: "县处级正职" }, { group: "township", value: "T01", label: "青石镇" }];
    it.server.published.set("/rosters", JSON.stringify({ rosters: [{ ...rosterHearing(), labels }] }));
    await open(boardOfOne(), "phone");
    await it.page.getByRole("rowheader", { name: "县处级正职 T01" }).waitFor();
    await it.page.getByText("合计应抽到 1.4、实际抽到 5，不必相等").waitFor();
    await it.page.getByRole("button", { name: "乡镇" }).click();
    await it.page.getByRole("rowheader", { name: "青石镇 T01" }).waitFor();
    await drawn(19);
    await it.whole("fairness-words");
  });

  test("is told plainly where there is too little to judge, and reads it in English", async () => {
    await open(boardOfOne(), "phone");
    await it.page.getByText("人次太少，还不能判断公平不公平").waitFor();
    await drawn(5);
    expect(await it.page.getByText("看不出偏离").count()).toBe(0);
    await it.page.getByText("演示").waitFor();
    await it.page.getByRole("button", { name: "EN" }).click();
    await it.page.getByText("Too few were drawn to judge").waitFor();
    await it.whole("fairness-few");
  });

  test("is told that there is nothing yet before the first draw is closed", async () => {
    await open(boardOfNone(), "phone");
    await it.page.getByText("还没有大会闭幕").waitFor();
    await it.whole("fairness-none");
  });

  test("comes from the public page, and can ask again where the line was down", async () => {
    it.server.show("public", publicNow());
    await open(boardOfFour(), "phone", "/public");
    it.server.published.clear();
    await it.page.getByRole("link", { name: "历次抽号是否公平" }).click();
    await it.page.getByText("没有取到").waitFor();
    it.server.published.set("/fairness", JSON.stringify(boardOfFour()));
    await it.page.getByRole("button", { name: "再取一次" }).click();
    await it.page.getByText("偏离随机，应当查").waitFor();
  });
});
