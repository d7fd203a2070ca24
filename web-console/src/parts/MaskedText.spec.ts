import { mount } from "@vue/test-utils";
import { expect, test } from "vitest";
import MaskedText from "./MaskedText.vue";

test("only the asterisks are lowered, the text stays whole", () => {
  const text = mount(MaskedText, { props: { text: "138****1234" } });
  expect(text.text()).toBe("138****1234");
  expect(text.findAll(".mk").map((part) => part.text())).toEqual(["****"]);
});
