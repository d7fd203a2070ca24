import { expect, test } from "vitest";
import { roundTitle } from "./data.ts";

test("a picture of a round bears its title and no number: rounds of households count as well", () => {
  expect(roundTitle({ round: 4, title: "加抽　乡镇" })).toBe("加抽　乡镇");
  expect(roundTitle({ round: 4, title: " " })).toBe("抽号");
  expect(roundTitle({ round: 4, title: "第二轮　乡镇" })).toBe("第二轮　乡镇");
});

test("a round of households bears its cadre's name", () => {
  expect(roundTitle({ round: 5, title: "李志春", households: true })).toBe("抽取李志春的农户");
});
