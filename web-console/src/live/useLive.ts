import { openLive } from "@gongping/display/live";
import type { LiveOptions } from "@gongping/display/live";
import { onScopeDispose, readonly, ref, shallowRef } from "vue";
import type { Ref, ShallowRef } from "vue";

/** One live view as refs. `now` is the server's time in epoch milliseconds, four times a second. */
export interface LiveView<S> {
  readonly state: Readonly<ShallowRef<S | null>>;
  readonly rev: Readonly<Ref<number>>;
  readonly stale: Readonly<Ref<boolean>>;
  readonly lastFrameAt: Readonly<Ref<number | null>>;
  readonly closeCode: Readonly<Ref<number | null>>;
  readonly now: Readonly<Ref<number>>;
}

const TICK = 250;

/** Opens a view for as long as the component lives. */
export function useLive<S>(options: LiveOptions): LiveView<S> {
  const live = openLive<S>(options);
  const state = shallowRef<S | null>(live.model.state);
  const rev = ref(live.model.rev);
  const stale = ref(live.stale);
  const lastFrameAt = ref(live.lastFrameAt);
  const closeCode = ref(live.closeCode);
  const now = ref(live.serverNow());
  const read = (): void => {
    state.value = live.model.state;
    rev.value = live.model.rev;
    stale.value = live.stale;
    lastFrameAt.value = live.lastFrameAt;
    closeCode.value = live.closeCode;
    // What a view shows is dated by its own server from the first frame on, not by this device until the next tick.
    now.value = live.serverNow();
  };
  const stop = live.subscribe(read);
  const ticking = setInterval(() => (now.value = live.serverNow()), TICK);
  onScopeDispose(() => {
    clearInterval(ticking);
    stop();
    live.close();
  });
  return {
    state,
    rev: readonly(rev),
    stale: readonly(stale),
    lastFrameAt: readonly(lastFrameAt),
    closeCode: readonly(closeCode),
    now: readonly(now),
  };
}
