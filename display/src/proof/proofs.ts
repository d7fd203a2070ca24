import type { DisplayView } from "../view.ts";
import { publicLines, readLines } from "./log.ts";
import type { Get } from "./log.ts";
import { proofOf } from "./round.ts";
import type { Proof } from "./round.ts";

/**
 * Recomputes the links and the seed of the round on screen as soon as its lines are public. Looks at the log from time
 * to time while that is open, never otherwise; a log that does not answer says nothing.
 */
export class Proofs {
  private readonly known = new Map<number, Proof>();
  private seen = 0;
  private busy = false;

  constructor(private readonly log: (draw: string) => Get) {}

  /** What came of a round; null as long as it is not known. */
  of(round: number): Proof | null {
    return this.known.get(round) ?? null;
  }

  /** The rounds of which another seed or link is public than this machine computes. */
  get wrong(): readonly number[] {
    return [...this.known].filter(([, proof]) => proof === "differs").map(([round]) => round);
  }

  /** Looks once, where there is something to look for; true when a round's proof was found. */
  async look(view: DisplayView | null): Promise<boolean> {
    const round = roundOf(view);
    if (round === null || view?.draw === null || view?.draw === undefined || this.busy || this.known.has(round)) {
      return false;
    }
    this.busy = true;
    try {
      const get = this.log(view.draw);
      const count = await publicLines(get);
      if (count === this.seen) return false;
      const lines = await readLines(get, count);
      const proof = lines === null ? null : proofOf(lines, round);
      this.seen = proof === null && lines !== null ? count : 0;
      if (proof !== null) this.known.set(round, proof);
      return proof !== null;
    } finally {
      this.busy = false;
    }
  }
}

/** The round on screen, once it has a result or is void. */
function roundOf(view: DisplayView | null): number | null {
  const scene = view?.scene;
  return scene?.kind === "reel" || scene?.kind === "void" ? scene.round : null;
}
