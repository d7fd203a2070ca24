import { h } from "../kit/dom.ts";
import type { Timeline } from "../kit/timeline.ts";
import { HALTING, JOIN_AT, WHEELS } from "./timing.ts";
import { Wheel } from "./wheel.ts";

/** The fixed C, five wheels, and the gaps that close when the sign is complete. */
export class Reel {
  readonly element: HTMLElement;
  private readonly wheels = Array.from({ length: WHEELS }, (_, i) => new Wheel(i + 1));
  private readonly gaps: HTMLElement[] = [];

  constructor() {
    for (let gap = 1; gap <= WHEELS; gap++) this.gaps.push(h("i", `g t g${gap}`), h("i", `g u g${gap}`));
    const letter = h("div", "w w0", h("b", "lit cc", "C"), h("i", "t"), h("i", "u"));
    this.element = h("div", "reel", letter, ...this.wheels.map((wheel) => wheel.element), ...this.gaps);
  }

  spin(timeline: Timeline): void {
    for (const wheel of this.wheels) wheel.spin(timeline);
  }

  /** Brakes wheel after wheel for the number, as C08214; `landing` counts from the timeline's zero. */
  land(timeline: Timeline, number: string, landing: number): void {
    const digits = number.replace(/\D/g, "").slice(-WHEELS).padStart(WHEELS, "0");
    this.wheels.forEach((wheel, i) => wheel.land(timeline, Number(digits[i]), landing));
    for (const gap of this.gaps) {
      timeline.add(gap, [{ transform: "scaleX(0)" }, { transform: "scaleX(1)" }], {
        at: landing + JOIN_AT, lasts: 240, ease: "move",
      });
    }
  }

  /** Stops all wheels where they are and fades to ground. */
  halt(timeline: Timeline, time: number): void {
    for (const wheel of this.wheels) wheel.halt(timeline, time);
    timeline.add(this.element, [{ opacity: 1 }, { opacity: 0 }], { at: time, lasts: HALTING });
  }
}
