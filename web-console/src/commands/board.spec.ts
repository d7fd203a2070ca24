import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { makeBoard, TWICE_WITHIN } from "./board.ts";
import type { Board } from "./board.ts";
import type { WireType } from "./wire.ts";

let stale = false;
let sending: Map<WireType, unknown>;
let runs: string[];
let said: string[];
let board: Board;

beforeEach(() => {
  vi.useFakeTimers();
  stale = false;
  sending = new Map();
  runs = [];
  said = [];
  const doing = (name: string) => ({ run: () => runs.push(name) });
  board = makeBoard(
    {
      "call.dial": { ...doing("dial"), ready: () => runs.length === 0 },
      "call.hangUp": doing("hang up"),
      "call.dump": doing("dump"),
      "call.onAir": { ...doing("on air"), ready: () => false, why: () => "the host has not asked" },
    },
    { stale: () => stale, sending, say: (why) => said.push(why), whyStale: () => "cut off" },
  );
});

afterEach(() => vi.useRealTimers());

test("a press runs what the desk does, as long as there is something to do", () => {
  expect(board.press("call.dial")).toBe(true);
  expect(board.press("call.dial")).toBe(false);
  expect(runs).toEqual(["dial"]);
});

test("a command of two presses runs on the second one", () => {
  board.press("call.hangUp");
  expect(runs).toEqual([]);
  expect(board.armed.value).toBe("call.hangUp");
  board.press("call.hangUp");
  expect(runs).toEqual(["hang up"]);
});

test("the second press must come in time", () => {
  board.press("call.hangUp");
  vi.advanceTimersByTime(TWICE_WITHIN);
  board.press("call.hangUp");
  expect(runs).toEqual([]);
});

test("the second press counts from when the finger was down, however late the page hears of it", () => {
  const at = performance.now();
  board.press("call.hangUp", 0, at);
  vi.advanceTimersByTime(TWICE_WITHIN + 400);
  expect(board.armed.value).toBeNull();
  board.press("call.hangUp", 0, at + 1_600);
  expect(runs).toEqual(["hang up"]);
});

test("another press between the two takes the first one back", () => {
  board.press("call.hangUp");
  board.press("call.dump");
  board.press("call.hangUp");
  expect(runs).toEqual(["dump"]);
});

test("a press while the desk is cut off says so, also where it is the second one", () => {
  board.press("call.hangUp");
  stale = true;
  expect(board.press("call.hangUp")).toBe(false);
  expect(said).toEqual(["cut off"]);
});

test("while the desk is cut off only what is always allowed runs", () => {
  stale = true;
  expect(board.press("call.dial")).toBe(false);
  expect(board.press("call.dump")).toBe(true);
  expect(runs).toEqual(["dump"]);
});

test("a press that does nothing says why, where there is a reason", () => {
  board.press("call.onAir");
  expect(said).toEqual(["the host has not asked"]);
  expect(board.why("call.onAir")).toBe("the host has not asked");
  expect(board.why("call.dial")).toBe("");
  stale = true;
  expect(board.why("call.onAir")).toBe("");
});

test("a command on its way cannot be pressed again", () => {
  sending.set("dump", "pending");
  expect(board.pending("call.dump")).toBe(true);
  expect(board.press("call.dump")).toBe(false);
});

test("a command that the desk does not have does nothing", () => expect(board.press("call.mute")).toBe(false));
