import { ref, watch } from "vue";
import type { Ref } from "vue";
import { seeDice } from "../api/demo.ts";

const AGAIN = 2_000;

/** The simulated dice of a round as soon as it waits for them; asked for again until an answer comes. */
export function useDice(conference: string, desk: string, round: () => number | null): Ref<string | null> {
  const digits = ref<string | null>(null);

  async function see(wanted: number): Promise<void> {
    while (round() === wanted) {
      const reply = await seeDice(conference, desk, wanted);
      if (reply.kind === "lost") {
        await new Promise((done) => setTimeout(done, AGAIN));
        continue;
      }
      if (reply.kind === "done" && round() === wanted) digits.value = reply.value.digits;
      return;
    }
  }

  watch(round, (wanted) => {
    digits.value = null;
    if (wanted !== null) void see(wanted);
  }, { immediate: true });

  return digits;
}
