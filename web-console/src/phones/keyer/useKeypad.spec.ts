import { mount } from "@vue/test-utils";
import { beforeEach, expect, test } from "vitest";
import { defineComponent, nextTick, ref } from "vue";
import { useKeypad } from "./useKeypad.ts";
import type { Keypad } from "./useKeypad.ts";

function keypad(count = 4) {
  const round = ref<number | null>(5);
  const theirs = ref<string | null>(null);
  let sent = 0;
  let pad: Keypad | undefined;
  const page = mount(defineComponent({
    setup() {
      pad = useKeypad(() => count, () => round.value, () => theirs.value, () => sent++, "main.keyer-1");
      return () => null;
    },
  }));
  if (pad === undefined) throw new Error("no pad");
  return { pad, round, theirs, page, sent: () => sent };
}

beforeEach(() => sessionStorage.clear());

/** Whether the key is still somebody else's to take. */
const type = (key: string): boolean =>
  window.dispatchEvent(new KeyboardEvent("keydown", { key, cancelable: true }));

test("takes as many digits as there are dice, and one step back", () => {
  const { pad, page } = keypad();
  for (const key of ["3", "8", "x", "1", "0", "4"]) type(key);
  expect(pad.digits.value).toBe("3810");
  type("Backspace");
  expect(pad.digits.value).toBe("381");
  page.unmount();
});

test("enter sends only when every die is keyed", () => {
  const { sent, page } = keypad();
  type("3");
  type("Enter");
  expect(sent()).toBe(0);
  for (const key of ["8", "1", "0", "Enter"]) type(key);
  expect(sent()).toBe(1);
  page.unmount();
});

test("another round, or the other's differing digits, begin afresh", async () => {
  const { pad, round, theirs, page } = keypad();
  type("3");
  round.value = 6;
  await nextTick();
  expect(pad.digits.value).toBe("");
  type("3");
  theirs.value = "3811";
  await nextTick();
  expect(pad.digits.value).toBe("");
  page.unmount();
});

test("what is keyed and not sent outlives a reload, but not its round", async () => {
  const before = keypad();
  for (const key of ["3", "8"]) type(key);
  await nextTick();
  before.page.unmount();
  const after = keypad();
  expect(after.pad.digits.value).toBe("38");
  after.round.value = 6;
  await nextTick();
  expect(after.pad.digits.value).toBe("");
  expect(sessionStorage).toHaveLength(0);
  after.page.unmount();
});

test("what was sent is not kept", async () => {
  const { pad, theirs, page } = keypad();
  for (const key of ["3", "8", "1", "0"]) type(key);
  await nextTick();
  expect(sessionStorage).toHaveLength(1);
  theirs.value = "3810 ";
  await nextTick();
  expect(pad.digits.value).toBe("");
  expect(sessionStorage).toHaveLength(0);
  page.unmount();
});

test("takes no key where no dice are wanted: a strip is keyed with the same ones", () => {
  const strip = keypad(0);
  expect(["3", "Backspace", "Enter"].map(type)).toEqual([true, true, true]);
  strip.page.unmount();
  const dice = keypad();
  expect(["3", "x", "Backspace"].map(type)).toEqual([false, true, false]);
  dice.page.unmount();
});
