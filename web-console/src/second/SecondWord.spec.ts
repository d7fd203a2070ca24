import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { auditorAsked, auditorBlocked, auditorWaiver } from "../fixtures/auditor.ts";
import { mountWith } from "../testing/mount.ts";
import type { AuditorView } from "../views.ts";
import SecondWord from "./SecondWord.vue";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const why = (code: string): string => code;
const shown = (view: AuditorView) => mountWith(SecondWord, { props: { view, busy: false, why } });

test("who left is confirmed by two presses, and one press does nothing", async () => {
  const word = shown(auditorAsked());
  const button = word.get("button");
  await button.trigger("click");
  expect(word.emitted("say")).toBeUndefined();
  expect(button.text()).toBe("再按一次");
  await button.trigger("click");
  expect(word.emitted("say")).toEqual([[auditorAsked().offers[0]]]);
});

test("a press that was not repeated in time is forgotten", async () => {
  const word = shown(auditorAsked());
  await word.get("button").trigger("click");
  await vi.advanceTimersByTimeAsync(2_500);
  expect(word.get("button").text()).toBe("确认离场");
  await word.get("button").trigger("click");
  expect(word.emitted("say")).toBeUndefined();
});

test("what is in the way is said and nothing can be pressed", () => {
  const word = shown(auditorBlocked());
  expect(word.get("button").attributes("disabled")).toBeDefined();
  expect(word.get("[role=status]").text()).toMatch(/^要等抽号实录第 .*轮结束$/);
});

test("going on without the second machine takes two presses too", async () => {
  const word = shown(auditorWaiver());
  expect(word.text()).toContain("第二台机没有核算");
  await word.get("button").trigger("click");
  await word.get("button").trigger("click");
  expect(word.emitted("say")).toEqual([[auditorWaiver().offers[0]]]);
});

test("the reason stands beside it where the device has no list of reasons, and while the meeting is paused", () => {
  const [offer] = auditorBlocked().offers;
  if (offer === undefined) throw new Error("no offer");
  const said = (view: AuditorView): string => mountWith(SecondWord, { props: { view, busy: false } }).get("[role=status]").text();
  expect(said({ ...auditorBlocked(), offers: [{ ...offer, blocked: "call.live" }] })).toBe("要等这通电话结束");
  expect(said({ ...auditorBlocked(), offers: [{ ...offer, blocked: "another.code" }] })).toBe("现在不能确认");
  expect(said({ ...auditorBlocked(), offers: [] })).toBe("要等大会继续");
});
