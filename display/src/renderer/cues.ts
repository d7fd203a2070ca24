import type { GraphicName } from "../graphics/index.ts";
import type { DisplayView, Scene, ShowFacts } from "../view.ts";

/** Layers from back to front. */
export const LAYERS = ["bg", "fullscreen", "lower-third", "side", "bug"] as const;
export type LayerName = (typeof LAYERS)[number];

/** What a layer should show. The element lives as long as `key` stays; data and step change within it. */
export interface Cue {
  readonly graphic: GraphicName;
  readonly key: string;
  readonly step: number;
  readonly data: object;
  /** How long it may stand after the line was lost, in milliseconds. */
  readonly holdMs: number;
}

export type Cues = Readonly<Record<LayerName, Cue | null>>;

const NOTHING: Cues = { bg: null, fullscreen: null, "lower-third": null, side: null, bug: null };
/** A stale call timer is a false statement. */
const CALL_HOLD = 15_000;

/** The rounds of which this machine recomputed links and seed and found them to hold. */
export type Recomputed = (round: number) => boolean;

/** The desired state of all layers for a view; a kind of scene that is not known shows nothing. */
export function cuesOf(view: DisplayView | null, recomputed: Recomputed = () => false): Cues {
  if (view === null) return NOTHING;
  const bug = view.mark === null || view.mark === undefined
    ? null
    : cue("bug", "bug", 0, { mark: view.mark }, Infinity);
  if (view.panic || !view.scene) return { ...NOTHING, bug };
  const show: ShowFacts = {
    showTitle: view.title, showPeriod: view.period, checkAddress: view.checkAddress,
  };
  const hold = view.holdMs ?? Infinity;
  return { ...NOTHING, ...sceneCue(view.scene, show, hold, recomputed, view.mark === "demo"), bug };
}

function sceneCue(
  scene: Scene, show: ShowFacts, hold: number, recomputed: Recomputed, simulated: boolean,
): Partial<Cues> {
  switch (scene.kind) {
    case "standby":
      return { bg: cue("standby", `standby ${scene.since}`, 0, { ...show, ...scene }, hold) };
    case "sealed":
      return { fullscreen: cue("seal-notice", `sealed ${scene.since}`, 0, { ...show, ...scene }, hold) };
    case "pool":
      return {
        fullscreen: cue("draw-reel", `round ${scene.round}`, 0,
          { ...show, ...scene, simulated, startedAt: null, land: null, voided: null }, hold),
      };
    case "reel": {
      const step = scene.land === null ? 1 : 2;
      const data = { ...show, ...scene, voided: null, recomputed: recomputed(scene.round) };
      return { fullscreen: cue("draw-reel", `round ${scene.round}`, step, data, hold) };
    }
    case "void": {
      const { cause, party, voids, at } = scene;
      const voided = { cause, party, voids, at };
      return {
        fullscreen: cue("draw-reel", `round ${scene.round}`, 0,
          { ...show, round: scene.round, title: scene.title, startedAt: null, land: null, voided }, hold),
      };
    }
    case "card":
      return { "lower-third": cue("cadre-card", `card ${scene.number} ${scene.since}`, 1, scene, hold) };
    case "question":
      return { "lower-third": cue("question", `question ${scene.number} ${scene.since}`, 0, scene, hold) };
    case "call":
      return { side: cue("live-call", `call ${scene.caller}`, 0, scene, Math.min(hold, CALL_HOLD)) };
    case "compare":
      return {
        fullscreen: cue("answer-compare", `compare ${scene.number} ${scene.since}`, 0, { ...show, ...scene }, hold),
      };
    case "verdict":
      return { fullscreen: cue("verdict", `verdict ${scene.number} ${scene.at}`, 0, { ...show, ...scene }, hold) };
    case "commitment":
      return { "lower-third": cue("commitment", `commitment ${scene.number} ${scene.at}`, 0, scene, hold) };
    default:
      return {};
  }
}

function cue(graphic: GraphicName, key: string, step: number, data: object, holdMs: number): Cue {
  return { graphic, key: `${graphic} ${key}`, step, data, holdMs };
}
