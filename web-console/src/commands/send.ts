import { shallowReactive } from "vue";
import { submit } from "../api/conference.ts";
import type { Accepted } from "../api/conference.ts";
import type { Problem, Reply } from "../api/http.ts";
import type { Wire } from "./wire.ts";

/** The same press within so many milliseconds is a slip of the finger. */
export const GUARD = 300;
const AGAIN = [300, 700, 1_500, 3_000];

/** What became of a press. `unknown` lasts only while the same key is being repeated. */
export type Fate =
  | { readonly kind: "acked"; readonly rev: number }
  | { readonly kind: "refused"; readonly problem: Problem }
  | { readonly kind: "unknown" };

export type Post = (
  conference: string,
  desk: string,
  key: string,
  ifRev: number,
  command: Wire,
) => Promise<Reply<Accepted>>;

export interface Sender {
  /** Sends a command; null where the same press came within the guard or is still on its way. */
  send(command: Wire): Promise<Fate> | null;
  /** The presses on their way, by command type; `unknown` where an answer was lost and the key is repeated. */
  readonly pending: ReadonlyMap<Wire["type"], "pending" | "unknown">;
}

export interface SenderOptions {
  readonly conference: string;
  readonly desk: string;
  /** The revision that the person who presses is looking at. */
  readonly rev: () => number;
  readonly post?: Post;
  readonly now?: () => number;
  readonly wait?: (ms: number) => Promise<void>;
  readonly newKey?: () => string;
}

/**
 * One key per press. Where no answer comes the press is repeated with the same key and the revision it was made at,
 * so that it has one effect and its outcome becomes known; after the last try it stays unknown.
 */
export function makeSender(options: SenderOptions): Sender {
  const post = options.post ?? submit;
  const now = options.now ?? (() => performance.now());
  const wait = options.wait ?? ((ms) => new Promise<void>((done) => setTimeout(done, ms)));
  const newKey = options.newKey ?? (() => crypto.randomUUID());
  const pending = shallowReactive(new Map<Wire["type"], "pending" | "unknown">());
  const lastAt = new Map<string, number>();

  async function settle(command: Wire, key: string, ifRev: number): Promise<Fate> {
    for (let attempt = 0; ; attempt++) {
      const reply = await post(options.conference, options.desk, key, ifRev, command);
      if (reply.kind === "done") return { kind: "acked", rev: reply.value.rev };
      if (reply.kind === "refused") return reply;
      const pause = AGAIN[attempt];
      if (pause === undefined) return { kind: "unknown" };
      pending.set(command.type, "unknown");
      await wait(pause);
    }
  }

  return {
    pending,
    send(command) {
      const same = JSON.stringify(command);
      const at = now();
      if (pending.has(command.type) || at - (lastAt.get(same) ?? -GUARD) < GUARD) return null;
      lastAt.set(same, at);
      pending.set(command.type, "pending");
      return settle(command, newKey(), options.rev()).finally(() => pending.delete(command.type));
    },
  };
}
