import { expect, test } from "vitest";
import { hostIdle, hostPool } from "../../fixtures/host.ts";
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
