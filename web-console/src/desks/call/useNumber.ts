import { onScopeDispose, ref } from "vue";
import type { Ref } from "vue";
import { useI18n } from "vue-i18n";
import { useToasts } from "../../frame/toasts.ts";
import { revealNumber } from "../../api/number.ts";

/** How long a number stays on the screen, in milliseconds. */
const SHOWN_FOR = 60_000;

export interface ShownNumber {
  readonly shown: Ref<string>;
  /** The call whose number was shown: the server gives no number that is not the sealed one. */
  readonly seen: Ref<string>;
  show(attempt: string): Promise<void>;
  hide(): void;
}

/** The whole number of a call dialled by hand: asked for by a press that the server records, gone after a minute. */
export function useNumber(conference: string): ShownNumber {
  const { t } = useI18n();
  const toasts = useToasts();
  const shown = ref("");
  const seen = ref("");
  let timer: ReturnType<typeof setTimeout> | undefined;

  function hide(): void {
    shown.value = "";
    clearTimeout(timer);
  }

  async function show(attempt: string): Promise<void> {
    const reply = await revealNumber(conference, attempt);
    if (reply.kind === "done") {
      shown.value = reply.value.number;
      seen.value = attempt;
      timer = setTimeout(hide, SHOWN_FOR);
    } else {
      toasts.say("wrong", reply.kind === "refused" ? reply.problem.detail : t("common.noAnswer"));
    }
  }

  onScopeDispose(hide);
  return { shown, seen, show, hide };
}
