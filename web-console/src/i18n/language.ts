export type Language = "zh-CN" | "en";

const STORED = "gongping.language";

/** This page is in this language from now on, and this device's pages when they are opened next. */
export function remember(language: Language): void {
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
