import { applyPatch } from "fast-json-patch";
import type { Operation } from "fast-json-patch";
import type { Frame, PatchFrame } from "./frame.ts";

/** What the client knows of one view. `rev` is -1 until the first snapshot has come. */
export interface Model<S> {
  readonly rev: number;
  readonly head: string | null;
  readonly state: S | null;
  /** A gap was found: only a snapshot helps. */
  readonly lost: boolean;
}

export function emptyModel<S>(): Model<S> {
  return { rev: -1, head: null, state: null, lost: false };
}

/**
 * Folds one frame. A patch is applied when `base <= mine < rev`; what is not newer is ignored; a gap marks the model
 * `lost` and keeps the last state. The given model is never changed.
 */
export function reduce<S>(model: Model<S>, frame: Frame): Model<S> {
  switch (frame.kind) {
    case "beat":
      return model;
    case "snapshot":
      if (frame.rev <= model.rev) return model;
      return { rev: frame.rev, head: frame.head, state: frame.state as S, lost: false };
    case "patch":
      return reducePatch(model, frame);
  }
}

function reducePatch<S>(model: Model<S>, frame: PatchFrame): Model<S> {
  if (frame.rev <= model.rev) return model;
  if (model.rev < 0 || frame.base > model.rev) return { ...model, lost: true };
  try {
    const next = applyPatch(model.state, frame.patch as Operation[], true, false).newDocument;
    return { rev: frame.rev, head: frame.head ?? model.head, state: next, lost: false };
  } catch {
    return { ...model, lost: true };
  }
}
