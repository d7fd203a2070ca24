import { computed } from "vue";
import type { ComputedRef } from "vue";
import { useI18n } from "vue-i18n";
import { makeSender } from "../commands/send.ts";
import type { Fate, Sender } from "../commands/send.ts";
import type { Wire } from "../commands/wire.ts";
import { takeDesk } from "../demo/hand.ts";
import { useLive } from "../live/useLive.ts";
import type { LiveView } from "../live/useLive.ts";
import { useToasts } from "./toasts.ts";

/** A desk at work: its view, and sending with every refusal said at the bottom left. */
export interface DeskAtWork<S> extends LiveView<S> {
  readonly sender: Sender;
  readonly sending: ComputedRef<boolean>;
  /** Sends; null where the press was a slip. Refusals and open outcomes are said. */
  send(command: Wire): Promise<Fate | null>;
}

/** Opens the view of a desk and the way for its commands. */
export function useDesk<S>(conference: string, desk: string, view: string): DeskAtWork<S> {
  const { t } = useI18n();
  const toasts = useToasts();
  const live = useLive<S>({ conference, view, desk });
  const sender = makeSender({ conference, desk, rev: () => Math.max(0, live.rev.value) });

  async function send(command: Wire): Promise<Fate | null> {
    takeDesk();
    const fate = await (sender.send(command) ?? null);
    if (fate?.kind === "refused") toasts.say("wrong", fate.problem.detail);
    if (fate?.kind === "unknown") toasts.say("wrong", t("common.outcomeUnknown"));
    return fate;
  }

  return { ...live, sender, sending: computed(() => sender.pending.size > 0), send };
}
