const two = (n: number): string => String(n).padStart(2, "0");

/** China Standard Time, which knows no summer. */
const CHINA = 8 * 3_600_000;

/** A moment by the county's clock, `2026-12-03T14:00:07`, whatever zone the device is set to; empty where none. */
const china = (ms: number): string => (Number.isFinite(ms) ? new Date(ms + CHINA).toISOString().slice(0, 19) : "");

/** Wall clock `HH:mm:ss` of a time in epoch milliseconds. */
export const clock = (ms: number): string => china(ms).slice(11);

/** Wall clock `HH:mm`. */
export const clockMinutes = (ms: number): string => clock(ms).slice(0, 5);

/** The day of a time in epoch milliseconds plus so many days, as `yyyy-MM-dd`. */
export const dayAfter = (ms: number, days: number): string => china(ms + days * 86_400_000).slice(0, 10);

/** How long, as `mm:ss`; never negative. */
export function span(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1_000));
  return `${two(Math.floor(seconds / 60))}:${two(seconds % 60)}`;
}

/** Epoch milliseconds of an ISO time; null where there is none. */
export const millis = (iso: string | null | undefined): number | null =>
  iso === null || iso === undefined ? null : Date.parse(iso);
