import { createI18n } from "vue-i18n";

export type Language = "zh-CN" | "en";

type Messages = Record<string, object>;

/** Each file of a language folder is one key: `host.json` holds what stands under `host`. */
export function gather(files: Record<string, { default: object }>): Messages {
  return Object.fromEntries(
    Object.entries(files).map(([path, file]) => [path.replace(/^.*\/|\.json$/g, ""), file.default]),
  );
}

export const zh = gather(import.meta.glob<{ default: object }>("../locales/zh/*.json", { eager: true }));
export const en = gather(import.meta.glob<{ default: object }>("../locales/en/*.json", { eager: true }));

export const i18n = createI18n({
  legacy: false,
  locale: "zh-CN",
  fallbackLocale: "zh-CN",
  messages: { "zh-CN": zh, en } as Record<Language, never>,
});

const STORED = "gongping.language";

/** Switches every text, and what the server words; remembered on this device. */
export function speak(language: Language): void {
  i18n.global.locale.value = language;
  document.documentElement.lang = language;
  try {
    localStorage.setItem(STORED, language);
  } catch {
    // A private window keeps nothing; the choice then lasts as long as the page.
  }
}

/** The language of this device: the one chosen before, Chinese otherwise. */
export function chosenLanguage(): Language {
  try {
    return localStorage.getItem(STORED) === "en" ? "en" : "zh-CN";
  } catch {
    return "zh-CN";
  }
}
