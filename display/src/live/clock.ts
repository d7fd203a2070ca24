/** How long a measured offset counts, in milliseconds. */
const WINDOW = 30_000;

/**
 * The server's time on a machine whose own clock may be wrong. A frame always arrives late, never early, so the
 * largest offset of the last half minute is the best one. Based on a monotonic local clock.
 */
export class ServerClock {
  private samples: { readonly at: number; readonly offset: number }[] = [];

  constructor(private readonly local: () => number = () => performance.now()) {}

  /** Takes the `now` of a frame that has just arrived. */
  observe(serverNow: number): void {
    const at = this.local();
    const offset = serverNow - at;
    // Falling offsets only: the first is the largest, and each next one is the best once those before it are old.
    this.samples = this.samples.filter((s) => at - s.at < WINDOW && s.offset > offset);
    this.samples.push({ at, offset });
  }

  /** Epoch milliseconds on the server, now; the machine's own time until a frame has come. */
  now(): number {
    const best = this.samples[0];
    return best === undefined ? Date.now() : this.local() + best.offset;
  }

  /** Forgets what was measured: the next frame may come from another machine. */
  reset(): void {
    this.samples = [];
  }
}
