import { createI18n } from "vue-i18n";
import { remember } from "./language.ts";
import type { Language } from "./language.ts";

export { chosenLanguage } from "./language.ts";
export type { Language } from "./language.ts";

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

/** Switches to the other language. */
export const speakOther = (): void => speak(i18n.global.locale.value === "en" ? "zh-CN" : "en");

/** Switches every text, and what the server words; remembered on this device. */
export function speak(language: Language): void {
  i18n.global.locale.value = language;
  remember(language);
}
