import { expect, test } from "vitest";
import { hostAsking, hostClosed, hostIdle, hostPool } from "../../fixtures/host.ts";
import { hostStranger, hostStrangerOver } from "../../fixtures/hostTurns.ts";
import { mountWith } from "../../testing/mount.ts";
import type { HostView } from "../../views.ts";
import HostReady from "./HostReady.vue";

const says = (view: HostView, round: number): string => mountWith(HostReady, {
  props: { view: { ...view, second: { ...view.second, required: true, since: 1, offered: null, round, state: "agrees" } } },
}).text();

test("the second machine's word on the last round is not said of a new one", () => {
  const open = hostPool();
  expect(says(open, (open.open?.number ?? 0) - 1)).toContain("待核算");
  expect(says(open, open.open?.number ?? 0)).toContain("核算一致");
  expect(says(hostIdle(), 1)).toContain("核算一致");
});

const text = (view: HostView): string => mountWith(HostReady, { props: { view } }).text();

test("after the close no second machine is missed, and what it said stays", () => {
  const closed = hostClosed();
  const without = (state: "due" | "agrees"): HostView =>
    ({ ...closed, second: { ...closed.second, since: null, offered: null, state } });
  expect(text(without("due"))).not.toContain("第二台机");
  expect(text(without("agrees"))).toContain("核算一致");
  expect(text({ ...hostIdle(), second: { ...closed.second, since: null } })).toContain("未连接");
});

test("a stranger who was heard is told as one and as dumped, on the line and after it", () => {
  expect(text(hostStranger())).toContain("H08 不是这户，已掐播");
  expect(text(hostStrangerOver())).toContain("不是这户，已掐播");
});

test("the inspectors' lamp speaks of the turn on stage alone", () => {
  const view = hostAsking();
  const earlier = { ...view, discrepancies: view.discrepancies.map((one) => ({ ...one, inquiry: "I01" })) };
  expect(text(view)).toContain("1 处出入");
  expect(text(earlier)).toContain("没有出入");
  expect(text({ ...earlier, onStage: null, call: null })).not.toContain("出入");
});
