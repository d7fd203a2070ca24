import { mount } from "@vue/test-utils";
import { describe, expect, test } from "vitest";
import Sign from "./Sign.vue";
import { rowSign } from "./sign.ts";

test.each([
  ["equal", ["eq"]],
  ["differs", ["eq", "ne"]],
  ["half", ["eq", "half"]],
  ["wait", ["eq", "wait"]],
  ["partly", ["eq", "part"]],
  ["unknown", ["eq", "unk"]],
] as const)("%s is drawn as %j", (state, classes) => {
  expect(mount(Sign, { props: { state } }).get("i").classes()).toEqual(classes);
});

test("only what differs has the slash", () => {
  expect(mount(Sign, { props: { state: "differs" } }).findAll("i")).toHaveLength(2);
  expect(mount(Sign, { props: { state: "partly" } }).findAll("i")).toHaveLength(1);
});

test("a sign without a word beside it says its word to a reader", () => {
  const sign = mount(Sign, { props: { state: "equal", label: "done" } });
  expect(sign.attributes()).toMatchObject({ role: "img", "aria-label": "done" });
  expect(mount(Sign, { props: { state: "equal" } }).attributes("aria-hidden")).toBe("true");
});

describe("a row whose sign is still open", () => {
  test("shows the top bar once the cadre has answered", () => expect(rowSign("wait", true)).toBe("half"));
  test("is hollow before", () => expect(rowSign("wait", false)).toBe("wait"));
});
