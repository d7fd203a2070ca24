import { mount } from "@vue/test-utils";
import { expect, test } from "vitest";
import NumberBars from "./NumberBars.vue";

test("a reader hears the number as one, the eye sees its places", () => {
  const bars = mount(NumberBars, { props: { number: "C08214", bar: 12 } });
  expect(bars.attributes("aria-label")).toBe("C08214");
  expect(bars.findAll("span > span").map((c) => c.text()).join("")).toBe("C08214");
  expect(bars.attributes("style")).toContain("12px");
});
