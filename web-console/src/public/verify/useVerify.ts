import { nextTick, ref, shallowRef } from "vue";
import type { Ref, ShallowRef } from "vue";
import { verify } from "../../verify/verify.ts";
import type { Bundle, Report } from "../../verify/verify.ts";
import { proofsOf } from "./fetch.ts";
import { hearLogs } from "./log.ts";
import type { LogWord } from "./log.ts";
import { recall } from "./memory.ts";
import type { Meeting, Shelf } from "./memory.ts";

/** What came of a bundle on this device. */
export interface Verified {
  readonly report: Report;
  readonly logs: readonly LogWord[];
  /** By round where the proof of its result is to be had, if the draw came from a server that keeps its log. */
  readonly proofs: ReadonlyMap<number, string>;
  /** Null where there is nothing to remember: the draw does not hold, or this browser keeps nothing. */
  readonly meeting: Meeting | null;
  readonly seconds: number;
  /** Files of somebody's own, not from the server that served this page. */
  readonly own: boolean;
}

export interface Verifying {
  readonly working: Ref<"" | "working" | "fetching">;
  readonly done: ShallowRef<Verified | null>;
  readonly failed: Ref<boolean>;
  /** Reads with `read` and verifies what came; null from it is a failure of its own. */
  run(kind: "working" | "fetching", read: () => Promise<Read | null>): Promise<void>;
}

export interface Read {
  readonly bundle: Bundle;
  readonly checkpoints: readonly string[];
  /** The draw at the server that served this page; null for files of somebody's own. */
  readonly from: string | null;
}

const painted = (): Promise<void> => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));

/** Verifies on this device, and remembers on `shelf` how far the draw had come. */
export function useVerify(shelf: Shelf): Verifying {
  const working = ref<"" | "working" | "fetching">("");
  const done = shallowRef<Verified | null>(null);
  const failed = ref(false);

  function verified({ bundle, checkpoints, from }: Read): Verified {
    const begun = performance.now();
    const report = verify(bundle);
    const seconds = (performance.now() - begun) / 1000;
    const logs = hearLogs(checkpoints, bundle, report);
    const proofs = from !== null && logs.some(({ kind }) => kind === "agrees") ? proofsOf(from, bundle) : new Map();
    return { report, seconds, own: from === null, logs, proofs, meeting: recall(shelf, report, Date.now()) };
  }

  return {
    working, done, failed,
    async run(kind, read) {
      done.value = null;
      failed.value = false;
      working.value = kind;
      await nextTick();
      await painted();
      const came = await read();
      failed.value = came === null;
      if (came !== null) done.value = verified(came);
      working.value = "";
    },
  };
}
