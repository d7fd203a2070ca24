import { useI18n } from "vue-i18n";
import { stranger, strangerKey } from "../parts/stranger.ts";
import type { CallPart, Said, Unverified } from "../views.ts";
import { dayWords, momentWords } from "./dates.ts";
import type { DayTexts } from "./dates.ts";

export interface Words {
  /** An answer in the desk's language. */
  said(said: Said): string;
  /** Either of two texts that the server gives in both languages. */
  either(text: { readonly zh: string; readonly en: string }): string;
  /** A date for reading: as people say it, with the year where it is not this one. */
  day(date: string): string;
  /** A date with its year. */
  wholeDay(date: string): string;
  /** An ISO time for reading, to the minute; empty where there is none. */
  moment(iso: string | null | undefined): string;
  /** The words of a code under a key, or the code itself. */
  code(key: string, code: string, values?: Readonly<Record<string, string>>): string;
  /** Why fewer households answered than were wanted. */
  unverified(it: Unverified): string;
  /** What stands of a call: that it did not reach whom it was for, that it was dumped, what its line does. */
  line(call: CallPart): string;
  /** A large number with its commas. */
  count(n: number): string;
}

/** Codes and dates into words of the desk's language. */
export function useWords(): Words {
  const { t, te, locale } = useI18n();
  const either = (text: { readonly zh: string; readonly en: string }): string =>
    locale.value === "en" ? text.en : text.zh;
  const texts: DayTexts = (key, values) => t(`words.${key}`, values);
  const day = (date: string, now?: string): string => dayWords(texts, date, locale.value === "en", now);

  return {
    said: either,
    either,
    day: (date) => day(date),
    wholeDay: (date) => day(date, ""),
    moment: (iso) => momentWords(texts, Date.parse(iso ?? ""), locale.value === "en"),
    code: (key, code, values = {}) => (te(`${key}.${code}`) ? t(`${key}.${code}`, values) : code),
    unverified: (it) => t(`comparison.unverified.${it.why}`, { dialled: it.dialled, answered: it.answered }),
    line(call) {
      const who = stranger(call);
      return [
        who === null ? "" : t(strangerKey(who, call.person !== null)),
        call.dumped ? t("host.dumped") : "",
        call.dumped && call.step === "held" ? "" : t(`callStep.${call.step}`),
      ].filter((word) => word !== "").join(t("common.sep"));
    },
    count: (n) => n.toLocaleString("en-US"),
  };
}
