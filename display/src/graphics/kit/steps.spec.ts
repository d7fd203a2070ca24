import { expect, test } from "vitest";
import { targetStep } from "./steps.ts";

test.each([
  [undefined, {}, 3, 0],
  [undefined, { delta: 2 }, 3, 1],
  [0, {}, 3, 1],
  [2, {}, 3, undefined],
  [0, { goto: 2 }, 3, 2],
  [0, { goto: 2, delta: 9 }, 3, 2],
  [1, { goto: 3 }, 3, undefined],
  [1, { delta: -1 }, 3, 0],
  [0, { delta: -5 }, 3, 0],
  [undefined, {}, 1, 0],
  [0, {}, 1, undefined],
  [7, {}, -1, 8],
  [undefined, {}, 0, undefined],
])("from step %s asked %j of %i goes to %s", (current, ask, count, step) => {
  expect(targetStep(current, ask, count)).toBe(step);
});
