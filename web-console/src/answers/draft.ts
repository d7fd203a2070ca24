import { computed, ref, shallowRef, watch } from "vue";
import type { ComputedRef, Ref, ShallowRef } from "vue";
import { rowOf } from "../commands/table.ts";
import type { AnswerCode } from "../commands/wire.ts";
import type { Form, Key } from "../views.ts";
import { readCount } from "./numerals.ts";

/** What a question asks for: its kind, and the answers that have a key. */
export interface Asked {
  readonly form: Form;
  readonly keys: readonly Key[];
  readonly unit: string | null;
}

/** What tells a key of the pad from the others. */
export const keyCode = (key: Key): string => key.code ?? key.kind;

/**
 * The key of the keyboard for the nth answer, from 0. Only where one is chosen are all of them on digits: everywhere
 * else digits are what is being said, and a refusal on one of them would be recorded for a number.
 */
export function capOf(asked: Asked, nth: number): string {
  if (asked.form === "choice") return String(nth + 1);
  return rowOf(asked.keys[nth]?.kind === "declined" ? "host.unwilling" : "host.unsure").key ?? "";
}

/** What is being written down for one question. */
export interface AnswerDraft {
  readonly picked: ShallowRef<Key | null>;
  /** The number as it was typed. */
  readonly number: Ref<string>;
  readonly date: Ref<string>;
  readonly words: Ref<string>;
  /** The coded answer, null while it is not complete. */
  readonly answer: ComputedRef<AnswerCode | null>;
  /** Where the answer is typed, while the pad is on the screen. */
  readonly field: ShallowRef<{ focus(): void } | null>;
  /** Picks the nth key of the pad, from 1; where the answer is typed, false: the digit goes into the field. */
  digit(n: number): boolean;
  /** Picks the key of this kind, from whatever question. */
  refuse(kind: Refusal): void;
  toggle(key: Key): void;
  clear(): void;
}

/** The ways to give no answer. */
export type Refusal = "unknown" | "declined";

function counted(typed: string): AnswerCode | null {
  const number = readCount(typed);
  return number === null ? null : { kind: "count", number };
}

/** The coded answer of what is written down so far. */
export function codeOf(form: Form, picked: Key | null, number: string, date: string, words: string): AnswerCode | null {
  if (picked !== null && picked.code === null) return { kind: picked.kind === "declined" ? "declined" : "unknown" };
  switch (form) {
    case "choice":
      return picked === null || picked.code === null ? null : { kind: "choice", code: picked.code };
    case "count":
      return counted(number);
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
  const field = shallowRef<{ focus(): void } | null>(null);

  function clear(): void {
    picked.value = null;
    number.value = date.value = words.value = "";
  }

  watch(question, (now, before) => {
    if (now !== before) clear();
  });

  function pick(key: Key | undefined): void {
    if (key === undefined) return;
    number.value = date.value = "";
    picked.value = key;
  }

  function toggle(key: Key): void {
    if (picked.value !== null && keyCode(picked.value) === keyCode(key)) picked.value = null;
    else pick(key);
  }

  return {
    picked,
    number,
    date,
    words,
    field,
    clear,
    toggle,
    answer: computed(() => {
      const what = asked();
      return what === null ? null : codeOf(what.form, picked.value, number.value, date.value, words.value);
    }),
    digit(n) {
      const what = asked();
      if (what?.form === "choice") pick(what.keys[n - 1]);
      else field.value?.focus();
      return what?.form === "choice";
    },
    refuse: (kind) => pick(asked()?.keys.find((one) => one.kind === kind)),
  };
}
