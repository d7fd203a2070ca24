import { describe, expect, test } from "vitest";
import type { DisplayView, Scene } from "../view.ts";
import { cuesOf, LAYERS } from "./cues.ts";
import card from "../fixtures/card.json";
import call from "../fixtures/call-on-air.json";
import compare from "../fixtures/compare.json";
import landed from "../fixtures/landed.json";
import sealed from "../fixtures/sealed.json";
import pool from "../fixtures/pool.json";
import question from "../fixtures/question.json";
import spinning from "../fixtures/reel-spinning.json";
import standby from "../fixtures/standby.json";
import verdict from "../fixtures/verdict-not.json";
import commitment from "../fixtures/commitment.json";
import voided from "../fixtures/void-link.json";

const view = (file: { view: unknown }): DisplayView => file.view as DisplayView;
const onAir = (shown: DisplayView): Record<string, string> => Object.fromEntries(
  LAYERS.flatMap((name) => {
    const cue = cuesOf(shown)[name];
    return cue === null ? [] : [[name, `${cue.graphic}/${cue.step}`]];
  }),
);

describe("each scene has one layer and one graphic", () => {
  test.each([
    [standby, { bg: "standby/0" }],
    [sealed, { fullscreen: "seal-notice/0" }],
    [pool, { fullscreen: "draw-reel/0" }],
    [spinning, { fullscreen: "draw-reel/1", bug: "bug/0" }],
    [landed, { fullscreen: "draw-reel/2" }],
    [voided, { fullscreen: "draw-reel/0", bug: "bug/0" }],
    [card, { "lower-third": "cadre-card/1" }],
    [question, { "lower-third": "question/0" }],
    [call, { side: "live-call/0", bug: "bug/0" }],
    [compare, { fullscreen: "answer-compare/0" }],
    [verdict, { fullscreen: "verdict/0", bug: "bug/0" }],
    [commitment, { "lower-third": "commitment/0" }],
  ])("case %#", (file, layers) => expect(onAir(view(file))).toEqual(layers));
});

test("a round that this machine has recomputed says so, and no other", () => {
  const told = (round: number): unknown =>
    (cuesOf(view(landed), (one) => one === round).fullscreen?.data as { recomputed?: unknown }).recomputed;
  expect(told(3)).toBe(true);
  expect(told(2)).toBe(false);
});

test("panic clears all layers; the mark of a demonstration or rehearsal stays", () => {
  for (const mark of ["demo", "rehearsal"] as const) {
    expect(onAir({ ...view(call), mark, panic: true })).toEqual({ bug: "bug/0" });
  }
  expect(onAir({ ...view(call), mark: null, panic: true })).toEqual({});
});

test("without a view, or with a scene of an unknown kind, nothing is shown", () => {
  expect(Object.values(cuesOf(null)).every((cue) => cue === null)).toBe(true);
  const odd = { kind: "firework", since: 0 } as unknown as Scene;
  expect(onAir({ ...view(card), scene: odd })).toEqual({});
});

test("the pool says of the demonstration's dice that they are simulated, and of no other's", () => {
  const said = (mark: "demo" | "live"): unknown =>
    (cuesOf({ ...view(pool), mark }).fullscreen?.data as { simulated?: unknown }).simulated;
  expect(said("demo")).toBe(true);
  expect(said("live")).toBe(false);
});

test("a round keeps one element from its pool to its last entry, another round takes another", () => {
  const key = (file: { view: unknown }): string | undefined => cuesOf(view(file)).fullscreen?.key;
  expect(key(pool)).toBe(key(spinning));
  expect(key(pool)).toBe(key(landed));
  expect(key(pool)).not.toBe(key(voided));
});

test("only a call goes out 15 s after the line was lost, other pictures when the server says so", () => {
  expect(cuesOf(view(call)).side?.holdMs).toBe(15_000);
  expect(cuesOf(view(card))["lower-third"]?.holdMs).toBe(Infinity);
  expect(cuesOf({ ...view(card), holdMs: 4_000 })["lower-third"]?.holdMs).toBe(4_000);
});
