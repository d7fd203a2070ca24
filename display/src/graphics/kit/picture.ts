import { airSheets } from "./air.ts";
import { h } from "./dom.ts";
import { Timeline } from "./timeline.ts";

/** Raised on the element when a picture fails outside a call; `detail` is the error. */
export const FAULT = "gongping-fault";
const TICK = 50;

/**
 * A picture that is a function of its data, its step and the time since its zero. Follows the server's clock when one
 * is given (`follow`), else the clock of the machine; can be sent to any moment and stands still there.
 */
export abstract class Picture<D extends object> extends HTMLElement {
  protected data: Partial<D> = {};
  protected step: number | undefined;
  protected timeline = new Timeline(0);
  protected readonly box = h("div", "box");
  /** When the present step was played, by the clock in use. */
  protected playedAt = 0;

  private clock: () => number = Date.now;
  protected frozen: number | null = null;
  /** Counts plays and stops: what began earlier is overtaken. */
  protected turn = 0;
  private ticking: ReturnType<typeof setInterval> | undefined;
  private leaving = new Timeline(0);

  protected abstract readonly look: string;

  /** Epoch milliseconds at which the picture began; undefined where the data does not say. */
  protected abstract zero(): number | undefined;
  /** Builds the picture for step and data into `box` and its motions into `timeline`. */
  protected abstract paint(): void;

  /** Changes a standing picture to new data; by default it is painted anew. */
  protected change(_before: Partial<D>): void {
    this.repaint();
  }

  /** Takes a standing picture from one step to another; false where it has to be painted anew. */
  protected advance(_from: number): boolean {
    return false;
  }

  /** Writes what follows the clock but is not a motion, as a timer's digits. */
  protected tick?(now: number): void;

  /** The out motion. Lower thirds sink 16 px, full-screens only fade. */
  protected out(): Keyframe[] {
    return [{ opacity: 1 }, { opacity: 0 }];
  }

  /** Puts the graphic on the server's clock. Our own renderer calls it before `load`. */
  follow(clock: () => number): void {
    this.clock = clock;
  }

  /** Sets right what has strayed from the clock; cheap, called once a second. */
  sync(): void {
    if (this.frozen === null) this.timeline.sync(this.now());
  }

  /** True while a picture stands. */
  get shown(): boolean {
    return this.step !== undefined;
  }

  /** Gives the element its shadow and styles, once. */
  protected prepare(): void {
    if (this.shadowRoot !== null) return;
    const root = this.attachShadow({ mode: "open" });
    root.adoptedStyleSheets = airSheets(this.look);
    root.append(this.box);
  }

  /** Time of the picture: the clock's, or the moment it was sent to. */
  protected now(): number {
    return this.frozen ?? this.clock();
  }

  /** Takes new data, whole or in part, into the standing picture. */
  protected update(data: Partial<D> | undefined): void {
    const before = this.data;
    this.data = { ...before, ...data };
    if (!this.shown) return;
    this.change(before);
    this.settle();
  }

  protected play(step: number, skip: boolean): void {
    this.turn++;
    const from = this.step;
    this.step = step;
    if (from === undefined || !this.advance(from)) this.begin(skip);
    this.settle();
  }

  private begin(skip: boolean): void {
    this.playedAt = this.now();
    this.repaint();
    if (!skip || this.zero() !== undefined) return;
    this.playedAt -= this.timeline.length;
    this.repaint();
  }

  protected repaint(): void {
    this.timeline.cancel();
    this.leaving.cancel();
    this.timeline = new Timeline(this.zero() ?? this.playedAt);
    this.box.replaceChildren();
    this.paint();
  }

  /** Brings every motion and text to the present time, running or held. */
  private settle(): void {
    const now = this.now();
    for (const motions of [this.timeline, this.leaving]) {
      if (this.frozen === null) motions.run(now);
      else motions.hold(now);
    }
    clearInterval(this.ticking);
    if (this.tick === undefined) return;
    this.tick(now);
    if (this.frozen === null) this.ticking = setInterval(() => this.guard(() => this.tick?.(this.now())), TICK);
  }

  /** The out motion begins now: on a timeline of its own, for the picture's zero may lie ahead. */
  protected leave(): Animation {
    const now = this.now();
    this.leaving = new Timeline(now);
    const motion = this.leaving.add(this.box, this.out(), { at: 0, lasts: 200, ease: "leave", fill: "forwards" });
    if (this.frozen !== null) this.leaving.hold(now);
    return motion;
  }

  protected clear(): void {
    clearInterval(this.ticking);
    this.timeline.cancel();
    this.leaving.cancel();
    this.box.replaceChildren();
    this.step = undefined;
  }

  /** Shows exactly the picture of that time and stands still there. */
  protected hold(time: number): void {
    this.frozen = time;
    this.timeline.hold(time);
    this.leaving.hold(time);
    this.tick?.(time);
  }

  private guard(work: () => void): void {
    try {
      work();
    } catch (error) {
      clearInterval(this.ticking);
      this.dispatchEvent(new CustomEvent(FAULT, { detail: error }));
    }
  }
}
