import { expect, test } from "vitest";
import { ServerClock } from "./clock.ts";

function clockAt(start: number): { clock: ServerClock; pass: (ms: number) => void; local: () => number } {
  let now = start;
  return { clock: new ServerClock(() => now), pass: (ms) => (now += ms), local: () => now };
}

test("the frame with the least delay decides", () => {
  const { clock, pass } = clockAt(1_000);
  clock.observe(500_000 - 80);
  pass(1_000);
  clock.observe(501_000 - 5);
  pass(1_000);
  clock.observe(502_000 - 900);
  expect(clock.now()).toBe(501_995);
});

test("a measurement older than half a minute no longer counts", () => {
  const { clock, pass } = clockAt(0);
  clock.observe(100_000);
  pass(20_000);
  clock.observe(120_000 - 40);
  pass(11_000);
  clock.observe(131_000 - 90);
  expect(clock.now()).toBe(130_960);
});

test("after a reset only the next frame counts, even when its clock runs behind", () => {
  const { clock, pass } = clockAt(0);
  clock.observe(500_000);
  pass(100);
  clock.reset();
  clock.observe(200_000);
  pass(50);
  expect(clock.now()).toBe(200_050);
});
