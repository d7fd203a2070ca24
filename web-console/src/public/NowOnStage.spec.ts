import { mount } from "@vue/test-utils";
import { expect, test } from "vitest";
import { publicBefore } from "../fixtures/public.ts";
import type { PublicView, RoundLine } from "../views.ts";
import NowOnStage from "./NowOnStage.vue";

const ROUND: RoundLine = {
  number: 1, household: false, item: null, title: "第一轮", state: "drawn", checked: true, agreed: true, at: 0, cause: null,
  party: null, quotas: [], entries: [], left: 0,
};

function says(phase: PublicView["show"]["phase"], round: Partial<RoundLine>): string {
  const before = publicBefore();
  const show = { ...before.show, phase };
  const view = { ...before, show, onStage: null, open: null, rounds: [{ ...ROUND, ...round }] };
  return mount(NowOnStage, { props: { view } }).text();
}

test("between the last link and the last number the headline says that numbers are drawn", () => {
  expect(says("live", { checked: false })).toBe("正在抽号，号码逐个公布");
  expect(says("live", { left: 2 })).toBe("正在抽号，号码逐个公布");
  expect(says("live", {})).toBe("请稍候，下一位即将开始");
  expect(says("paused", { left: 2 })).toBe("大会暂停，请稍候");
});
