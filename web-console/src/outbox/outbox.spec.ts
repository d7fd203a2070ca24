import { expect, test } from "vitest";
import type { Accepted } from "../api/conference.ts";
import type { Reply } from "../api/http.ts";
import { deviceShelf, Outbox } from "./outbox.ts";
import type { Letter } from "./outbox.ts";

const letter = (key: string): Letter => ({ key, ifRev: 1, command: { type: "pause" }, at: 0 });
const DONE: Reply<Accepted> = { kind: "done", value: { rev: 2 } };
const LOST: Reply<Accepted> = { kind: "lost" };
const NO: Reply<Accepted> = {
  kind: "refused", problem: { code: "x.y", title: "", detail: "no", status: 422, values: [] },
};

function box(replies: Reply<Accepted>[], kept: Letter[] = []) {
  const sent: string[] = [];
  const refused: string[] = [];
  let shelf: readonly Letter[] = kept;
  const outbox = new Outbox({
    shelf: { read: () => shelf, write: (letters) => (shelf = letters) },
    post: (one) => {
      sent.push(one.key);
      return Promise.resolve(replies.shift() ?? LOST);
    },
    changed: () => undefined,
    refused: (one) => refused.push(one.key),
  });
  return { outbox, sent, refused, waiting: () => shelf.map((one) => one.key) };
}

test("what got no answer waits and is sent again with the same key, in order", async () => {
  const { outbox, sent, waiting } = box([LOST, DONE, DONE]);
  outbox.put(letter("a"));
  await outbox.flush();
  outbox.put(letter("b"));
  await outbox.flush();
  await new Promise((done) => setTimeout(done));
  expect(sent).toEqual(["a", "a", "b"]);
  expect(waiting()).toEqual([]);
});

test("a refusal is told and does not hold up the next one", async () => {
  const { outbox, refused, waiting } = box([NO, DONE], [letter("a"), letter("b")]);
  await outbox.flush();
  expect(refused).toEqual(["a"]);
  expect(waiting()).toEqual([]);
});

test("what waits outlives the page", () => {
  localStorage.clear();
  deviceShelf("box").write([letter("a")]);
  expect(deviceShelf("box").read()).toEqual([letter("a")]);
  localStorage.setItem("box", "{");
  expect(deviceShelf("box").read()).toEqual([]);
});
