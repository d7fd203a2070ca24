import { expect, test } from "vitest";
import { retryDelay } from "./retry.ts";

test("waits a quarter of a second at first, never more than two", () => {
  for (let now = 0; now < 1_000; now++) {
    expect(retryDelay(0, now)).toBeLessThanOrEqual(250);
    expect(retryDelay(0, now)).toBeGreaterThanOrEqual(187);
    expect(retryDelay(3, now)).toBeGreaterThanOrEqual(1_500);
    expect(retryDelay(1_000, now)).toBeLessThanOrEqual(2_000);
  }
});

test("neighbouring milliseconds spread over the whole range", () => {
  const delays = Array.from({ length: 200 }, (_, i) => retryDelay(3, 1_800_000_000_000 + i));
  expect(Math.max(...delays) - Math.min(...delays)).toBeGreaterThan(450);
});
