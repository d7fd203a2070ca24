import { ref } from "vue";
import english from "../locales/en/public.json";
import chinese from "../locales/zh/public.json";
import { dayWords, momentWords } from "../words/dates.ts";

export type Language = "zh-CN" | "en";
export type Tree = { readonly [key: string]: string | Tree };

const TEXTS: Record<Language, Tree> = { "zh-CN": chinese, en: english };
const STORED = "gongping.language";

const language = ref<Language>(read());

function read(): Language {
  try {
    return localStorage.getItem(STORED) === "en" ? "en" : "zh-CN";
  } catch {
    return "zh-CN";
  }
}

const CLOSE = /(\p{Script=Han})(?=[0-9A-Za-z])|([0-9A-Za-z])(?=\p{Script=Han})/gu;

/** More texts, for a page that says more than the public one; they are loaded with that page only. */
export function addWords(more: Readonly<Record<Language, Tree>>): void {
  TEXTS["zh-CN"] = { ...TEXTS["zh-CN"], ...more["zh-CN"] };
  TEXTS.en = { ...TEXTS.en, ...more.en };
}

/**
 * The text of a key, its holes filled and spaced from Chinese; the key's last part where there is none. Where a text
 * has two forms, `one | many`, its `n` says which.
 */
export function fill(texts: Tree, key: string, values: Readonly<Record<string, string | number>> = {}): string {
  const found = key.split(".").reduce<string | Tree | undefined>(
    (at, step) => (typeof at === "object" ? at[step] : undefined), texts);
  if (typeof found !== "string") return key.slice(key.lastIndexOf(".") + 1);
  const forms = found.split(" | ");
  const form = (values["n"] === 1 ? forms[0] : forms.at(-1)) ?? "";
  return form.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? "")).replace(CLOSE, "$& ");
}

export interface PublicWords {
  t(key: string, values?: Readonly<Record<string, string | number>>): string;
  either(text: { readonly zh: string; readonly en: string }): string;
  day(date: string): string;
  /** An ISO time; empty where there is none. */
  moment(iso: string | null | undefined): string;
  english(): boolean;
  turn(): void;
}

/** The public page's own few texts: it does without the desks' library to stay light. */
export function usePublicWords(): PublicWords {
  const t: PublicWords["t"] = (key, values) => fill(TEXTS[language.value], key, values);
  return {
    t,
    either: (text) => (language.value === "en" ? text.en : text.zh),
    english: () => language.value === "en",
    day: (date) => dayWords(t, date, language.value === "en"),
    moment: (iso) => momentWords(t, Date.parse(iso ?? ""), language.value === "en"),
    turn() {
      language.value = language.value === "en" ? "zh-CN" : "en";
      document.documentElement.lang = language.value;
      try {
        localStorage.setItem(STORED, language.value);
      } catch {
        // A private window keeps nothing; the choice then lasts as long as the page.
      }
    },
  };
}
