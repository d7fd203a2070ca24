import { computed, onScopeDispose, ref, shallowRef } from "vue";
import type { ComputedRef } from "vue";
import { ask } from "../api/http.ts";
import { useLive } from "../live/useLive.ts";
import type { PublicView } from "../views.ts";

/** Asks again so often while the socket is down; the answer may be cached for a second on its way. */
const POLL_EVERY = 2_000;

export interface PublicNow {
  readonly view: ComputedRef<PublicView | null>;
  /** Neither the socket nor the asking brings anything: what is shown may be old. */
  readonly stale: ComputedRef<boolean>;
  readonly lastAt: ComputedRef<number | null>;
}

interface Snapshot {
  readonly rev: number;
  readonly state: PublicView;
}

/** The public view by socket, and by asking where sockets do not get through. */
export function usePublic(conference: string): PublicNow {
  const live = useLive<PublicView>({ conference, view: "public" });
  const asked = shallowRef<Snapshot | null>(null);
  const answeredAt = ref(0);

  async function poll(): Promise<void> {
    if (!live.stale.value || document.visibilityState === "hidden") return;
    const reply = await ask<Snapshot>({ method: "GET", path: `/conferences/${conference}/views/public`, cached: true });
    if (reply.kind !== "done") return;
    answeredAt.value = Date.now();
    if (reply.value.rev > live.rev.value) asked.value = reply.value;
  }

  const timer = setInterval(() => void poll(), POLL_EVERY);
  onScopeDispose(() => clearInterval(timer));

  const polled = computed(() => live.now.value > 0 && Date.now() - answeredAt.value < 3 * POLL_EVERY);
  return {
    view: computed(() =>
      asked.value !== null && asked.value.rev > live.rev.value ? asked.value.state : live.state.value),
    stale: computed(() => live.stale.value && !polled.value),
    lastAt: computed(() => live.lastFrameAt.value),
  };
}
