import { expect, test } from "vitest";
import { HE, hostAsking, line, min, round, SHEN, SHEET } from "../../fixtures/host.ts";
import type { HostView, InquiryLine, InquirySheet, RoundLine } from "../../views.ts";
import { sheetLines } from "./lines.ts";

const TITLES = ["开场", "第一轮", "第二轮", "点名问询", "闭幕"];
const first = round(1, "第一轮", { at: min(30), item: 2 });
const extra = round(2, "加抽", { at: min(20) });
const drawn = (stage: InquiryLine["stage"]) => line("I1", HE, { round: 1, at: min(29), stage });
const named = (at: number, stage: InquiryLine["stage"]) =>
  line("I2", SHEN, { named: true, round: null, by: "县人大", at: min(at), stage });
const onStage = (rest: Partial<InquirySheet>): InquirySheet => ({ ...SHEET, ...rest });

function held(rounds: readonly RoundLine[], inquiries: readonly InquiryLine[], stage: InquirySheet | null = null,
  titles = TITLES): HostView {
  return {
    ...hostAsking(), rounds, inquiries, onStage: stage, runSheet: titles.map((title) => ({ title, at: "20:00" })),
  };
}
const told = (view: HostView) =>
  sheetLines(view, "点名").map((one) => `${one.title} ${one.on ? "on" : one.state}`);

test("who is called by name stands under the item for naming, though rounds are still to come", () => {
  const stage = onStage({ id: "I2", named: true, round: null });
  expect(told(held([first], [drawn("concluded"), named(10, "answering")], stage))).toEqual([
    "开场 done", "第一轮 done", "第二轮 later", "点名问询 on", "闭幕 later",
  ]);
});

test("a sheet without an item for naming gets a line for it, and another round after it none", () => {
  const titles = ["开场", "第一轮", "第二轮", "闭幕"];
  const stage = onStage({ id: "I2", named: true, round: null });
  const view = held([first], [drawn("seated"), named(10, "answering")], stage, titles);
  expect(told(view)).toEqual(["开场 done", "第一轮 now", "点名 on", "第二轮 later", "闭幕 later"]);
  const second = round(2, "第二轮", { at: min(5), item: 3 });
  expect(told(held([first, second], [named(10, "concluded")], null, titles))).toEqual([
    "开场 done", "第一轮 done", "点名 done", "第二轮 on", "闭幕 later",
  ]);
});

test("a round beside the sheet is a line of its own title, with its people under it", () => {
  const people = [drawn("concluded"), line("I3", SHEN, { round: 2, at: min(19), stage: "answering" })];
  expect(told(held([first, extra], people, onStage({ id: "I3", round: 2 })))).toEqual([
    "开场 done", "第一轮 done", "加抽 on", "第二轮 later", "点名问询 later", "闭幕 later",
  ]);
});

test("with nobody on stage the line is on whose people still wait", () => {
  expect(told(held([first, extra], [drawn("seated")]))[1]).toBe("第一轮 on");
  expect(told(held([first, extra], [drawn("concluded")]))[2]).toBe("加抽 on");
});

test("after the close what was held beside the sheet is done, and nothing is on", () => {
  const view = held([first, extra], [drawn("concluded")]);
  const closed = told({ ...view, show: { ...view.show, phase: "closed" } });
  expect(closed).toEqual(["开场 done", "第一轮 done", "加抽 done", "第二轮 later", "点名问询 later", "闭幕 done"]);
});

test("who was put off by a date waits no more: his round's item is done once the next is held", () => {
  const second = round(2, "加抽", { at: min(20) });
  expect(told(held([first, second], [drawn("put-off")], null)).slice(1, 3)).toEqual(["第一轮 done", "加抽 on"]);
});
