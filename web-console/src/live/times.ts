const two = (n: number): string => String(n).padStart(2, "0");

/** Wall clock `HH:mm:ss` of a time in epoch milliseconds, by this machine's zone. */
export function clock(ms: number): string {
  const at = new Date(ms);
  return `${two(at.getHours())}:${two(at.getMinutes())}:${two(at.getSeconds())}`;
}

/** Wall clock `HH:mm`. */
export const clockMinutes = (ms: number): string => clock(ms).slice(0, 5);

/** How long, as `mm:ss`; never negative. */
export function span(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1_000));
  return `${two(Math.floor(seconds / 60))}:${two(seconds % 60)}`;
}

/** Epoch milliseconds of an ISO time; null where there is none. */
export const millis = (iso: string | null | undefined): number | null =>
  iso === null || iso === undefined ? null : Date.parse(iso);

/** Today plus so many days, as `yyyy-MM-dd` in this machine's zone. */
export function dayAfter(ms: number, days: number): string {
  const at = new Date(ms);
  at.setDate(at.getDate() + days);
  return `${String(at.getFullYear())}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}
