/** Text of what may be missing: never "undefined", "null" or "NaN" on air. */
export function text(value: unknown): string {
  if (typeof value === "string") return value.trim();
  return typeof value === "number" && Number.isFinite(value) ? String(value) : "";
}

/** Whole number with thousands commas, as 10,180. */
export function count(value: unknown): string {
  if (typeof value !== "number" || !Number.isFinite(value)) return "";
  return Math.round(value).toString().replace(/\B(?=(\d{3})+$)/g, ",");
}

/** The first `groups` groups of four of a hash, upper case. */
export function hash(value: unknown, groups = 4): string {
  const hex = text(value).replace(/[^0-9a-f]/gi, "").toUpperCase().slice(0, groups * 4);
  return hex.match(/.{1,4}/g)?.join(" ") ?? "";
}

/** Dice in groups of five. */
export function dice(digits: unknown): string[] {
  return text(digits).replace(/\D/g, "").match(/.{1,5}/g) ?? [];
}

/** A ticket value cut to `places` digits, in groups of four after the point. */
export function ticket(value: unknown, places = 12): string {
  const match = /^0\.(\d+)/.exec(text(value));
  const digits = match?.[1]?.slice(0, places).match(/.{1,4}/g);
  return digits ? `0.${digits.join(" ")}` : "";
}

/** Length of time as mm:ss; the hours run into the minutes. Never negative. */
export function clockOf(ms: number): string {
  if (!Number.isFinite(ms)) return "";
  const seconds = Math.max(0, Math.floor(ms / 1_000));
  return `${String(Math.floor(seconds / 60)).padStart(2, "0")}:${String(seconds % 60).padStart(2, "0")}`;
}

const HALL_TIME = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Asia/Shanghai", hour: "2-digit", minute: "2-digit", hourCycle: "h23",
});

/** Time of day in China, as 20:00. */
export function timeOfDay(epochMs: unknown): string {
  return typeof epochMs === "number" && Number.isFinite(epochMs) ? HALL_TIME.format(epochMs) : "";
}

const HALL_YEAR = new Intl.DateTimeFormat("en-GB", { timeZone: "Asia/Shanghai", year: "numeric" });

/** An ISO date with its year where that is not the year of the moment `now`, else "" for it; null where it is none. */
export function dateParts(
  isoDate: unknown, now: unknown,
): { readonly year: string; readonly month: string; readonly day: string } | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(text(isoDate));
  if (match === null) return null;
  const thisYear = typeof now === "number" && Number.isFinite(now) ? HALL_YEAR.format(now) : match[1];
  const year = match[1] === thisYear ? "" : match[1] ?? "";
  return { year, month: String(Number(match[2])), day: String(Number(match[3])) };
}

/** An ISO date as 12 月 4 日, or with its year where that is not this one. */
export function dateText(isoDate: unknown, now: unknown): string {
  const date = dateParts(isoDate, now);
  if (date === null) return "";
  return `${date.year === "" ? "" : `${date.year} 年 `}${date.month} 月 ${date.day} 日`;
}

/** Facts side by side; what is missing leaves no gap. */
export function join(separator: string, ...parts: readonly unknown[]): string {
  return parts.map(text).filter((part) => part !== "").join(separator);
}
