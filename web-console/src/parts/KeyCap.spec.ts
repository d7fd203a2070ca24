import { expect, test } from "vitest";
import { mountWith } from "../testing/mount.ts";
import KeyCap from "./KeyCap.vue";

test.each([
  ["Space", false, "空格"],
  ["Shift+Escape", false, "Shift + Esc"],
  ["Backspace", true, "退格 两次"],
  ["1–8", false, "1–8"],
])("the key %s (twice: %s) is printed as %s", (name, twice, text) => {
  expect(mountWith(KeyCap, { props: { name, twice } }).text()).toBe(text);
});
