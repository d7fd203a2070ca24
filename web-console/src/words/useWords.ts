import { useI18n } from "vue-i18n";
import type { Said, Unverified } from "../views.ts";

export interface Words {
  /** An answer in the desk's language. */
  said(said: Said): string;
  /** Either of two texts that the server gives in both languages. */
  either(text: { readonly zh: string; readonly en: string }): string;
  /** A date for reading: as people say it, without the year. */
  day(date: string): string;
  /** A date with its year. */
  wholeDay(date: string): string;
  /** The words of a code under a key, or the code itself. */
  code(key: string, code: string, values?: Readonly<Record<string, string>>): string;
  /** Why fewer households answered than were wanted. */
  unverified(it: Unverified): string;
  /** A large number with its commas. */
  count(n: number): string;
}

/** Codes and dates into words of the desk's language. */
export function useWords(): Words {
  const { t, te, locale } = useI18n();
  const either = (text: { readonly zh: string; readonly en: string }): string =>
    locale.value === "en" ? text.en : text.zh;
  const day = (date: string): string => {
    const [, month, d] = date.split("-").map(Number);
    return t("words.day", { d: d ?? 0, month: locale.value === "en" ? monthName(month ?? 1) : (month ?? 0) });
  };

  return {
    said: either,
    either,
    day,
    wholeDay: (date) => t("words.wholeDay", { year: date.slice(0, 4), day: day(date) }),
    code: (key, code, values = {}) => (te(`${key}.${code}`) ? t(`${key}.${code}`, values) : code),
    unverified: (it) => t(`comparison.unverified.${it.why}`, { dialled: it.dialled, answered: it.answered }),
    count: (n) => n.toLocaleString("en-US"),
  };
}

const monthName = (month: number): string =>
  new Date(2000, month - 1, 1).toLocaleString("en", { month: "long" });
