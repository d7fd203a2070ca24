import type { GraphicsAPI } from "ograf";
import { airSheets } from "./air.ts";
import { h } from "./dom.ts";
import { targetStep } from "./steps.ts";
import { Timeline } from "./timeline.ts";

type Load = Parameters<GraphicsAPI.Graphic["load"]>[0];
type Play = Parameters<GraphicsAPI.Graphic["playAction"]>[0];
type Update = Parameters<GraphicsAPI.Graphic["updateAction"]>[0];
type Stop = Parameters<GraphicsAPI.Graphic["stopAction"]>[0];
type Custom = Parameters<GraphicsAPI.Graphic["customAction"]>[0];
type Schedule = Parameters<GraphicsAPI.Graphic["setActionsSchedule"]>[0]["schedule"];
type Answer = Awaited<ReturnType<GraphicsAPI.Graphic["load"]>>;
type Played = Awaited<ReturnType<GraphicsAPI.Graphic["playAction"]>>;

/** Raised on the element when a graphic fails outside a call; `detail` is the error. */
export const FAULT = "gongping-fault";
const TICK = 50;
const OK = { statusCode: 200 } as const;

/**
 * An OGraf v1 graphic whose picture is a function of its data, its step and the time since its zero. Follows the
 * server's clock when one is given (`follow`), else the clock of the machine; seekable in both cases.
 */
export abstract class Graphic<D extends object> extends HTMLElement implements GraphicsAPI.Graphic {
  protected data: Partial<D> = {};
  protected step: number | undefined;
  protected timeline = new Timeline(0);
  protected readonly box = h("div", "box");
  /** When the present step was played, by the clock in use. */
  protected playedAt = 0;

  private clock: () => number = Date.now;
  private frozen: number | null = null;
  private loaded: Partial<D> = {};
  private schedule: Schedule = [];
  private ticking: ReturnType<typeof setInterval> | undefined;
  private turn = 0;
  private leaving = new Timeline(0);

  protected abstract readonly look: string;
  protected abstract readonly stepCount: number;

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

  /** Answers a custom action; undefined where there is none of that name. */
  protected custom(_id: string, _payload: unknown): Answer {
    return undefined;
  }

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

  async load(params: Load): Promise<Answer> {
    this.loaded = { ...(params.data as Partial<D> | undefined) };
    this.data = { ...this.loaded };
    if (this.shadowRoot === null) {
      const root = this.attachShadow({ mode: "open" });
      root.adoptedStyleSheets = airSheets(this.look);
      root.append(this.box);
    }
    await document.fonts.ready;
    return OK;
  }

  async playAction(params: Play): Promise<Played> {
    const step = targetStep(this.step, params, this.stepCount);
    if (step === undefined) {
      await this.stopAction(params.skipAnimation === undefined ? {} : { skipAnimation: params.skipAnimation });
      return { statusCode: 200, currentStep: undefined } as unknown as Played;
    }
    this.play(step, params.skipAnimation === true);
    await this.atRest();
    return { statusCode: 200, currentStep: step };
  }

  async updateAction(params: Update): Promise<Answer> {
    this.update(params.data as Partial<D> | undefined);
    return OK;
  }

  async stopAction(params: Stop): Promise<Answer> {
    const turn = ++this.turn;
    if (!this.shown) return OK;
    if (params.skipAnimation === true) {
      this.clear();
      return OK;
    }
    const leaving = this.leave();
    if (this.frozen !== null) return OK;
    await leaving.finished.catch(() => undefined);
    if (turn === this.turn) this.clear();
    return OK;
  }

  async customAction(params: Custom): Promise<Answer> {
    return this.custom(params.id, params.payload) ?? { statusCode: 404, statusMessage: "no such action" };
  }

  async dispose(_params: object = {}): Promise<Answer> {
    this.turn++;
    this.clear();
    return OK;
  }

  async setActionsSchedule(params: { schedule: Schedule }): Promise<Answer> {
    this.schedule = [...params.schedule].sort((a, b) => a.timestamp - b.timestamp);
    return OK;
  }

  /** Shows exactly the picture of that time and stands still there. */
  async goToTime(params: { timestamp: number }): Promise<Answer> {
    if (this.schedule.length > 0) this.replay(params.timestamp);
    this.frozen = params.timestamp;
    this.timeline.hold(params.timestamp);
    this.leaving.hold(params.timestamp);
    this.tick?.(params.timestamp);
    return OK;
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
    if (this.frozen === null) this.timeline.run(now);
    else this.timeline.hold(now);
    clearInterval(this.ticking);
    if (this.tick === undefined) return;
    this.tick(now);
    if (this.frozen === null) this.ticking = setInterval(() => this.guard(() => this.tick?.(this.now())), TICK);
  }

  /** The out motion begins now: on a timeline of its own, for the picture's zero may lie ahead. */
  private leave(): Animation {
    const now = this.now();
    this.leaving = new Timeline(now);
    const motion = this.leaving.add(this.box, this.out(), { at: 0, lasts: 200, ease: "leave", fill: "forwards" });
    if (this.frozen !== null) this.leaving.hold(now);
    return motion;
  }

  private clear(): void {
    clearInterval(this.ticking);
    this.timeline.cancel();
    this.leaving.cancel();
    this.box.replaceChildren();
    this.step = undefined;
  }

  private async atRest(): Promise<void> {
    if (this.frozen === null) await this.timeline.rest();
  }

  private replay(until: number): void {
    this.clear();
    this.data = { ...this.loaded };
    for (const { timestamp, action } of this.schedule) {
      if (timestamp > until) break;
      this.frozen = timestamp;
      if (action.type === "playAction") this.replayPlay(action.params);
      else if (action.type === "updateAction") this.update(action.params.data as Partial<D>);
      else if (action.type === "customAction") this.custom(action.params.id, action.params.payload);
      else this.replayStop(action.params.skipAnimation === true);
    }
  }

  private replayPlay(params: Play): void {
    const step = targetStep(this.step, params, this.stepCount);
    if (step === undefined) this.replayStop(params.skipAnimation === true);
    else this.play(step, params.skipAnimation === true);
  }

  private replayStop(skip: boolean): void {
    if (skip) this.clear();
    else if (this.shown) this.leave();
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
