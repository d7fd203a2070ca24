import { expect, test } from "vitest";
import type { Room } from "./room.ts";
import {
  air, cadreAnswers, hangUp, householdAnswers, householdsDrawn, judge, onStage, reach, reachByHand,
  USUAL,
} from "./turn.ts";

const CUT = "这句话只在掐掉的线上说过";
const KEPT = "他来过，修好了水管";

/** The turns that do not go as they usually do: a dumped call, a cadre called by name, a household that is erased. */
export function turns(hall: () => Room): void {
  test("a call that is dumped leaves the display at once, and never reaches the public page", async () => {
    const room = hall();
    const { call, display, host, public: page } = room.at;
    const { person } = await cadreAnswers(room, USUAL);
    await householdsDrawn(room);
    await reach(room);
    await air(room);
    const { household } = await onStage(room);
    await householdAnswers(room, 1, { key: 4 }, CUT);
    await display.shows("孩子上学远", household?.masked ?? "");
    await host.hears(CUT);
    await call.key("Shift+Escape");
    await call.shows("已掐播");
    await display.lacks("孩子上学远", household?.masked ?? "");
    await room.picture("dumped", "call", "display", "host");
    await hangUp(room);
    await judge(room, "基本满意");
    await page.shows(`${person.name}的评定：基本满意`);
    await page.lacks("孩子上学远");
    for (const outside of [page, display]) expect(outside.heardAll()).not.toContain(CUT);
  });

  test("a cadre called to account by name is shown as such; his household is dialled by hand", async () => {
    const room = hall();
    const { host, call, display } = room.at;
    await host.key("N");
    const drawer = host.page.getByRole("dialog");
    await drawer.getByLabel("由谁点名").fill("县人大常委会");
    await drawer.getByLabel("编号", { exact: true }).fill("C99999");
    await drawer.getByText("封存底册里没有 C99999").waitFor();
    await drawer.getByLabel("编号", { exact: true }).fill(await room.somebodyElse());
    await drawer.getByText("仍留在抽号池里").waitFor();
    await host.press("点名到场", drawer);
    await host.shows("答题");
    await cadreAnswers(room, USUAL, ["点名", "县人大常委会"]);
    await householdsDrawn(room);
    const number = await reachByHand(room);
    expect(room.canary.inText(number)).toHaveLength(1);
    await room.picture("hand", "call", "display");
    await air(room, true);
    for (const [i, spoken] of USUAL.entries()) await householdAnswers(room, i + 1, spoken, i === 0 ? KEPT : "");
    await display.shows("解决了", "11 月 20 日", "一致");
    await hangUp(room);
    await call.press("线路已断");
    await host.shows("登记评定");
    await room.at.public.shows("县人大常委会点名：");
  });

  test("a household that asks for it is erased: its name and words are gone from every screen, the comparison stands", async () => {
    const room = hall();
    const { host, call, display, inspector } = room.at;
    const { household } = await onStage(room);
    expect(JSON.stringify(await room.told())).toContain(KEPT);
    expect(await room.erase(household?.id ?? "")).toContain("\terased");
    for (const desk of [host, call, display]) await desk.shows("已删除");
    await inspector.shows("农户说", "解决了", "一致");
    await host.shows("村口路灯不亮", "一致");
    await display.shows("村口路灯不亮", "一致");
    expect(JSON.stringify(await room.told())).not.toContain(KEPT);
    expect(await room.erase(household?.id ?? "")).toContain("was erased before");
    await room.picture("erased", "host", "call", "display");
    await judge(room, "满意");
  });
}
