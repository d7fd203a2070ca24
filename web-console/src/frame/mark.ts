import { computed, onMounted, onScopeDispose, shallowRef } from "vue";
import type { ComputedRef } from "vue";
import { listConferences } from "../api/conference.ts";
import type { Conferences } from "../api/conference.ts";
import { isRehearsal } from "../parts/rehearsal.ts";
import type { Mark } from "../views.ts";

const RETRY = 2_000;

/** What a page about this draw says of itself; about none, what the whole server does. A draw's id may say it alone. */
export function markOf(listed: Conferences | null, draw: string | null): Mark | null {
  if (draw !== null && isRehearsal(draw)) return "rehearsal";
  if (draw === null) return listed?.mark ?? null;
  return listed?.conferences.find((row) => row.draw === draw)?.mark ?? null;
}

/** The conferences of this server, asked for until an answer comes, and the mark of a page that has no live view. */
export function useMark(draw: () => string | null = () => null): {
  readonly listed: ComputedRef<Conferences | null>;
  readonly mark: ComputedRef<Mark | null>;
} {
  const listed = shallowRef<Conferences | null>(null);
  let again: ReturnType<typeof setTimeout> | undefined;
  async function load(): Promise<void> {
    const reply = await listConferences();
    if (reply.kind === "done") listed.value = reply.value;
    else again = setTimeout(() => void load(), RETRY);
  }
  onMounted(load);
  onScopeDispose(() => clearTimeout(again));
  return { listed: computed(() => listed.value), mark: computed(() => markOf(listed.value, draw())) };
}
