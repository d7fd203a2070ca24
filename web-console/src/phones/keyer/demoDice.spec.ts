import { beforeEach, expect, test } from "vitest";
import { layDice, seeDice } from "./demoDice.ts";

beforeEach(() => localStorage.clear());

test("the dice are seen for their round and no other", () => {
  layDice(5, "38104");
  expect(seeDice(5)).toBe("38104");
  expect(seeDice(6)).toBeNull();
});

test("what lies there without being dice is not seen", () => {
  localStorage.setItem("gongping.demo.dice", "{");
  expect(seeDice(5)).toBeNull();
});
