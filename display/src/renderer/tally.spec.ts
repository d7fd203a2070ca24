import { expect, test } from "vitest";
import { watchTally } from "./tally.ts";

test("knows nothing outside OBS, follows its events inside, survives odd ones", () => {
  const tally = watchTally();
  expect(tally.active).toBeNull();
  window.dispatchEvent(new CustomEvent("obsSourceActiveChanged", { detail: { active: true } }));
  expect(tally.active).toBe(true);
  window.dispatchEvent(new CustomEvent("obsSourceActiveChanged", { detail: null }));
  expect(tally.active).toBe(true);
  window.dispatchEvent(new CustomEvent("obsSourceActiveChanged", { detail: { active: false } }));
  expect(tally.active).toBe(false);
});
