import { expect, test } from "vitest";
import { mountWith } from "../testing/mount.ts";
import NextButton from "./NextButton.vue";

const props = {
  title: "问第 4 题", effect: "按下后题目上屏", after: "之后：核对两边", keyName: "Space", enabled: true, why: "", sending: false,
};

test("says what it does, what the press brings, what comes after, and its key", async () => {
  const next = mountWith(NextButton, { props });
  for (const words of ["问第 4 题", "按下后题目上屏", "之后：核对两边", "空格"]) expect(next.text()).toContain(words);
  await next.trigger("click");
  expect(next.emitted("press")).toHaveLength(1);
});

test("when it cannot be pressed it says why, in words and with a hollow sign", () => {
  const next = mountWith(NextButton, { props: { ...props, enabled: false, why: "与服务器断开" } });
  expect(next.attributes("disabled")).toBeDefined();
  expect(next.text()).toContain("与服务器断开");
  expect(next.find(".eq.wait").exists()).toBe(true);
  expect(next.text()).not.toContain("空格");
});

test("while the press is on its way it says so", () => {
  expect(mountWith(NextButton, { props: { ...props, enabled: false, sending: true } }).text()).toContain("正在送出");
});
