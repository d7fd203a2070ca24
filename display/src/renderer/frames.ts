/** Frame intervals of the last second. */
export class FrameMeter {
  private intervals: number[] = [];
  private last: number | null = null;

  /** Takes the time stamp of an animation frame. */
  frame(at: number): void {
    if (this.last !== null) this.intervals.push(at - this.last);
    this.last = at;
  }

  /** Frames per second, the 95th percentile and the worst interval in milliseconds; then begins anew. */
  take(): { readonly fps: number; readonly p95: number; readonly worst: number } {
    const sorted = this.intervals.sort((a, b) => a - b);
    this.intervals = [];
    const total = sorted.reduce((sum, ms) => sum + ms, 0);
    const pick = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
    return {
      fps: total === 0 ? 0 : Math.round((sorted.length * 10_000) / total) / 10,
      p95: Math.round(pick(0.95) * 10) / 10,
      worst: Math.round((sorted.at(-1) ?? 0) * 10) / 10,
    };
  }
}
