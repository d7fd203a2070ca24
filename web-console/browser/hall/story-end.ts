import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { KEPT } from "./demo.ts";
import type { Heard } from "./desk.ts";
import type { Room } from "./room.ts";
import { cadreAnswers, householdsDrawn, judge, USUAL } from "./turn.ts";

/** Whoever is excused; the end of the meeting; what stays of it, and what does not. */
export function end(hall: () => Room): void {
  test("who is excused is drawn like anybody, and owes a public answer by a date", async () => {
    const room = hall();
    const owed = (await room.told()).debts.length;
    // Chance may draw the only one of a group who is here; then another group shows who is excused.
    while ((await room.told()).debts.length === owed) {
      const group = await room.smallestGroup();
      await room.excuse(...group.members.slice(1));
      await room.at.host.press("取消", room.at.host.page.getByRole("dialog"));
      await groupRound(room, group.label);
      await room.picture("absent", "host", "display");
      await cadreAnswers(room, USUAL);
      await householdsDrawn(room);
      await room.at.host.press("结束核实");
      await room.at.host.press("再按一次");
      await room.at.host.shows("核实未完成：没有拨打农户，主持席结束核实");
      await judge(room, "待核查");
    }
    await room.at.host.shows(`限期答复 ${String((await room.told()).debts.length)}`);
  });

  test("the conference is closed; every screen says so, and still does when it is opened again", async () => {
    const room = hall();
    const { host, display, call, inspector, public: page } = room.at;
    await host.press("闭幕");
    await room.picture("closing", "host");
    await host.press("闭幕", host.page.getByRole("dialog"));
    await host.shows("已闭幕");
    await display.shows("大会结束");
    await page.shows("已闭幕", "大会已闭幕", "大会闭幕。", "核实未完成：没有拨打农户，主持席结束核实", "已删除");
    await page.lacks("比现场晚");
    for (const desk of room.desks) await desk.page.reload();
    await host.shows("已闭幕", "不满意", "基本满意");
    await call.shows("已闭幕", "大会已闭幕，不再拨打");
    await inspector.shows("台上现在没有人");
    await display.shows("大会结束");
    await page.shows("大会已闭幕", "已删除", "限期答复", "月底前把村口路灯接上电");
    await room.picture("closed", "host", "display", "public", "call", "inspector");
  });

  test("bundle and ledger verify, the erased household among them", async () => {
    const { demo } = hall();
    const folder = join(KEPT, "export");
    await demo.verb("export", "main", folder, "--server", demo.origin, "--demo");
    expect(await demo.verb("draw", "verify", folder)).toMatch(/^verified\n[^]*\nclosed\n/);
    expect(await demo.verb("ledger", "verify", "--file", join(folder, "ledger.jsonl"))).toMatch(/^OK \d+ events/m);
    expect(await demo.verb("ledger", "verify", "--data", demo.data)).toMatch(/^OK \d+ events/m);
    expect(readFileSync(join(folder, "ledger.jsonl"), "utf8")).toContain("household-erased");
  });

  test("no name and no number of anybody outside the vault, the call desk and the requests to the provider", async () => {
    const { demo, desks, canary, at } = hall();
    expect(canary.households).toBeGreaterThan(13_000);
    for (const desk of desks) {
      const heard = await desk.all();
      expect(heard.some(({ where }) => where === "socket"), desk.name).toBe(true);
      if (desk === at.call) continue;
      expect(found(heard, (text) => [...canary.inText(text), ...canary.masked(text)]), desk.name).toEqual([]);
    }
    for (const file of readdirSync(KEPT).filter((name) => name.endsWith(".log"))) {
      expect(canary.inFile(join(KEPT, file)), file).toEqual([]);
    }
    expect(canary.inFolder(join(KEPT, "export"), () => false)).toEqual([]);
    expect(canary.inFolder(demo.data, (path) => /^(sample|simulator)\//.test(path))).toEqual([]);
    for (const rows of await demo.ledger()) expect(canary.inText(rows)).toEqual([]);
  });

  test("the same search finds them where they belong", async () => {
    const { demo, canary, at } = hall();
    const line = await at.call.all();
    expect(found(line.filter(({ where }) => where === "socket"), (text) => canary.masked(text))).not.toEqual([]);
    expect(found(line.filter(({ where }) => where === "answer"), (text) => canary.inText(text))).toHaveLength(1);
    expect(canary.inFile(join(demo.data, "simulator", "calls.log"))).not.toEqual([]);
    expect(canary.inFile(join(demo.data, "sample", "households.csv"))).toHaveLength(canary.households);
  });
}

/** A round over one group alone; the display says who of it is here and who is excused. */
async function groupRound(room: Room, label: string): Promise<void> {
  const { host, display } = room.at;
  await room.next("准备下一轮");
  const drawer = host.page.getByRole("dialog");
  await drawer.locator(".quota .el-select").click();
  await host.page.getByRole("option", { name: new RegExp(`^${label}（`) }).click();
  await host.press("公布参数，请掷骰", drawer);
  await display.shows(`本轮抽取 ${label} 1 人`);
  await room.draw(await room.dice());
  await room.announce(({ person, status }) => [
    person?.name ?? "", ...(status === "drawn-absent" ? ["请假", "前公开作答"] : ["两机核算一致"]),
  ]);
}

const found = (heard: readonly Heard[], search: (text: string) => readonly string[]): string[] =>
  [...new Set(heard.flatMap(({ text, address }) => search(text).map((who) => `${address}: ${who}`)))];
