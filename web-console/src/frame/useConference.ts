import { onScopeDispose, ref } from "vue";
import type { Ref } from "vue";
import { listConferences } from "../api/conference.ts";
import type { ConferenceRow } from "../api/conference.ts";

const ORDER: ConferenceRow["state"][] = ["live", "paused", "sealed", "planned", "closed"];

/** The conference that a page is about: the one named in the address, else the one nearest to being live. */
export function pick(rows: readonly ConferenceRow[], named: string | null): ConferenceRow | null {
  return (
    rows.find((row) => row.id === named) ??
    [...rows].sort((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state))[0] ??
    null
  );
}

/** A path of this site, about the same conference as this page where its address names one. */
export function sameConference(path: string): string {
  const named = new URLSearchParams(location.search).get("conference");
  return named === null ? path : `${path}${path.includes("?") ? "&" : "?"}conference=${encodeURIComponent(named)}`;
}

const RETRY = 2_000;
const soon = (): Promise<void> => new Promise((done) => setTimeout(done, RETRY));

export interface ChosenConference {
  readonly row: Ref<ConferenceRow | null>;
  readonly none: Ref<boolean>;
  load(): Promise<void>;
  /** Loads, and where there is none looks again until there is one. */
  follow(): Promise<void>;
}

/** Asks for the conferences until an answer comes. `none` while the server says that there are none. */
export function useConference(): ChosenConference {
  const row = ref<ConferenceRow | null>(null);
  const none = ref(false);
  let gone = false;
  onScopeDispose(() => (gone = true));

  async function load(): Promise<void> {
    for (;;) {
      const reply = await listConferences();
      if (reply.kind === "done") {
        row.value = pick(reply.value.conferences, new URLSearchParams(location.search).get("conference"));
        none.value = row.value === null;
        return;
      }
      await soon();
    }
  }

  async function follow(): Promise<void> {
    await load();
    while (none.value && !gone) {
      await soon();
      await load();
    }
  }

  return { row, none, load, follow };
}
