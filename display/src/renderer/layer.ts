import type { Graphic } from "../graphics/kit/graphic.ts";
import { FAULT } from "../graphics/kit/picture.ts";
import type { Cue, LayerName } from "./cues.ts";

export type LayerState = "EMPTY" | "LOADED" | "ON" | "OUT";

/** A graphic that has not gone out by then is taken away: nothing may keep the next one from the air. Milliseconds. */
const LEAVES_WITHIN = 1_000;

export interface LayerWorld {
  /** The server's clock. */
  readonly now: () => number;
  /** Told of an exception in a graphic; nothing of it is drawn. */
  readonly fault: (layer: LayerName, graphic: string, error: unknown) => void;
}

/**
 * One layer of the picture. Follows the newest cue given to it, one change after another, skipping what has been
 * overtaken. A graphic that throws leaves this layer empty until another cue comes; the others live on.
 */
export class Layer {
  readonly element = document.createElement("div");
  state: LayerState = "EMPTY";

  private wanted: Cue | null = null;
  private cue: Cue | null = null;
  private graphic: Graphic<object> | null = null;
  private broken: Cue | null = null;
  private busy = false;

  constructor(readonly name: LayerName, private readonly world: LayerWorld) {
    this.element.className = "layer";
    this.element.dataset["layer"] = name;
  }

  /** What stands in the layer, with its step. */
  get onAir(): string | null {
    return this.graphic === null || this.cue === null ? null : `${this.cue.graphic}/${this.cue.step}`;
  }

  show(cue: Cue | null): void {
    this.wanted = cue;
    if (!this.busy) void this.pursue();
  }

  /** Empties the layer in this very frame. */
  cut(): void {
    this.wanted = null;
    this.remove(this.graphic);
    for (const rest of [...this.element.children]) rest.remove();
    this.cue = null;
    this.state = "EMPTY";
  }

  sync(): void {
    this.graphic?.sync();
  }

  private async pursue(): Promise<void> {
    this.busy = true;
    try {
      while (!this.settled()) await this.step();
    } finally {
      this.busy = false;
    }
  }

  private settled(): boolean {
    const { wanted } = this;
    if (wanted !== null && same(wanted, this.broken)) return true;
    return wanted === null ? this.cue === null : same(wanted, this.cue);
  }

  private async step(): Promise<void> {
    const { wanted } = this;
    try {
      if (wanted === null) await this.out();
      else if (this.graphic !== null && this.cue?.key === wanted.key) await this.update(this.graphic, wanted);
      else await this.take(wanted);
    } catch (error) {
      this.fail(wanted ?? this.cue, error);
    }
  }

  private async take(wanted: Cue): Promise<void> {
    const old = this.graphic;
    const next = document.createElement(`gongping-${wanted.graphic}`) as Graphic<object>;
    next.addEventListener(FAULT, (event) => {
      if (this.graphic === next) this.fail(this.cue, (event as CustomEvent).detail);
    });
    next.follow(this.world.now);
    this.element.append(next);
    try {
      await next.load({ data: wanted.data, renderType: "realtime", renderCharacteristics: RENDERER });
      if (this.wanted !== wanted && !same(this.wanted, wanted)) {
        next.remove();
        return;
      }
      this.state = "LOADED";
      const playing = next.playAction({ goto: wanted.step });
      this.graphic = next;
      this.cue = wanted;
      this.state = "ON";
      this.watch(playing, wanted);
    } catch (error) {
      next.remove();
      throw error;
    }
    this.dismiss(old);
  }

  private async update(graphic: Graphic<object>, wanted: Cue): Promise<void> {
    await graphic.updateAction({ data: wanted.data });
    if (wanted.step !== this.cue?.step) this.watch(graphic.playAction({ goto: wanted.step }), wanted);
    this.cue = wanted;
  }

  private async out(): Promise<void> {
    const old = this.graphic;
    this.state = "OUT";
    this.graphic = null;
    this.cue = null;
    if (old !== null) await this.leave(old);
    if (this.graphic === null) this.state = "EMPTY";
  }

  /** The old graphic goes out under the new one. */
  private dismiss(old: Graphic<object> | null): void {
    if (old !== null) void this.leave(old).catch(() => old.remove());
  }

  private async leave(old: Graphic<object>): Promise<void> {
    await Promise.race([old.stopAction({}), new Promise((late) => setTimeout(late, LEAVES_WITHIN))]);
    this.remove(old);
  }

  private remove(graphic: Graphic<object> | null): void {
    if (graphic === null) return;
    if (this.graphic === graphic) this.graphic = null;
    graphic.remove();
    void graphic.dispose({});
  }

  /** A play resolves when its motions rest, maybe never: the layer does not wait, but hears of its failure. */
  private watch(playing: Promise<unknown>, cue: Cue): void {
    playing.catch((error: unknown) => this.fail(cue, error));
  }

  private fail(cue: Cue | null, error: unknown): void {
    this.broken = cue;
    this.remove(this.graphic);
    for (const rest of [...this.element.children]) rest.remove();
    this.cue = null;
    this.state = "EMPTY";
    this.world.fault(this.name, cue?.graphic ?? "", error);
    if (cue === null) this.wanted = null;
  }
}

const RENDERER = { resolution: { width: 1920, height: 1080 }, frameRate: 50, accessToPublicInternet: false };

function same(a: Cue | null, b: Cue | null): boolean {
  return a === b || (a !== null && b !== null && a.key === b.key && a.step === b.step
    && JSON.stringify(a.data) === JSON.stringify(b.data));
}
