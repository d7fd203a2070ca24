import type { DisplayView } from "../view.ts";
import { cuesOf, LAYERS } from "./cues.ts";
import type { Cues, Recomputed } from "./cues.ts";
import { Layer } from "./layer.ts";
import type { LayerWorld } from "./layer.ts";

export const WIDTH = 1920;
export const HEIGHT = 1080;

/** The 1920×1080 picture: its layers, brought to what the view asks for. Other sizes by one transform. */
export class Stage {
  readonly layers: readonly Layer[];
  private cues: Cues = cuesOf(null);

  constructor(private readonly element: HTMLElement, world: LayerWorld) {
    this.layers = LAYERS.map((name) => new Layer(name, world));
    element.append(...this.layers.map((layer) => layer.element));
    this.scale();
    window.addEventListener("resize", () => this.scale());
  }

  /** Shows a view. A panic cuts everything in this frame but the mark: nothing on air passes for the real thing. */
  show(view: DisplayView | null, silentFor: number, recomputed?: Recomputed): void {
    this.cues = cuesOf(view, recomputed);
    if (view?.panic === true) for (const layer of this.layers) if (this.cues[layer.name] === null) layer.cut();
    this.hold(silentFor);
  }

  /** After so many milliseconds without the server, layers whose time is over go out; the others stand. */
  hold(silentFor: number): void {
    for (const layer of this.layers) {
      const cue = this.cues[layer.name];
      layer.show(cue !== null && silentFor > cue.holdMs ? null : cue);
    }
  }

  sync(): void {
    for (const layer of this.layers) layer.sync();
  }

  private scale(): void {
    const scale = Math.min(window.innerWidth / WIDTH, window.innerHeight / HEIGHT);
    const left = Math.round((window.innerWidth - WIDTH * scale) / 2);
    const top = Math.round((window.innerHeight - HEIGHT * scale) / 2);
    this.element.style.transform = scale === 1 ? "" : `translate(${left}px,${top}px) scale(${scale})`;
  }
}
