import { computed, ref, shallowRef } from "vue";
import type { ComputedRef, Ref } from "vue";
import { ask } from "../api/http.ts";
import type { LiveLine, PublicView, RecordView } from "../views.ts";

/** Tells one line of the record from another. */
export const lineKey = ({ at, code, args }: LiveLine): string =>
  [at, code, args["number"], args["hid"], args["label"]].join(" ");

export interface WholeRecord {
  /** The lines of the page, and those before them once they were asked for; newest first. */
  readonly lines: ComputedRef<readonly LiveLine[]>;
  /** How many lines can be asked for. */
  readonly earlier: ComputedRef<number>;
  readonly asking: Readonly<Ref<boolean>>;
  /** The last try brought nothing. */
  readonly failed: Readonly<Ref<boolean>>;
  fetch(): Promise<void>;
}

/** The page carries the newest lines alone; the whole record is fetched when somebody wants it. */
export function useRecord(conference: string, view: () => PublicView): WholeRecord {
  const record = shallowRef<readonly LiveLine[]>([]);
  const asking = ref(false);
  const failed = ref(false);

  return {
    lines: computed(() => {
      const newest = view().lines;
      const there = new Set(newest.map(lineKey));
      return [...newest, ...record.value.filter((line) => !there.has(lineKey(line)))];
    }),
    earlier: computed(() => (record.value.length > 0 ? 0 : view().earlier)),
    asking,
    failed,
    async fetch() {
      asking.value = true;
      const reply = await ask<{ readonly state: RecordView }>({
        method: "GET", path: `/conferences/${conference}/views/record`, cached: true,
      });
      asking.value = false;
      failed.value = reply.kind !== "done";
      if (reply.kind === "done") record.value = reply.value.state.lines;
    },
  };
}
