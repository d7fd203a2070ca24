import { computed, ref, shallowRef, watch } from "vue";
import type { ComputedRef, Ref, ShallowRef } from "vue";
import type { AnswerCode } from "../commands/wire.ts";
import type { Form, Key } from "../views.ts";

/** What a question asks for: its kind, and the answers that have a key. */
export interface Asked {
  readonly form: Form;
  readonly keys: readonly Key[];
  readonly unit: string | null;
}

/** What tells a key of the pad from the others. */
export const keyCode = (key: Key): string => key.code ?? key.kind;

/** What is being written down for one question. */
export interface AnswerDraft {
  readonly picked: ShallowRef<Key | null>;
  readonly number: Ref<string>;
  readonly date: Ref<string>;
  readonly words: Ref<string>;
  /** The coded answer, null while it is not complete. */
  readonly answer: ComputedRef<AnswerCode | null>;
  /** Picks the nth key of the pad, from 1; false where there is none. */
  pick(n: number): boolean;
  toggle(key: Key): void;
  clear(): void;
}

const MOST = 999_999;

/** The coded answer of what is written down so far. */
export function codeOf(form: Form, picked: Key | null, number: string, date: string, words: string): AnswerCode | null {
  if (picked !== null && picked.code === null) return { kind: picked.kind === "declined" ? "declined" : "unknown" };
  switch (form) {
    case "choice":
      return picked === null || picked.code === null ? null : { kind: "choice", code: picked.code };
    case "count":
      return /^\d{1,6}$/.test(number) && Number(number) <= MOST ? { kind: "count", number: Number(number) } : null;
    case "day":
      return /^\d{4}-\d{2}-\d{2}$/.test(date) ? { kind: "day", date } : null;
    case "free":
      return words.trim() === "" ? null : { kind: "said" };
  }
}

/** A draft that starts afresh with every question, and is never touched by what the server sends meanwhile. */
export function useAnswerDraft(question: () => string | null, asked: () => Asked | null): AnswerDraft {
  const picked = shallowRef<Key | null>(null);
  const number = ref("");
  const date = ref("");
  const words = ref("");

  function clear(): void {
    picked.value = null;
    number.value = date.value = words.value = "";
  }

  watch(question, (now, before) => {
    if (now !== before) clear();
  });

  const toggle = (key: Key): void => {
    picked.value = picked.value !== null && keyCode(picked.value) === keyCode(key) ? null : key;
  };

  return {
    picked,
    number,
    date,
    words,
    clear,
    toggle,
    answer: computed(() => {
      const what = asked();
      return what === null ? null : codeOf(what.form, picked.value, number.value.trim(), date.value, words.value);
    }),
    pick(n) {
      const key = asked()?.keys[n - 1];
      if (key === undefined) return false;
      picked.value = key;
      return true;
    },
  };
}
