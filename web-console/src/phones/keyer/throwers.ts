/** The places of the dice in the order they are read: five for each thrower; a household's are one row. */
export function rowsOf(count: number): readonly (readonly number[])[] {
  const across = count % 5 === 0 ? 5 : count;
  return Array.from({ length: count / across }, (_, r) => Array.from({ length: across }, (_, c) => r * across + c));
}

/** The places where two readings differ. */
export const differing = (one: string, two: string): ReadonlySet<number> =>
  new Set([...one].flatMap((digit, i) => (digit === two[i] ? [] : [i])));
