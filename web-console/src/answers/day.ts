import { numeral, NUMERAL } from "./numerals.ts";

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
/** A day of a month that nobody names. */
const ALONE = /^(\d{1,2})[\u65e5\u53f7]$/;
const BEGUN = /^\d{0,8}$|^(?:\d{4}[-/.\u5e74])?(?:\d{0,2}|\d{1,2}[-/.\u6708]\d{0,2})$/;

/** Today, yesterday, the day before; tomorrow, the day after. */
const SPOKEN: ReadonlyMap<string, number> = new Map([
  ["\u4eca\u5929", 0], ["\u6628\u5929", -1], ["\u524d\u5929", -2], ["\u660e\u5929", 1], ["\u540e\u5929", 2],
]);
/** Last year, this one, the next. */
const YEARS: ReadonlyMap<string, number> = new Map([["\u53bb", -1], ["\u4eca", 0], ["\u660e", 1]]);
const NUMERALS = new RegExp(`${NUMERAL}+(?=[\\u6708\\u65e5\\u53f7])|(?<=\\u6708)${NUMERAL}+$`, "gu");

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

const daysOn = (today: string, days: number): string =>
  new Date(Date.parse(`${today}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** The nearest day with this number on the side aimed at, today included. */
function nearestOf(date: number, today: string, aim: Aim): string | null {
  const most = 62;
  for (let days = 0; days <= most; days++) {
    const one = daysOn(today, aim === "past" ? -days : days);
    if (Number(one.slice(8)) === date) return one;
  }
  return null;
}

/** In digits, with its year's number, whatever it was typed with. */
const plain = (typed: string, today: string): string =>
  typed.normalize("NFKC").replace(/\s/g, "").replace(/[–—−]/g, "-")
    .replace(NUMERALS, (signs) => String(numeral(signs) ?? signs))
    .replace(/^(.)\u5e74/u, (whole, which: string) => {
      const years = YEARS.get(which);
      return years === undefined ? whole : `${String(Number(today.slice(0, 4)) + years)}\u5e74`;
    });

/** What a typed date means on this day. What it leaves out, a year or a month, is the nearest on the side aimed at. */
export function readDay(typed: string, today: string, aim: Aim): Read {
  const text = plain(typed, today);
  if (text === "") return none("empty");
  const spoken = SPOKEN.get(text);
  if (spoken !== undefined) return judged(daysOn(today, spoken), today, aim);
  const alone = ALONE.exec(text);
  if (alone !== null) {
    const day = nearestOf(Number(alone[1]), today, aim);
    return day === null ? none("unreadable") : judged(day, today, aim);
  }
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
