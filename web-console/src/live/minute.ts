/** A moment by the county's clock, to the minute: `2026-12-03 14:00`. */
export function minute(iso: string): string {
  const at = Date.parse(iso);
  return Number.isNaN(at) ? "" : new Date(at + 8 * 3_600_000).toISOString().slice(0, 16).replace("T", " ");
}
