import { effectScope, nextTick, ref } from "vue";
import { expect, test } from "vitest";
import type { Key } from "../views.ts";
import { codeOf, useAnswerDraft } from "./draft.ts";

const FIXED: Key = { kind: "choice", code: "fixed", zh: "修好了", en: "Fixed" };
const DECLINED: Key = { kind: "declined", code: null, zh: "不愿回答", en: "declined" };
const LAMP = { form: "choice" as const, keys: [FIXED, DECLINED], unit: null };

test.each([
  ["choice", FIXED, "", "", { kind: "choice", code: "fixed" }],
  ["choice", null, "", "", null],
  ["count", null, "6", "", { kind: "count", number: 6 }],
  ["count", null, "six", "", null],
  ["count", DECLINED, "3", "", { kind: "declined" }],
  ["day", null, "", "2026-09-18", { kind: "day", date: "2026-09-18" }],
  ["day", null, "", "", null],
  ["free", null, "", "", null],
] as const)("%s with %j %s %s is %j", (form, picked, number, date, answer) => {
  expect(codeOf(form, picked, number, date, "")).toEqual(answer);
});

test("a free answer is its words", () => {
  expect(codeOf("free", null, "", "", "fixed last month")).toEqual({ kind: "said" });
});

test("the draft starts afresh with the next question and only then", async () => {
  const scope = effectScope();
  const question = ref<string | null>("Q1");
  const draft = scope.run(() => useAnswerDraft(() => question.value, () => LAMP));
  if (draft === undefined) throw new Error("no draft");
  draft.digit(1);
  draft.digit(9);
  draft.words.value = "a lamp";
  question.value = "Q1";
  await nextTick();
  expect(draft.answer.value).toEqual({ kind: "choice", code: "fixed" });
  question.value = "Q2";
  await nextTick();
  expect(draft.answer.value).toBeNull();
  expect(draft.words.value).toBe("");
  scope.stop();
});

test("a second press on the same key takes it back", () => {
  const draft = useAnswerDraft(() => "Q1", () => LAMP);
  draft.toggle(DECLINED);
  draft.toggle({ ...DECLINED });
  expect(draft.answer.value).toBeNull();
});
