import { computed, onBeforeUnmount, onMounted, ref, watch } from "vue";
import type { ComputedRef, Ref } from "vue";
import { keepDigits, keptDigits } from "./kept.ts";

export interface Keypad {
  readonly digits: Ref<string>;
  readonly full: ComputedRef<boolean>;
  add(digit: string): void;
  undo(): void;
  fill(digits: string): void;
}

/**
 * The digits being keyed. A draft of this device: nothing from the server touches it, and it is cleared only when
 * another round begins or `again` changes. What the dice show is public, so it outlives a reload of the page, under
 * the name of its conference and seat.
 */
export function useKeypad(
  count: () => number,
  round: () => number | null,
  again: () => unknown,
  send: () => void,
  name: string,
): Keypad {
  const bound = (): string | null => (round() === null ? null : `${String(round())} ${String(again())}`);
  const kept = (now: string | null): string => (now === null ? "" : keptDigits(name, now));
  const digits = ref(kept(bound()));
  const full = computed(() => count() > 0 && digits.value.length === count());

  function add(digit: string): void {
    if (/^\d$/.test(digit) && digits.value.length < count()) digits.value += digit;
  }

  const undo = (): void => {
    digits.value = digits.value.slice(0, -1);
  };

  // Where no dice are wanted, as while a strip is keyed into its field, the keys belong to whoever else listens.
  const listen = (event: KeyboardEvent): void => {
    if (count() === 0 || event.ctrlKey || event.altKey || event.metaKey || event.repeat) return;
    if (/^\d$/.test(event.key)) add(event.key);
    else if (event.key === "Backspace") undo();
    else if (event.key === "Enter" && full.value) send();
    else return;
    event.preventDefault();
  };

  watch([bound, digits], ([now], [before]) => {
    if (now !== before) digits.value = kept(now);
    keepDigits(name, now, digits.value);
  });
  onMounted(() => window.addEventListener("keydown", listen));
  onBeforeUnmount(() => window.removeEventListener("keydown", listen));

  return { digits, full, add, undo, fill: (all) => (digits.value = all.slice(0, count())) };
}
