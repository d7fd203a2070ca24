import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { useToasts } from "./toasts.ts";

const toasts = useToasts();

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  vi.runAllTimers();
  vi.useRealTimers();
});

test("a note goes by itself, a refusal stays longer", () => {
  toasts.say("said", "a");
  toasts.say("wrong", "b");
  vi.advanceTimersByTime(4_000);
  expect(toasts.notes.map((note) => note.text)).toEqual(["b"]);
});

test("the same words are one note, and there are never more than four", () => {
  for (const text of ["a", "b", "a", "c", "d", "e"]) toasts.say("wrong", text);
  expect(toasts.notes.map((note) => note.text)).toEqual(["a", "c", "d", "e"]);
});
