import { expect, test } from "vitest";
import { hostAsking } from "../../../fixtures/host.ts";
import { choices, nextTitle, quotaFault, quotaText } from "./quotas.ts";

test("a line is written as the draw reads it", () => {
  expect(quotaText({ whom: "*", seats: 2 })).toBe("*:2");
  expect(quotaText({ whom: "township/qingshi", seats: 1 })).toBe("township/qingshi:1");
});

test.each([
  [[], "none"],
  [[{ whom: "*", seats: 1 }, { whom: "*", seats: 2 }], "twice"],
  [[{ whom: "*", seats: 0 }], "seats"],
  [[{ whom: "*", seats: 1.5 }], "seats"],
  [[{ whom: "*", seats: 1 }, { whom: "township/qingshi", seats: 2 }], null],
] as const)("%j has the fault %s", (lines, fault) => expect(quotaFault(lines)).toBe(fault));

test("every value of every group can be drawn from", () => {
  expect(choices(hostAsking().groups).map((one) => one.whom)).toEqual(["township/qingshi", "township/liuquan", "township/heping"]);
});

test("the next round is called as the run sheet says", () => expect(nextTitle(hostAsking(), "点名")).toBe("整改回访"));
