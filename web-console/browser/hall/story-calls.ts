import { expect, test } from "vitest";
import type { Room } from "./room.ts";
import {
  air, cadreAnswers, dials, hangUp, householdAnswers, householdsDrawn, onStage, reach,
} from "./turn.ts";

const WORDS = "路灯杆子还在，线没有接";

/** The first cadre: his answers, his households on the telephone, both accounts side by side. */
export function calls(hall: () => Room): void {
  test("the first cadre stands up and answers four questions in public", async () => {
    const room = hall();
    await cadreAnswers(room, [{ key: 1 }, { typed: "6" }, { typed: "2026-11-03" }, { key: 1 }]);
    await room.picture("cadre", "host", "display", "inspector");
  });

  test("his households are put in order by dice of their own", async () => {
    const room = hall();
    await householdsDrawn(room);
    await room.picture("order", "host", "call", "display");
  });

  test("nobody answers, the line is engaged: after the sealed number of tries it is the next household's turn", async () => {
    const room = hall();
    const { call, display } = room.at;
    const [first, second] = (await room.told()).households;
    await room.demo.expect("no-answer");
    await dials(room);
    await display.shows("核实电话", first?.household.place ?? "", first?.household.hid ?? "", "第 1 次拨打，至多 2 次");
    await call.shows("第 2 次，共 2 次", "无人接听");
    await room.demo.expect("busy");
    await dials(room);
    await call.shows("占线", "已尽", "2 次");
    await display.shows("占线");
    expect((await room.told()).households.find((one) => one.turn)?.household.id).toBe(second?.household.id);
  });

  test("nothing goes on air before consent: not by the keys, not past the desk, not in the hall's ear", async () => {
    const room = hall();
    const { call, host, display } = room.at;
    // Who answers by telephone was heard before.
    const heard = await room.demo.hallHeard();
    const sent = call.sent("put-on-air");
    await reach(room);
    await call.page.getByRole("button", { name: /^播出/ }).and(call.page.locator(":disabled")).waitFor();
    await call.key("F9");
    await call.key("F9");
    const { call: line } = await room.told();
    expect(await room.refused(call, "call-operator", { type: "put-on-air", attempt: line?.attempt })).toBe("call.no-consent");
    await display.shows("已接通，未播出");
    await host.shows("在等：话务席");
    await host.lacks("请接进现场");
    expect(await room.demo.hallHeard()).toEqual(heard);
    expect(call.sent("put-on-air")).toBe(sent);
    await room.picture("consent", "call", "display", "host");
    await air(room);
    expect((await room.demo.hallHeard()).length).toBeGreaterThan(heard.length);
    await room.picture("air", "call", "display", "host");
  });

  test("the household's answers stand beside the cadre's, and where they do not agree the display says so", async () => {
    const room = hall();
    const { call, host, display, inspector } = room.at;
    const { household } = await onStage(room);
    await call.lacks("干部说");
    await householdAnswers(room, 1, { key: 1 }, WORDS);
    await call.shows("干部说：村口路灯不亮");
    await display.shows("村口路灯不亮", "一致", household?.hid ?? "");
    await householdAnswers(room, 2, { typed: "1" });
    await display.shows("6 次", "1 次", "有出入");
    await householdAnswers(room, 3, { typed: "2026-06-01" });
    await householdAnswers(room, 4, { key: 3 });
    await display.shows("3 处有出入", "解决了", "没有解决");
    await call.shows("都问完了，请道谢后挂断");
    await host.shows("没有解决", "3 处出入");
    await host.hears(WORDS);
    await inspector.shows("农户说");
    await room.picture("compare", "call", "display", "host", "inspector");
    await hangUp(room);
    await host.shows("登记评定");
  });

  test("what was said on air is on the public page when its time has come", async () => {
    const room = hall();
    const { household } = await onStage(room);
    await room.at.public.shows("有出入", `农户${household?.masked ?? ""}说`, "答村口路灯不亮", "比现场晚 20 秒");
    await room.picture("heard", "public");
  });
}
