import { mount } from "@vue/test-utils";
import { expect, test } from "vitest";
import Field from "./Field.vue";

test("the label names the input, and what is wrong describes it", async () => {
  const field = mount(Field, { props: { label: "Name", modelValue: "" } });
  const input = field.get("input");
  expect(field.get("label").attributes("for")).toBe(input.attributes("id"));
  expect(input.attributes("aria-invalid")).toBe("false");
  await field.setProps({ wrong: "taken" });
  expect(field.get(".wrong").attributes("id")).toBe(input.attributes("aria-describedby"));
});

test("what is typed comes out", async () => {
  const field = mount(Field, { props: { label: "Name", modelValue: "" } });
  await field.get("input").setValue("zhuchi01");
  expect(field.emitted("update:modelValue")).toEqual([["zhuchi01"]]);
});
