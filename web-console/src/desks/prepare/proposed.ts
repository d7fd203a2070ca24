import type { ProposedManifest } from "../../api/preparation.ts";
import { sha256 } from "../../verify/sha256.ts";

/** The rules' text where it has the hash that the manifest has, hashed here and not believed; null where it has not. */
export function sealedRules({ text, rules }: ProposedManifest): string | null {
  const sealed = /^rules=([0-9a-f]{64})$/m.exec(text)?.[1];
  return rules !== undefined && sha256(new TextEncoder().encode(rules)) === sealed ? rules : null;
}
