import { ref, watch } from "vue";
import type { Ref } from "vue";
import { lookUpNominee } from "../../../api/nominee.ts";
import type { Nominee } from "../../../views.ts";
import { isNumber } from "./number.ts";

/** What is known of a number that was typed. */
export type Found =
  | { readonly kind: "nothing" | "asking" | "nobody" | "lost" }
  | { readonly kind: "somebody"; readonly nominee: Nominee };

const AGAIN_MS = 2_000;

/**
 * Who stands under a number, asked of the server as soon as it is whole, and again whenever the meeting has moved on:
 * what a press would meet may have changed. Where no answer comes it is asked again.
 */
export function useNominee(conference: string, number: () => string, meeting: () => string): Readonly<Ref<Found>> {
  const found = ref<Found>({ kind: "nothing" });

  watch([number, meeting], ([wanted], [before], onCleanup) => {
    let current = true;
    let timer: ReturnType<typeof setTimeout> | undefined;
    onCleanup(() => {
      current = false;
      clearTimeout(timer);
    });
    if (!isNumber(wanted)) {
      found.value = { kind: "nothing" };
      return;
    }
    if (wanted !== before) found.value = { kind: "asking" };
    async function look(): Promise<void> {
      const reply = await lookUpNominee(conference, wanted);
      if (!current) return;
      if (reply.kind === "done") found.value = { kind: "somebody", nominee: reply.value };
      else if (reply.kind === "refused" && reply.problem.code === "cadre.unlisted") found.value = { kind: "nobody" };
      else {
        found.value = { kind: "lost" };
        timer = setTimeout(() => void look(), AGAIN_MS);
      }
    }
    void look();
  }, { immediate: true });
  return found;
}
