import { expect, test } from "vitest";
import type { Room } from "./room.ts";
import { onStage } from "./turn.ts";

const PROMISE = "月底前把村口路灯接上电";

/** What comes of a turn: a note of the inspectors, a team, a verdict, a promise with a date. */
export function verdicts(hall: () => Room): void {
  test("the inspector logs what differs by three taps, and sends a team", async () => {
    const room = hall();
    const { inspector, host } = room.at;
    const before = (await room.told()).discrepancies.length;
    await inspector.page.getByRole("radiogroup", { name: "哪一题" }).getByRole("radio").nth(1).tap();
    await inspector.page.getByRole("radio", { name: "严重" }).tap();
    await inspector.page.getByRole("button", { name: "记下这处出入" }).tap();
    await inspector.shows("今年到户严重", "人工记录", "待送 0");
    await host.shows(`${String(before)} 处出入`);
    await inspector.press(/^派出调查组：/);
    await inspector.press("再按一次");
    await inspector.shows("已交办");
    expect((await room.told()).dispatches).toHaveLength(1);
    await room.picture("logged", "inspector", "host");
  });

  test("the stage's verdict and the cadre's promise, with its date, are on the display", async () => {
    const room = hall();
    const { host, display } = room.at;
    const { person } = await onStage(room);
    await host.page.getByRole("radio", { name: "不满意" }).click();
    await room.next("登记评定");
    await display.shows(person.name, "不满意", "评议代表举手表决");
    await room.picture("verdict", "display", "host");
    await room.next("登记承诺");
    const drawer = host.page.getByRole("dialog");
    await drawer.getByLabel("承诺做什么").fill(PROMISE);
    await drawer.getByLabel("什么时候做完").fill("2026-12-31");
    await drawer.getByLabel("什么时候做完").press("Tab");
    await room.picture("promise", "host");
    await host.press("记下承诺", drawer);
    await display.shows(person.name, PROMISE, "12 月 31 日");
    await room.picture("promised", "display");
    await room.next(`结束${person.name}的问询`);
    await host.shows("不满意");
  });
}
