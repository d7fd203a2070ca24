import { computed, onScopeDispose, ref, watch } from "vue";
import type { ComputedRef, Ref } from "vue";
import { submit } from "../../api/conference.ts";
import type { Severity, SignCode, Wire } from "../../commands/wire.ts";
import { useToasts } from "../../frame/toasts.ts";
import { useDesk } from "../../frame/useDesk.ts";
import type { DeskAtWork } from "../../frame/useDesk.ts";
import { deviceShelf, Outbox } from "../../outbox/outbox.ts";
import type { InspectorView, Row } from "../../views.ts";

export interface Inspector extends DeskAtWork<InspectorView> {
  /** The question that is to be logged: the one on screen until another is chosen. */
  readonly row: ComputedRef<Row | null>;
  readonly sign: Ref<Exclude<SignCode, "wait" | "equal">>;
  readonly severity: Ref<Severity>;
  /** Both sides have answered it: there is something to note. */
  readonly comparable: ComputedRef<boolean>;
  /** How many notes still wait to be sent. */
  readonly waiting: Ref<number>;
  choose(question: string): void;
  log(): void;
}

const AGAIN_EVERY = 3_000;
const DESK = "inspector";

/** The inspection desk on a phone. A note is kept on the device first and sent as soon as there is a line. */
export function useInspector(conference: string): Inspector {
  const desk = useDesk<InspectorView>(conference, DESK, "inspector");
  const toasts = useToasts();
  const chosen = ref<string | null>(null);
  const sign = ref<Exclude<SignCode, "wait" | "equal">>("differs");
  const severity = ref<Severity>("ORDINARY");
  const waiting = ref(0);

  const outbox = new Outbox({
    shelf: deviceShelf(`gongping.outbox.${conference}`),
    post: (letter) => submit(conference, DESK, letter.key, letter.ifRev, letter.command),
    changed: (letters) => (waiting.value = letters.length),
    refused: (_letter, problem) => toasts.say("wrong", problem.detail),
  });
  const again = (): void => void outbox.flush();
  const timer = setInterval(again, AGAIN_EVERY);
  window.addEventListener("online", again);
  onScopeDispose(() => {
    clearInterval(timer);
    window.removeEventListener("online", again);
  });

  const question = computed(() => chosen.value ?? desk.state.value?.question ?? null);
  const row = computed(() => desk.state.value?.onStage?.rows.find((one) => one.question === question.value) ?? null);

  const comparable = computed(() => row.value !== null && row.value.cadre !== null && row.value.household !== null);

  // A choice holds for this moment: the next question on screen, or the next turn, presets again.
  watch(() => [desk.state.value?.question, desk.state.value?.onStage?.id].join(), () => {
    chosen.value = null;
    sign.value = "differs";
    severity.value = "ORDINARY";
  });

  function log(): void {
    const sheet = desk.state.value?.onStage;
    if (sheet === null || sheet === undefined || row.value === null || !comparable.value) return;
    const command: Wire = {
      type: "log-discrepancy", inquiry: sheet.id, question: row.value.question, sign: sign.value,
      severity: severity.value, ...(sheet.household === null ? {} : { household: sheet.household.id }),
    };
    outbox.put({ key: crypto.randomUUID(), ifRev: Math.max(0, desk.rev.value), command, at: desk.now.value });
  }

  return { ...desk, row, sign, severity, comparable, waiting, choose: (id) => (chosen.value = id), log };
}
