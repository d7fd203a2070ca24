import { ask } from "./http.ts";
import type { Reply } from "./http.ts";

/** Simulated dice of the demo: the server throws them, no front end holds a random source. */
export const throwDice = (count: number): Promise<Reply<{ readonly digits: string }>> =>
  ask({ method: "GET", path: `/demo/dice?count=${String(count)}`, desk: "host" });
