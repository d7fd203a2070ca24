import { clockMinutes, dayAfter } from "../live/times.ts";

/** The texts `day` and `dayOfYear` of a page. */
export type DayTexts = (key: "day" | "dayOfYear", values: { y: number; month: string | number; d: number }) => string;

/** Today by the county's clock. */
const today = (): string => dayAfter(Date.now(), 0);

const monthName = (month: number): string =>
  new Date(2000, month - 1, 1).toLocaleString("en", { month: "long" });

/** A day for reading, its month by name in English; with its year where that is not this year. */
export function dayWords(texts: DayTexts, date: string, english: boolean, now = today()): string {
  const [y, month, d] = date.split("-").map(Number);
  if (y === undefined || month === undefined || d === undefined) return date;
  const values = { y, month: english ? monthName(month) : month, d };
  return texts(date.slice(0, 4) === now.slice(0, 4) ? "day" : "dayOfYear", values);
}

/** A moment for reading, to the minute; empty where there is none. */
export function momentWords(texts: DayTexts, ms: number, english: boolean, now = today()): string {
  return Number.isFinite(ms) ? `${dayWords(texts, dayAfter(ms, 0), english, now)} ${clockMinutes(ms)}` : "";
}
