import { expect, test } from "vitest";
import type { Room } from "./room.ts";

/** From the start page to the first cadres in their seats. */
export function rounds(hall: () => Room): void {
  test("everybody takes his seat by one press on the start page", async () => {
    const room = hall();
    await room.sit();
    const { host, keyer1, keyer2, witness1, call, inspector, display } = room.at;
    await host.shows("主持席", "已封存，未开始", "演示", "宣布开始");
    await keyer1.shows("录数员 1", "现在没有要录的");
    await keyer2.shows("录数员 2", "现在没有要录的");
    await witness1.shows("见证人", "等下一轮");
    await call.shows("话务席", "没有要拨打的");
    await inspector.shows("台上现在没有人");
    await display.shows("云澜县评议大会", "演示");
    await room.at.public.shows("底册已封存，大会还没有开始");
  });

  test("the host opens the conference, and whoever is excused stands in the roll before the dice", async () => {
    const room = hall();
    const { host } = room.at;
    await room.next("宣布开始");
    await host.shows("直播中", "准备下一轮");
    const before = (await room.told()).attendance.absent;
    await room.excuse("C00007");
    await host.shows(`现在请假 ${String(before + 1)} 人`, "C00007");
    await host.press("取消", host.page.getByRole("dialog"));
  });

  test("a round: published, keyed twice, revealed, recomputed, announced seat by seat", async () => {
    const room = hall();
    const { host } = room.at;
    await room.next("准备下一轮");
    const drawer = host.page.getByRole("dialog");
    await drawer.getByLabel("几席", { exact: true }).fill("2");
    await host.press("公布参数，请掷骰", drawer);
    await host.shows("抽号池", "录数员 1未录", "录数员 2未录");
    const dice = await room.dice();
    await room.draw(dice, `4${dice.slice(1)}`);
    await room.announce(({ person }) => [person?.name ?? "", person?.unit ?? ""]);
    expect((await room.told()).inquiries).toHaveLength(2);
  });
}
