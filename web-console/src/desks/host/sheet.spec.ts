import { expect, test } from "vitest";
import { hostAnswering, hostAsking, hostDrawn, hostIdle } from "../../fixtures/host.ts";
import { hostDecided, hostPromised } from "../../fixtures/hostTurns.ts";
import { hostAgain } from "../../fixtures/naming.ts";
import { items, pendingRound, subSteps } from "./sheet.ts";

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

test("once somebody was named, the item for naming is on", () => {
  const view = hostAsking();
  const runSheet = [...view.runSheet.slice(0, 5), { title: "点名问询", at: "21:00" }, { title: "闭幕", at: "21:24" }];
  const inquiries = view.inquiries.map((line) => ({ ...line, named: true }));
  expect(items({ ...view, runSheet, inquiries }, "点名").map((item) => item.state).slice(4)).toEqual([
    "done", "now", "later",
  ]);
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
  expect(subSteps(hostAgain()).map((one) => one.key)).toEqual(["draw", "answer", "judge", "close"]);
});

test("after the verdict the turn stands at its promises, and counts what came of it", () => {
  expect(subSteps(hostDecided())[5]).toMatchObject({ key: "close", detail: "", state: "now" });
  expect(subSteps(hostPromised())[5]).toMatchObject({ key: "close", detail: "2", state: "now" });
});

test("nobody on stage, no steps", () => expect(subSteps(hostIdle())).toEqual([]));

test("a round waits as long as somebody is not announced", () => {
  expect(pendingRound(hostDrawn())?.number).toBe(5);
  expect(pendingRound(hostAsking())).toBeUndefined();
});
