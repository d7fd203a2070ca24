/** In the demo the host's simulated dice lie in this browser, where the keyers of the same browser can look at them. */
const KEY = "gongping.demo.dice";

interface Thrown {
  readonly round: number;
  readonly digits: string;
}

/** Puts the dice that were thrown for a round on the table. */
export function layDice(round: number, digits: string): void {
  try {
    localStorage.setItem(KEY, JSON.stringify({ round, digits } satisfies Thrown));
  } catch {
    // Without storage the digits stand on the host's screen only.
  }
}

/** The dice of this round, if they were thrown in this browser. */
export function seeDice(round: number): string | null {
  try {
    const thrown = JSON.parse(localStorage.getItem(KEY) ?? "null") as Thrown | null;
    return thrown?.round === round && /^\d+$/.test(thrown.digits) ? thrown.digits : null;
  } catch {
    return null;
  }
}
