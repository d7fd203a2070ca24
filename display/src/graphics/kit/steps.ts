/** Which step a play action asks for (OGraf v1): zero-based; undefined means past the end. */
export function targetStep(
  current: number | undefined,
  ask: { readonly goto?: number; readonly delta?: number },
  count: number,
): number | undefined {
  const target = Math.max(0, ask.goto ?? (current ?? -1) + (ask.delta ?? 1));
  return count >= 0 && target >= count ? undefined : target;
}
