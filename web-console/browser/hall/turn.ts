import { expect } from "vitest";
import type { InquirySheet } from "../../src/views.ts";
import type { Desk } from "./desk.ts";
import type { Room } from "./room.ts";

/** What somebody answers: the number of a key of the pad, or what is typed into its field. */
export type Spoken = { readonly key: number } | { readonly typed: string };

/** Writes an answer down at the pad of a desk; what is typed ends with Enter. */
async function write(desk: Desk, spoken: Spoken): Promise<void> {
  if ("key" in spoken) {
    await desk.key(String(spoken.key));
    return;
  }
  const field = desk.page.locator(".pad .line input");
  await field.fill(spoken.typed);
  await field.press("Enter");
}

export async function onStage(room: Room): Promise<InquirySheet> {
  const sheet = (await room.told()).onStage;
  if (sheet === null) throw new Error("nobody is on stage");
  return sheet;
}

/** The next one stands up and answers every question, which the display shows and the host writes down. */
export async function cadreAnswers(room: Room, answers: readonly Spoken[]): Promise<InquirySheet> {
  const { host, display, inspector } = room.at;
  const due = (await room.told()).inquiries.find((one) => one.stage === "seated");
  const name = due?.person.name ?? "";
  await room.next(`请${name}起立答题`);
  await display.shows(name, due?.person.unit ?? "");
  await inspector.shows(`${due?.person.number ?? ""} ${name}`);
  const sheet = await onStage(room);
  expect(sheet.rows).toHaveLength(answers.length);
  for (const [i, row] of sheet.rows.entries()) {
    await room.next(`问第 ${String(row.index)} 题：${row.label}`);
    await display.shows(row.toCadre);
    await host.shows(`第 ${String(row.index)} 题，干部回答`, row.toCadre);
    await write(host, answers[i] ?? { key: 1 });
    await host.page.locator(".next:enabled", { hasText: `记录${name}的回答` }).click();
  }
  await host.shows(`抽取${name}的农户`);
  return onStage(room);
}

/** The household on the line answers the question that the host has put on the screen. */
export async function householdAnswers(room: Room, index: number, spoken: Spoken, words = ""): Promise<void> {
  const { call, display } = room.at;
  const row = (await onStage(room)).rows[index - 1];
  await room.next(`问第 ${String(index)} 题：${row?.label ?? ""}`);
  await display.shows(row?.label ?? "");
  await call.shows(`第 ${String(index)} 题，请照念`, "已上屏", row?.toHousehold ?? "");
  await write(call, spoken);
  if (words !== "") await call.page.getByLabel("原话").fill(words);
  await call.key("Enter");
}

/** The operator dials whom chance has put first, asks for consent, and is put on air once the host wants it. */
export async function connect(room: Room): Promise<void> {
  const { call, host, display } = room.at;
  await room.demo.expect("answers");
  await call.shows("候拨", "轮到");
  await call.key("Space");
  await call.shows("已接通，未播出", "请照念，说完再选", "模拟农户会这样说");
  await call.press("同意播出");
  await room.next("请接进现场");
  await call.page.getByRole("button", { name: /^播出/ }).and(call.page.locator(":enabled")).waitFor();
  await call.key("F9");
  await call.shows("再按一次");
  await call.key("F9");
  await call.shows("已接通，正在播出");
  await host.shows("问第 1 题");
  await display.shows("已接通");
}
