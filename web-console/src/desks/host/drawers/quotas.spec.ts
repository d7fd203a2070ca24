import { expect, test } from "vitest";
import { hostAsking } from "../../../fixtures/host.ts";
import { choices, quotaFault, quotaText, whomOf, without } from "./quotas.ts";

test("a line is written as the draw reads it", () => {
  expect(quotaText({ whom: "*", seats: 2 })).toBe("*:2");
  expect(quotaText({ whom: "township/qingshi", seats: 1 })).toBe("township/qingshi:1");
});

test.each([
  [[], "none"],
  [[{ whom: "*", seats: 1 }, { whom: "*", seats: 2 }], "twice"],
  [[{ whom: "", seats: 1 }], "whom"],
  [[{ whom: "*", seats: 0 }], "seats"],
  [[{ whom: "*", seats: 1.5 }], "seats"],
  [[{ whom: "*", seats: 1 }, { whom: "township/qingshi", seats: 2 }], null],
] as const)("%j has the fault %s", (lines, fault) => expect(quotaFault(lines)).toBe(fault));

test("every value of every group can be drawn from", () => {
  expect(choices(hostAsking().groups).map((one) => one.whom)).toEqual(["township/qingshi", "township/liuquan", "township/heping"]);
});

test.each([
  ["第一轮　全县", "*"],
  ["第二轮　青石镇", "township/qingshi"],
  ["全县轮外加抽　和平街道", "township/heping"],
  ["第二轮　乡镇", ""],
  ["整改回访", ""],
])("%s is drawn from %j", (title, whom) => {
  expect(whomOf(title, choices(hostAsking().groups), "全县")).toBe(whom);
});


test("a group's values that a sharing out gave no seat are told by name", () => {
  const [group] = hostAsking().groups;
  expect(group && without(group, [{ whom: "township/liuquan", seats: 3 }])).toEqual(["青石镇", "和平街道"]);
});
