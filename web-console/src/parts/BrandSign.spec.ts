import { mount } from "@vue/test-utils";
import { expect, test } from "vitest";
import BrandSign from "./BrandSign.vue";

test("the lower bar turns hollow while the desk is cut off", () => {
  expect(mount(BrandSign, { props: { name: "G" } }).get("i").classes()).toEqual(["eq"]);
  expect(mount(BrandSign, { props: { name: "G", stale: true } }).get("i").classes()).toEqual(["eq", "half"]);
});
