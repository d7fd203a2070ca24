import { mount } from "@vue/test-utils";
import { expect, test } from "vitest";
import Dice from "./Dice.vue";

test("twenty dice stand in four groups of five, four dice in one", () => {
  expect(mount(Dice, { props: { digits: "1".repeat(20), count: 20 } }).findAll(".group")).toHaveLength(4);
  expect(mount(Dice, { props: { digits: "1234", count: 4 } }).findAll(".group")).toHaveLength(1);
});

test("places where the two keyers differ are marked, the others are not", () => {
  const dice = mount(Dice, { props: { digits: "12345", count: 5, against: "12945" } });
  expect(dice.findAll(".group span").map((cell) => cell.classes("differs"))).toEqual([false, false, true, false, false]);
});

test("a die that is not keyed yet is an empty place", () => {
  expect(mount(Dice, { props: { digits: "12", count: 5 } }).findAll(".open")).toHaveLength(3);
});
