/** A hash as people compare it: capitals in groups of four. */
export const inFours = (hash: string): string => (hash.match(/.{1,4}/g) ?? []).join(" ").toUpperCase();
