import { expect } from "vitest";
import type { InquirySheet } from "../../src/views.ts";
import type { Desk } from "./desk.ts";
import type { Room } from "./room.ts";

/** What somebody answers: the number of a key of the pad, or what is typed into its field. */
export type Spoken = { readonly key: number } | { readonly typed: string };

/** What nearly everybody says. */
export const USUAL: readonly Spoken[] = [{ key: 1 }, { typed: "3" }, { typed: "2026-11-20" }, { key: 1 }];

/** Writes an answer down at the pad of a desk, by its keys or into its field. */
async function write(desk: Desk, spoken: Spoken): Promise<void> {
  if ("key" in spoken) {
    await desk.key(String(spoken.key));
    await desk.page.locator(".pad [role=radio].on").waitFor();
    return;
  }
  await desk.page.locator(".pad .line input").first().fill(spoken.typed);
}

export async function onStage(room: Room): Promise<InquirySheet> {
  const sheet = (await room.told()).onStage;
  if (sheet === null) throw new Error("nobody is on stage");
  return sheet;
}

/** The next one stands up and answers every question, which the display shows and the host writes down. */
export async function cadreAnswers(
  room: Room, answers: readonly Spoken[], card: readonly string[] = [],
): Promise<InquirySheet> {
  const { host, display, inspector } = room.at;
  const due = (await room.told()).inquiries.find((one) => one.stage === "seated");
  const name = due?.person.name ?? "";
  const telephone = due?.telephone === true;
  await room.next(telephone ? `请${name}接电话答题` : `请${name}起立答题`);
  await display.shows(name, due?.person.unit ?? "", ...card);
  await inspector.shows(`${due?.person.number ?? ""} ${name}`);
  const sheet = await onStage(room);
  if (telephone) await cadreReached(room, name);
  expect(sheet.rows).toHaveLength(answers.length);
  for (const [i, row] of sheet.rows.entries()) {
    await room.next(`问第 ${String(row.index)} 题：${row.label}`);
    await display.shows(row.toCadre);
    await host.shows(`第 ${String(row.index)} 题，干部回答`, row.toCadre);
    await write(host, answers[i] ?? { key: 1 });
    await host.page.locator(".next:enabled", { hasText: `记录${name}的回答` }).click();
  }
  if (telephone) {
    await host.shows("在等：话务席挂断");
    await hangUp(room);
  }
  await host.shows(`抽取${name}的农户`);
  return onStage(room);
}

/** Who answers by telephone is dialled first, and hears the questions once he is on air. */
async function cadreReached(room: Room, name: string): Promise<void> {
  const { call, host, display } = room.at;
  await host.shows(`在等：话务席接通${name}`);
  await call.shows("候拨", name, "接通后主持席才提问");
  await room.demo.expect("answers");
  await dials(room);
  await call.shows("已接通，未播出", `请问是${name}同志吗`, "模拟干部会这样说");
  await call.press("本人，可以播出");
  await room.next("请接进现场");
  await onAir(room);
  await display.shows("电话作答已接通", name);
}

/** His households are put in order by four dice of their own. */
export async function householdsDrawn(room: Room): Promise<void> {
  const { host, call, display } = room.at;
  const { person } = await onStage(room);
  await room.next(`抽取${person.name}的农户`);
  await host.shows("4 枚骰子", "录数员 1未录");
  await display.shows(`抽取${person.name}的农户`, "包联的农户", String(person.households));
  await room.draw(await room.dice());
  await host.shows("在等：话务席");
  await call.shows(`${person.number} ${person.name}`, "候拨", "轮到");
}

/** The household on the line answers the question that the host has come to. */
export async function householdAnswers(room: Room, index: number, spoken: Spoken, words = ""): Promise<void> {
  const { call } = room.at;
  const row = (await onStage(room)).rows[index - 1];
  await room.next(`问第 ${String(index)} 题：${row?.label ?? ""}`);
  await call.shows(`第 ${String(index)} 题，请照念`, "现在请提问", row?.toHousehold ?? "");
  await write(call, spoken);
  if (words !== "") await call.page.getByLabel("原话").fill(words);
  await call.key("Enter");
  await call.page.locator(".cur", { hasText: `第 ${String(index)} 题` }).waitFor({ state: "detached" });
}

/** The space bar dials as soon as the button may be pressed. */
export async function dials(room: Room): Promise<void> {
  const { call } = room.at;
  await call.page.locator("button:enabled", { hasText: /^拨打/ }).first().waitFor();
  await call.key("Space");
}

/** The operator dials whom chance has put first, and somebody picks up; nothing is on air yet. */
export async function reach(room: Room): Promise<void> {
  const { call } = room.at;
  await room.demo.expect("answers");
  await call.shows("候拨", "轮到");
  await dials(room);
  await call.shows("已接通，未播出", "请照念，说完再选", "模拟农户会这样说");
}

/** The same with a telephone in the hand: the number by a press on record, each fact of the line by one more. */
export async function reachByHand(room: Room): Promise<string> {
  const { call } = room.at;
  await call.key("Shift+D");
  await call.shows("手工拨打，请如实记下线路情况");
  await call.press("显示号码（这一按会记录在案）");
  const number = await call.page.locator(".hand .number").innerText();
  for (const fact of ["听到振铃", "有人接起", "开始通话"]) await call.press(fact);
  await call.shows("已接通，未播出", "请照念，说完再选");
  return number;
}

/** Consent is asked for and given; once the host wants it, the operator opens the line to the hall. */
export async function air(room: Room, hand = false): Promise<void> {
  const { call, display } = room.at;
  await call.press("同意播出");
  await room.next("请接进现场");
  await onAir(room, hand);
  await display.shows("核实电话已接通");
}

/** The operator opens the line to the hall, by two presses; with a telephone in the hand the host confirms it. */
async function onAir(room: Room, hand = false): Promise<void> {
  const { call, host, display } = room.at;
  await call.page.getByRole("button", { name: /^播出/ }).and(call.page.locator(":enabled")).waitFor();
  await call.key("F9");
  await call.shows("再按一次");
  await call.key("F9");
  if (hand) await room.next("确认现场已听到通话");
  await call.shows("已接通，正在播出");
  await host.shows("问第 1 题");
  await display.lacks("未播出");
}

/** The operator thanks and hangs up, by two presses. */
export async function hangUp(room: Room): Promise<void> {
  const { call } = room.at;
  await call.key("Backspace");
  await call.shows("再按一次");
  await call.key("Backspace");
}

/** The stage decides, and the turn is over. */
export async function judge(room: Room, verdict: string): Promise<void> {
  const { host, display } = room.at;
  const { person } = await onStage(room);
  await host.page.getByRole("radio", { name: verdict, exact: true }).click();
  await room.next("登记评定");
  await display.shows(person.name, verdict);
  await host.shows("登记承诺", "不承诺，结束问询");
  await host.key("Q");
  await host.shows("再按一次");
  await host.key("Q");
  await host.shows("各次问询");
}
