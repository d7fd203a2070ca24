import { computed, onMounted, shallowRef } from "vue";
import type { ComputedRef } from "vue";
import { sealedRosters } from "../api/preparation.ts";
import { usePublicWords } from "./words.ts";

const KNOWN = ["township", "rank", "venue", "unitkind"];

/** What a sealed group is called. A county may seal others: those have no other name than their code. */
export function useGroupWords(): (code: string) => string {
  const { t } = usePublicWords();
  return (code) => (KNOWN.includes(code) ? t(`group.${code}`) : t("group.other", { code }));
}

/**
 * What the value of a sealed group is called, by the newest roster that has it; the value itself where none has. The
 * server is asked unless `asks` says no.
 */
export function useValueWords(asks = true): ComputedRef<(group: string, value: string) => string> {
  const words = shallowRef<ReadonlyMap<string, string>>(new Map());
  onMounted(async () => {
    if (!asks) return;
    const reply = await sealedRosters();
    if (reply.kind !== "done") return;
    const oldestFirst = [...reply.value.rosters].reverse().flatMap(({ labels }) => labels ?? []);
    words.value = new Map(oldestFirst.map(({ group, value, label }) => [`${group}/${value}`, label]));
  });
  return computed(() => {
    const known = words.value;
    return (group, value) => known.get(`${group}/${value}`) ?? value;
  });
}
