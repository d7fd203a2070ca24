import { expect, test } from "vitest";
import { boardOfFour } from "../../fixtures/fairness.ts";
import { chance, number, rates, shown } from "./board.ts";

test("each rate is a part of what it can be a part of", () => {
  const { all } = boardOfFour();
  for (const { part, of } of rates(all)) expect(part).toBeLessThanOrEqual(of);
  const byKey = new Map(rates(all).map((rate) => [rate.key, rate]));
  expect(byKey.get("absent")).toMatchObject({ part: 20, of: 248 });
  expect(byKey.get("named")).toMatchObject({ part: 12, of: 260 });
  expect(byKey.get("void")).toMatchObject({ part: 5, of: 37 });
});

test("a picture has those most often due, by name", () => {
  const shares = ["b", "a", "c"].map((name, i) => ({ name, members: 1, drawn: 0, expected: i, conditional: i }));
  expect(shown(shares, 2).map(({ name }) => name)).toEqual(["a", "c"]);
});

test("a chance is never shown as none, a number as people read it", () => {
  expect(chance(0.00004)).toBe("< 0.001");
  expect(chance(0.4998)).toBe("0.500");
  expect(number(10180)).toBe("10,180");
  expect(number(9935.25, 1)).toBe("9,935.3");
});
