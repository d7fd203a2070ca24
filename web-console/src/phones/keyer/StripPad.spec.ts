import { expect, test } from "vitest";
import { mountWith } from "../../testing/mount.ts";
import StripPad from "./StripPad.vue";

const LINK = "0123456789abcdef".repeat(4);

function pad() {
  const strip = { party: "witness.1", name: "县公证处", from: 0, mineIn: false, otherIn: false };
  const page = mountWith(StripPad, { props: { strip, ready: true, busy: false } });
  const field = page.get("textarea");
  const text = (): string => field.element.value;
  return { page, field, text };
}

test("what is typed on at the end is set in groups of four", async () => {
  const { field, text } = pad();
  await field.setValue("01234");
  expect(text()).toBe("0123 4");
});

test("a sign put right in the middle is not regrouped under the caret, but once the field is left", async () => {
  const { field, text } = pad();
  await field.setValue("0123 4567");
  await field.setValue("013 4567");
  expect(text()).toBe("013 4567");
  await field.setValue("0193 4567");
  expect(text()).toBe("0193 4567");
  await field.setValue("019 34567");
  await field.trigger("blur");
  expect(text()).toBe("0193 4567");
});

test("the sixty-four signs are sent, whatever stood between them", async () => {
  const { page, field } = pad();
  await field.setValue(LINK.toUpperCase().match(/.{8}/g)?.join("-") ?? "");
  await page.get("button").trigger("click");
  expect(page.emitted("send")).toEqual([[LINK]]);
});
