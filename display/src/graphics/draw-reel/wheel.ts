import { h } from "../kit/dom.ts";
import type { Timeline } from "../kit/timeline.ts";
import { brakeOf, BRAKING, DIGIT, HALTING, PITCH, STARTING, startOf, stripPlace, turned } from "./timing.ts";

const STRIP = 13;
const RING = 10 * DIGIT;

const at = (place: number): Keyframe => ({ transform: `translateY(${-place * PITCH}px)` });
const fade = (from: number, to: number): Keyframe[] => [{ opacity: from }, { opacity: to }];
const grow: Keyframe[] = [{ transform: "scaleX(0)" }, { transform: "scaleX(1)" }];

/** One wheel of the reel: a strip of digits behind a window. What it shows while it turns is no information. */
export class Wheel {
  readonly element: HTMLElement;
  private readonly window = h("div", "win");
  private readonly strip = h("div", "strip");
  private readonly digits: HTMLElement[] = [];
  private readonly lit = h("b", "lit");
  private readonly bars = [h("i", "t"), h("i", "u")] as const;
  private rolling: Animation | null = null;

  /** `k` counts from 1. */
  constructor(private readonly k: number) {
    for (let place = 0; place < STRIP; place++) this.digits.push(h("b", `p${place}`));
    this.strip.append(...this.digits);
    this.label(3 * k);
    this.element = h("div", `w w${k}`, this.window, this.strip, this.lit, ...this.bars);
  }

  /** Starts and rolls on until told otherwise. */
  spin(timeline: Timeline): void {
    const start = startOf(this.k);
    timeline.add(this.strip, [at(0), at(1)], { at: start, lasts: STARTING, ease: "start" });
    this.rolling = timeline.add(this.strip, [at(1), at(11)], {
      at: start + STARTING, lasts: RING, times: Infinity, fill: "none",
    });
  }

  /** Relabels the strip so that `digit` arrives in time, and brakes. Positions do not jump. */
  land(timeline: Timeline, digit: number, landing: number): void {
    const brake = brakeOf(this.k, landing);
    const place = stripPlace(turned(this.k, brake));
    this.label(digit - (place + 2));
    this.roll(timeline, brake);
    timeline.add(this.strip, [at(place), at(place + 2)], {
      at: brake, lasts: BRAKING, ease: "land", fill: "forwards",
    });
    this.stand(timeline, digit, brake + BRAKING);
  }

  /** Brakes from wherever it is at `time` (counted from the timeline's zero). */
  halt(timeline: Timeline, time: number): void {
    const from = turned(this.k, time);
    const braking = Math.min(1, Math.max(0, (time - startOf(this.k)) / STARTING));
    const place = stripPlace(from);
    this.roll(timeline, time);
    timeline.add(this.strip, [at(place), at(place + braking)], {
      at: time, lasts: HALTING, ease: "land", fill: "forwards",
    });
  }

  /** Lets the running strip end at `until`. */
  private roll(timeline: Timeline, until: number): void {
    if (this.rolling !== null) timeline.remove(this.rolling);
    this.rolling = null;
    const start = startOf(this.k) + STARTING;
    if (until <= start) return;
    timeline.add(this.strip, [at(1), at(11)], { at: start, lasts: RING, times: (until - start) / RING, fill: "none" });
  }

  private stand(timeline: Timeline, digit: number, time: number): void {
    this.lit.textContent = String(digit);
    timeline.add(this.lit, fade(0, 1), { at: time, lasts: 120 });
    timeline.add(this.strip, fade(1, 0), { at: time, lasts: 120 });
    timeline.add(this.window, fade(1, 0), { at: time, lasts: 120 });
    timeline.add(this.bars[0], grow, { at: time, lasts: 160, ease: "enter" });
    timeline.add(this.bars[1], grow, { at: time + 40, lasts: 160, ease: "enter" });
  }

  /** Writes the digits 0 to 9 round the strip, `shift` at place 0. */
  private label(shift: number): void {
    this.digits.forEach((digit, place) => {
      digit.textContent = String((((place + shift) % 10) + 10) % 10);
    });
  }
}
