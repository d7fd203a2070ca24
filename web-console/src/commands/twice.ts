import { onScopeDispose, ref } from "vue";
import type { Ref } from "vue";
import { TWICE_WITHIN } from "./board.ts";

/** Presses that nothing takes back: each wants a second one within two seconds. */
export interface Twice {
  /** Which press waits for its second one; null where none does. */
  readonly armed: Readonly<Ref<string | null>>;
  /** The first press arms, the second runs. */
  press(id: string, run: () => void): void;
}

/** For buttons that are not of the command table. */
export function useTwice(): Twice {
  const armed = ref<string | null>(null);
  let disarm: ReturnType<typeof setTimeout> | undefined;
  onScopeDispose(() => clearTimeout(disarm));

  return {
    armed,
    press(id, run) {
      clearTimeout(disarm);
      if (armed.value === id) {
        armed.value = null;
        run();
        return;
      }
      armed.value = id;
      disarm = setTimeout(() => (armed.value = null), TWICE_WITHIN);
    },
  };
}
