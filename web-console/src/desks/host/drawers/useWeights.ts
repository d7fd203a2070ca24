import { computed, ref, watch } from "vue";
import type { ComputedRef } from "vue";
import { weighQuotas } from "../../../api/quotas.ts";
import type { Weight } from "../../../api/quotas.ts";
import { quotaFault, quotaText } from "./quotas.ts";
import type { Line } from "./quotas.ts";

const SETTLED_MS = 250;

/**
 * What each line could count on, asked of the server whenever the lines, and what the answer depends on, have been
 * still for a moment.
 */
export function useWeights(
  conference: string,
  asked: () => { readonly exclude: "drawn" | "none"; readonly lines: readonly Line[] },
  dependsOn: () => unknown,
): ComputedRef<ReadonlyMap<string, Weight>> {
  const weights = ref<readonly Weight[]>([]);
  const wanted = computed(() => JSON.stringify([asked(), dependsOn()]));
  watch(wanted, (_now, _before, onCleanup) => {
    const { exclude, lines } = asked();
    let current = true;
    const timer = setTimeout(() => {
      if (quotaFault(lines) !== null) return;
      void weighQuotas(conference, exclude, lines.map(quotaText)).then((reply) => {
        if (current) weights.value = reply.kind === "done" ? reply.value.quotas : [];
      });
    }, SETTLED_MS);
    onCleanup(() => {
      current = false;
      clearTimeout(timer);
    });
  }, { immediate: true });
  return computed(() => new Map(weights.value.map((weight) => [weight.whom, weight])));
}
