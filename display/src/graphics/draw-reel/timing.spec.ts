import { expect, test } from "vitest";
import { brakeOf, BRAKING, DIGIT, landAtFor, landingOf, stripPlace, turned } from "./timing.ts";

test("every wheel stands on a whole digit in the field in which it begins to brake", () => {
  for (let steps = 6; steps < 60; steps++) {
    for (let k = 1; k <= 5; k++) {
      expect(turned(k, brakeOf(k, steps * DIGIT)) % 1).toBeCloseTo(0, 9);
    }
  }
});

test("speed is continuous: 56 px per field before braking, two pitches with first slope two after", () => {
  const before = turned(3, 5_000) - turned(3, 4_980);
  expect(before * 448).toBeCloseTo(56, 9);
  expect((2 * 448 * 2.0) / (BRAKING / 20)).toBeCloseTo(56, 9);
});

test("starting is one pitch at constant acceleration and ends at running speed", () => {
  expect(turned(1, 320)).toBeCloseTo(1, 9);
  expect((turned(1, 320) - turned(1, 319.99)) / 0.01).toBeCloseTo(1 / DIGIT, 4);
});

test("a press lands on the first grid point at least 480 ms later", () => {
  expect(landAtFor(1_000, 2_000)).toBe(1_000 + 1_600);
  expect(landAtFor(1_000, 2_120)).toBe(1_000 + 1_600);
  expect(landAtFor(1_000, 2_121)).toBe(1_000 + 1_760);
});

test("a landing off the grid is put on the next point, never before all wheels run", () => {
  expect(landingOf(0, 1_601)).toBe(1_760);
  expect(landingOf(0, 1_600)).toBe(1_600);
  expect(landingOf(0, 10)).toBe(960);
});

test("the strip is a ring", () => {
  expect(stripPlace(0.5)).toBe(0.5);
  expect(stripPlace(1)).toBe(1);
  expect(stripPlace(10.5)).toBe(10.5);
  expect(stripPlace(11)).toBe(1);
  expect(stripPlace(22.25)).toBe(2.25);
});
