import { expect, test } from "vitest";
import type { Accepted } from "../api/conference.ts";
import type { Reply } from "../api/http.ts";
import { GUARD, makeSender } from "./send.ts";
import type { Sender } from "./send.ts";
import type { Wire } from "./wire.ts";

const LOST: Reply<Accepted> = { kind: "lost" };
const DONE: Reply<Accepted> = { kind: "done", value: { rev: 8 } };
const STALE: Reply<Accepted> = {
  kind: "refused",
  problem: { code: "conference.stale", title: "", detail: "moved on", status: 409, values: [], rev: 9 },
};

interface Sent {
  readonly key: string;
  readonly ifRev: number;
  readonly command: Wire;
}

interface Bench {
  readonly sender: Sender;
  readonly sent: Sent[];
  pass(ms: number): void;
  to(rev: number): void;
}

function desk(replies: Reply<Accepted>[]): Bench {
  const sent: Sent[] = [];
  let at = 1_000;
  let rev = 7;
  let keys = 0;
  const sender = makeSender({
    conference: "main",
    desk: "host",
    rev: () => rev,
    now: () => at,
    wait: () => Promise.resolve(),
    newKey: () => `key-${String(++keys)}`,
    post: (_conference, _desk, key, ifRev, command) => {
      sent.push({ key, ifRev, command });
      return Promise.resolve(replies.shift() ?? LOST);
    },
  });
  return { sender, sent, pass: (ms) => (at += ms), to: (r) => (rev = r) };
}

test("a press carries the revision that its sender saw", async () => {
  const { sender, sent } = desk([DONE]);
  expect(await sender.send({ type: "pause" })).toEqual({ kind: "acked", rev: 8 });
  expect(sent).toEqual([{ key: "key-1", ifRev: 7, command: { type: "pause" } }]);
});

test("a lost answer is asked for again with the same key and the same revision", async () => {
  const { sender, sent, to } = desk([LOST, LOST, DONE]);
  const fate = sender.send({ type: "go-live" });
  to(8);
  expect(await fate).toEqual({ kind: "acked", rev: 8 });
  expect(sent.map((one) => [one.key, one.ifRev])).toEqual([["key-1", 7], ["key-1", 7], ["key-1", 7]]);
});

test("a press stays unknown when no answer ever comes, and a new press has a new key", async () => {
  const { sender, sent, pass } = desk([]);
  expect(await sender.send({ type: "pause" })).toEqual({ kind: "unknown" });
  pass(GUARD);
  await sender.send({ type: "pause" });
  expect(new Set(sent.map((one) => one.key)).size).toBe(2);
});

test("a stale press is refused and not repeated", async () => {
  const { sender, sent } = desk([STALE]);
  expect(await sender.send({ type: "close" })).toMatchObject({ kind: "refused", problem: { rev: 9 } });
  expect(sent).toHaveLength(1);
});

test("the same press within the guard, or while it is on its way, is one press", async () => {
  const { sender, sent, pass } = desk([DONE, DONE]);
  const first = sender.send({ type: "pause" });
  expect(sender.send({ type: "pause" })).toBeNull();
  await first;
  pass(GUARD - 1);
  expect(sender.send({ type: "pause" })).toBeNull();
  pass(1);
  await sender.send({ type: "pause" });
  expect(sent).toHaveLength(2);
});

test("a press says that it is on its way, and that its outcome is open", async () => {
  const { sender } = desk([LOST, DONE]);
  const fate = sender.send({ type: "pause" });
  expect(sender.pending.get("pause")).toBe("pending");
  await Promise.resolve();
  await Promise.resolve();
  expect(sender.pending.get("pause")).toBe("unknown");
  await fate;
  expect(sender.pending.size).toBe(0);
});
