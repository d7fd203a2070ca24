import { expect, test } from "vitest";
import { FrameMeter } from "./frames.ts";

test("counts rate, 95th percentile and worst frame, then begins anew", () => {
  const meter = new FrameMeter();
  for (let i = 0; i <= 50; i++) meter.frame(i * 20);
  meter.frame(1_067);
  expect(meter.take()).toEqual({ fps: 47.8, p95: 20, worst: 67 });
  expect(meter.take()).toEqual({ fps: 0, p95: 0, worst: 0 });
});
