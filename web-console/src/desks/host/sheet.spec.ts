import { expect, test } from "vitest";
import { hostAnswering, hostAsking, hostDrawn, hostIdle, line, min, round, SHEET, SHEN } from "../../fixtures/host.ts";
import { hostDecided, hostPromised } from "../../fixtures/hostTurns.ts";
import { hostAgain } from "../../fixtures/naming.ts";
import type { HostView, RoundLine } from "../../views.ts";
import { items, nextItem, pendingRound, subSteps } from "./sheet.ts";

test("the present item is the last whose title a round bears", () => {
  expect(items(hostAsking(), "点名").map((item) => item.state)).toEqual([
    "done", "done", "done", "now", "later", "later", "later",
  ]);
});

test("a void round leaves its item to be done", () => {
  const view = hostAsking();
  const rounds = view.rounds.map((round) => (round.title === "全县" ? { ...round, state: "void" as const } : round));
  const states = items({ ...view, rounds }, "点名").map((item) => item.state);
  expect(states.indexOf("now")).toBeLessThan(3);
  expect(states[3]).toBe("later");
});

/** The sheet with an item for naming, and what was held so far. */
function naming(rounds: readonly RoundLine[], named: readonly number[], phase: "live" | "closed" = "live"): HostView {
  const view = hostAsking();
  const titles = ["开场", "第一轮", "第二轮", "点名问询", "承诺汇总", "闭幕"];
  return {
    ...view, rounds, show: { ...view.show, phase }, runSheet: titles.map((title) => ({ title, at: "20:00" })),
    inquiries: named.map((at, i) => line(`I0${String(i)}`, SHEN, { named: true, round: null, by: "县人大", at })),
  };
}
const states = (view: HostView) => items(view, "点名").map((item) => item.state);
const first = round(1, "第一轮", { at: min(30), item: 2 });
const second = round(2, "第二轮", { at: min(20), item: 3 });

test("once somebody was named after the rounds, the item for naming is on", () => {
  expect(states(naming([first, second], [min(10)]))).toEqual(["done", "done", "done", "now", "later", "later"]);
});

test("who is named between the rounds moves nothing, before the next round or after it", () => {
  expect(states(naming([first], [min(25)]))).toEqual(["done", "now", "later", "later", "later", "later"]);
  expect(states(naming([first, second], [min(25)]))).toEqual(["done", "done", "now", "later", "later", "later"]);
});

test("a round under another title is the item for which it was published", () => {
  const renamed = [{ ...first, title: "全县第一轮" }, { ...second, title: "补抽" }];
  expect(states(naming(renamed, []))).toEqual(["done", "done", "now", "later", "later", "later"]);
  expect(states(naming(renamed, [min(25)], "closed"))).toEqual(["done", "done", "done", "done", "later", "done"]);
});

test("a round beside the sheet moves nothing", () => {
  const extra = round(3, "加抽", { at: min(5) });
  expect(states(naming([first, extra], []))).toEqual(["done", "now", "later", "later", "later", "later"]);
});

test("the next round is proposed for the first item that is still to come and speaks of a round", () => {
  expect(nextItem(naming([], []), "点名", "轮 抽")).toBe(1);
  expect(nextItem(naming([{ ...first, title: "全县第一轮" }], []), "点名", "轮 抽")).toBe(2);
  expect(nextItem(naming([first, second], [min(10)]), "点名", "轮 抽")).toBe(-1);
});

test("before the meeting begins nothing is done, after it what was held and the last item", () => {
  const before = hostAsking();
  const show = { ...before.show, liveAt: null };
  expect(items({ ...before, show }, "点名").every((item) => item.state === "later")).toBe(true);
  const closed = { ...before.show, phase: "closed" as const };
  expect(items({ ...before, show: closed }, "点名").map((item) => item.state)).toEqual([
    "done", "done", "done", "done", "later", "later", "done",
  ]);
});

test("the steps of a turn say what they came to", () => {
  expect(subSteps(hostAsking()).map((one) => [one.key, one.detail, one.state])).toEqual([
    ["draw", "C08214", "done"],
    ["answer", "4 / 4", "done"],
    ["household", "H08", "done"],
    ["verify", "3 / 4", "now"],
    ["judge", "", "later"],
    ["close", "", "later"],
  ]);
  expect(subSteps(hostAnswering())[1]).toMatchObject({ detail: "1 / 4", state: "now" });
});

test("a turn whose households were drawn before has no steps for them", () => {
  expect(subSteps(hostAgain()).map((one) => one.key)).toEqual(["named", "answer", "judge", "close"]);
});

test("after the verdict the turn stands at its promises, and counts what came of it", () => {
  expect(subSteps(hostDecided())[5]).toMatchObject({ key: "close", detail: "", state: "now" });
  expect(subSteps(hostPromised())[5]).toMatchObject({ key: "close", detail: "2", state: "now" });
});

test("who is called by name was not drawn", () => {
  const view = hostAsking();
  expect(subSteps({ ...view, onStage: { ...SHEET, named: true, round: null } })[0]?.key).toBe("named");
});

test("nobody on stage, no steps", () => expect(subSteps(hostIdle())).toEqual([]));

test("a round waits as long as somebody is not announced", () => {
  expect(pendingRound(hostDrawn())?.number).toBe(5);
  expect(pendingRound(hostAsking())).toBeUndefined();
});
