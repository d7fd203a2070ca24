/** Curves of the visual language; `land` and `start` are exactly constant braking and acceleration. */
export const EASE = {
  land: "cubic-bezier(.3333,.6667,.6667,1)",
  start: "cubic-bezier(.3333,0,.6667,.3333)",
  enter: "cubic-bezier(.20,.70,.20,1)",
  move: "cubic-bezier(.65,0,.35,1)",
  leave: "cubic-bezier(.50,0,.90,.40)",
  linear: "linear",
} as const;

/** One motion: `at` and `lasts` in milliseconds on the 20 ms field grid, counted from the timeline's zero. */
export interface Motion {
  readonly at: number;
  readonly lasts: number;
  readonly ease?: keyof typeof EASE;
  readonly fill?: FillMode;
  readonly times?: number;
  /** `::before` or `::after`: the bars of a sign. */
  readonly pseudo?: string;
}

/** How far a running animation may stray from the server's clock before it is set right, in milliseconds. */
const DRIFT = 10;

/** All motions of one picture on one clock: positions are functions of the time since `zero`, so that screens agree. */
export class Timeline {
  private readonly animations: Animation[] = [];
  private last = 0;

  constructor(readonly zero: number) {}

  /** Time at which everything finite has come to rest. */
  get length(): number {
    return this.last;
  }

  add(element: Element, keyframes: Keyframe[], motion: Motion): Animation {
    const animation = element.animate(keyframes, {
      delay: motion.at,
      duration: motion.lasts,
      easing: EASE[motion.ease ?? "linear"],
      fill: motion.fill ?? "both",
      iterations: motion.times ?? 1,
      ...(motion.pseudo === undefined ? {} : { pseudoElement: motion.pseudo }),
    });
    animation.persist();
    this.animations.push(animation);
    const ends = motion.at + motion.lasts * (motion.times ?? 1);
    if (Number.isFinite(ends)) this.last = Math.max(this.last, ends);
    return animation;
  }

  remove(animation: Animation): void {
    animation.cancel();
    this.animations.splice(this.animations.indexOf(animation), 1);
  }

  /** Sets every motion to where it is at `now` and lets it run on. */
  run(now: number): void {
    const time = now - this.zero;
    for (const animation of this.animations) {
      if (animation.playState === "paused") animation.play();
      animation.currentTime = time;
    }
  }

  /** Shows the picture of exactly `now` and stands still. */
  hold(now: number): void {
    for (const animation of this.animations) {
      animation.pause();
      animation.currentTime = now - this.zero;
    }
  }

  /** Sets right what has strayed from the server's clock. */
  sync(now: number): void {
    const time = now - this.zero;
    for (const animation of this.animations) {
      if (animation.playState !== "running") continue;
      if (Math.abs(Number(animation.currentTime) - time) > DRIFT) animation.currentTime = time;
    }
  }

  /** Resolves when everything finite has come to rest, or was taken away. */
  async rest(): Promise<void> {
    const finite = this.animations.filter((animation) => animation.effect?.getComputedTiming().endTime !== Infinity);
    await Promise.allSettled(finite.map((animation) => animation.finished));
  }

  cancel(): void {
    for (const animation of this.animations) animation.cancel();
    this.animations.length = 0;
    this.last = 0;
  }
}
