import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { openLive } from "./client.ts";
import type { Live } from "./client.ts";

/** The browser's socket, driven by the test. */
class Line {
  static readonly OPEN = 1;
  static all: Line[] = [];
  static get last(): Line {
    return Line.all[Line.all.length - 1] as Line;
  }

  readyState = 0;
  sent: unknown[] = [];
  closed = false;
  onopen: (() => void) | null = null;
  onmessage: ((event: { data: string }) => void) | null = null;
  onclose: ((event: { code: number }) => void) | null = null;

  constructor(readonly url: string, readonly protocol: string) {
    Line.all.push(this);
  }

  send(text: string): void {
    this.sent.push(JSON.parse(text));
  }

  close(): void {
    this.closed = true;
  }

  accept(): void {
    this.readyState = 1;
    this.onopen?.();
  }

  say(frame: object): void {
    this.onmessage?.({ data: JSON.stringify(frame) });
  }

  cut(code: number): void {
    this.readyState = 3;
    this.onclose?.({ code });
  }
}

let live: Live<{ n: number }>;

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("WebSocket", Line);
  Line.all = [];
  live = openLive({ conference: "main", view: "display", token: "t k", origin: "https://hall.example" });
});

afterEach(() => {
  live.close();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function begin(): void {
  Line.last.accept();
  Line.last.say({ rev: 7, now: 1_000_000, head: "h", state: { n: 1 } });
}

test("opens the view with the sub-protocol and the pairing token", () => {
  expect(Line.last.url).toBe("wss://hall.example/live/main/display?token=t+k");
  expect(Line.last.protocol).toBe("gongping.live.v1");
  expect(live.stale).toBe(true);
  begin();
  expect(live.stale).toBe(false);
  expect(live.model.state).toEqual({ n: 1 });
  vi.advanceTimersByTime(700);
  expect(live.serverNow()).toBe(1_000_700);
});

test("says which desk watches", () => {
  const desk = openLive({ conference: "main", view: "keyer", desk: "keyer-2", origin: "https://hall.example" });
  expect(Line.last.url).toBe("wss://hall.example/live/main/keyer?desk=keyer-2");
  desk.close();
});

test("turns stale after two seconds of silence, a heartbeat keeps it fresh", () => {
  begin();
  vi.advanceTimersByTime(1_500);
  Line.last.say({ now: 1_001_500 });
  vi.advanceTimersByTime(1_900);
  expect(live.stale).toBe(false);
  expect(live.silentFor()).toBe(1_900);
  vi.advanceTimersByTime(400);
  expect(live.stale).toBe(true);
  expect(live.lastFrameAt).toBe(1_001_500);
  Line.last.say({ now: 1_003_900 });
  expect(live.stale).toBe(false);
});

test("resumes from its version after the line was cut, and keeps the picture meanwhile", () => {
  begin();
  Line.last.cut(1006);
  expect(live.model.state).toEqual({ n: 1 });
  expect(live.closeCode).toBe(1006);
  vi.advanceTimersByTime(250);
  expect(Line.all).toHaveLength(2);
  expect(new URL(Line.last.url).searchParams.get("rev")).toBe("7");
  Line.last.accept();
  Line.last.say({ base: 7, rev: 9, now: 1_002_000, patch: [{ op: "replace", path: "/n", value: 2 }] });
  expect(live.model.state).toEqual({ n: 2 });
});

test("turns stale in time even while it tries again and again", () => {
  begin();
  Line.last.cut(1006);
  for (let i = 0; i < 10; i++) {
    vi.advanceTimersByTime(250);
    if (Line.last.readyState === 0) Line.last.cut(1006);
  }
  expect(live.stale).toBe(true);
});

test("gives up a line that opens and stays silent", () => {
  Line.last.accept();
  vi.advanceTimersByTime(5_250);
  expect(Line.all[0]?.closed).toBe(true);
  vi.advanceTimersByTime(250);
  expect(Line.all.length).toBeGreaterThan(1);
});

test("asks once for a snapshot when it finds a gap", () => {
  begin();
  Line.last.say({ base: 9, rev: 10, now: 1_000_100, patch: [] });
  Line.last.say({ base: 10, rev: 11, now: 1_000_200, patch: [] });
  expect(Line.last.sent).toEqual([{ type: "snapshot" }]);
  Line.last.say({ rev: 11, now: 1_000_300, head: "k", state: { n: 5 } });
  expect(live.model).toMatchObject({ rev: 11, lost: false });
});

test.each(["pageshow", "online"])("reconnects at once on %s when the line is down", (event) => {
  begin();
  Line.last.cut(1006);
  window.dispatchEvent(new Event(event));
  expect(Line.all).toHaveLength(2);
});

test("leaves a healthy line alone when the page comes back", () => {
  begin();
  document.dispatchEvent(new Event("visibilitychange"));
  expect(Line.all).toHaveLength(1);
});

test("drops a line that died while the phone slept", () => {
  begin();
  vi.advanceTimersByTime(3_000);
  document.dispatchEvent(new Event("visibilitychange"));
  expect(Line.all).toHaveLength(2);
  expect(Line.all[0]?.closed).toBe(true);
});

test("garbage on the line changes nothing and throws nothing", () => {
  begin();
  const before = live.model;
  Line.last.onmessage?.({ data: "{" });
  Line.last.say([]);
  expect(live.model).toBe(before);
});

test("after close nothing happens any more", () => {
  begin();
  live.close();
  vi.advanceTimersByTime(60_000);
  window.dispatchEvent(new Event("online"));
  expect(Line.all).toHaveLength(1);
  expect(live.status).toBe("closed");
});
