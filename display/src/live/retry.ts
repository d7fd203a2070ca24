const FIRST = 250;
const LONGEST = 2_000;

/**
 * Milliseconds to wait before the given attempt (from 0): 0.25 s doubling to 2 s, less up to a quarter so that the
 * screens of a hall do not come back in one instant. The spread comes from the time itself, not from a random source.
 */
export function retryDelay(attempt: number, nowMs: number): number {
  const full = Math.min(LONGEST, FIRST * 2 ** Math.min(attempt, 10));
  const spread = (nowMs * 0.6180339887) % 1;
  return Math.round(full * (1 - spread / 4));
}
