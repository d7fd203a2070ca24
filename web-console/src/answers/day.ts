/** Which way a date lies that is asked for: a visit is behind us, a promise ahead. */
export type Aim = "past" | "coming";

/** What was typed for a date: the day it means, or why it is none that can be taken. */
export type Read =
  | { readonly day: string; readonly problem: null }
  | { readonly day: null; readonly problem: "empty" | "unfinished" | "unreadable" | "future" | "old" | "past" | "far" };

/** A visit longer ago, or a promise further ahead, is a slip of the keyboard. */
const MOST_YEARS: Readonly<Record<Aim, number>> = { past: 2, coming: 5 };
/** 29 February comes back after eight years at the latest. */
const LEAP = 8;

/** A year, a month and a day stand before their signs in Chinese: `\u5e74`, `\u6708`, `\u65e5` or `\u53f7`. */
const MARKED = /^(?:(\d{4})[-/.\u5e74])?(\d{1,2})[-/.\u6708](\d{1,2})[\u65e5\u53f7]?$/;
const BARE = /^(\d{4})?(\d{2})(\d{2})$/;
const BEGUN = /^\d{0,8}$|^(?:\d{4}[-/.\u5e74])?(?:\d{0,2}|\d{1,2}[-/.\u6708]\d{0,2})$/;

const none = (problem: Exclude<Read["problem"], null>): Read => ({ day: null, problem });
const two = (n: number): string => String(n).padStart(2, "0");

/** A day of the calendar as `yyyy-MM-dd`; null where there is no such day. */
function calendar(year: number, month: number, day: number): string | null {
  const text = `${String(year)}-${two(month)}-${two(day)}`;
  const at = new Date(`${text}T00:00:00Z`);
  return Number.isNaN(at.getTime()) || at.toISOString().slice(0, 10) !== text ? null : text;
}

/** The same day so many years on. */
const shifted = (day: string, years: number): string => `${String(Number(day.slice(0, 4)) + years)}${day.slice(4)}`;

/** The last such day up to today, or the next one from today on; null where no year has it. */
function nearest(month: number, day: number, today: string, aim: Aim): string | null {
  const step = aim === "past" ? -1 : 1;
  for (let years = 0; years <= LEAP; years++) {
    const one = calendar(Number(today.slice(0, 4)) + step * years, month, day);
    if (one !== null && (aim === "past" ? one <= today : one >= today)) return one;
  }
  return null;
}

/** What a typed date means on this day. A month and a day without a year are the nearest ones on the side aimed at. */
export function readDay(typed: string, today: string, aim: Aim): Read {
  const text = typed.normalize("NFKC").replace(/\s/g, "").replace(/[–—−]/g, "-");
  if (text === "") return none("empty");
  const parts = MARKED.exec(text) ?? BARE.exec(text);
  if (parts === null) return none(BEGUN.test(text) ? "unfinished" : "unreadable");
  const [month, date] = [Number(parts[2]), Number(parts[3])];
  const day = parts[1] === undefined ? nearest(month, date, today, aim) : calendar(Number(parts[1]), month, date);
  return day === null ? none("unreadable") : judged(day, today, aim);
}

function judged(day: string, today: string, aim: Aim): Read {
  if (aim === "past") {
    if (day > today) return none("future");
    return day < shifted(today, -MOST_YEARS.past) ? none("old") : { day, problem: null };
  }
  if (day < today) return none("past");
  return day > shifted(today, MOST_YEARS.coming) ? none("far") : { day, problem: null };
}

/** Whether a day can be taken at all, as the calendar shows it. */
export const takes = (day: string, today: string, aim: Aim): boolean => judged(day, today, aim).problem === null;
