import { usePublicWords } from "./words.ts";

const KNOWN = ["township", "rank", "venue", "unitkind"];

/** What a sealed group is called. A county may seal others: those have no other name than their code. */
export function useGroupWords(): (code: string) => string {
  const { t } = usePublicWords();
  return (code) => (KNOWN.includes(code) ? t(`group.${code}`) : t("group.other", { code }));
}
