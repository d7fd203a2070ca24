import { computed, ref, watch } from "vue";
import type { ComputedRef, Ref } from "vue";
import { useI18n } from "vue-i18n";
import { useAnswerDraft } from "../../answers/draft.ts";
import type { AnswerDraft } from "../../answers/draft.ts";
import { provideBoard } from "../../commands/board.ts";
import type { Board, Handlers } from "../../commands/board.ts";
import type { VerdictCode, Wire } from "../../commands/wire.ts";
import { useToasts } from "../../frame/toasts.ts";
import { useDesk } from "../../frame/useDesk.ts";
import type { DeskAtWork } from "../../frame/useDesk.ts";
import type { HostView, NextStep, Offer, Row } from "../../views.ts";
import { foundOffer, offerOf, ready } from "./next.ts";

/** What is open beside the middle of the desk. */
export type Panel = "prepare" | "attendance" | "named" | "debts" | "commit" | "dispatch" | "correct" | "left" | "void" | "waive" | "waiveCosigners" | "takeOver" | "close" | "help";

export interface VerdictDraft {
  readonly picked: Ref<VerdictCode | null>;
  readonly source: Ref<string>;
}

export interface HostDesk extends DeskAtWork<HostView> {
  readonly conference: string;
  readonly panel: Ref<Panel | null>;
  readonly next: ComputedRef<NextStep | undefined>;
  readonly main: ComputedRef<Offer | null>;
  /** The question whose answer the cadre is giving. */
  readonly answering: ComputedRef<Row | null>;
  readonly draft: AnswerDraft;
  readonly board: Board;
  /** What the stage decided, while it is being entered. */
  readonly verdict: VerdictDraft;
  /** How many households are to answer. */
  readonly calls: Ref<number>;
  sendOffer(offer: Offer, more?: object): Promise<boolean>;
  recordAnswer(): Promise<void>;
}

/** The host desk: what it shows, what it sends, what its keys do. */
export function useHost(conference: string): HostDesk {
  const desk = useDesk<HostView>(conference, "host", "host");
  const { t } = useI18n();
  const toasts = useToasts();
  const panel = ref<Panel | null>(null);
  const verdict: VerdictDraft = { picked: ref(null), source: ref(t("host.verdictSource")) };
  const calls = ref(1);
  const next = computed(() => desk.state.value?.next);
  const main = computed(() => next.value?.main ?? null);
  const answering = computed(() =>
    main.value?.type === "record-answer"
      ? (desk.state.value?.onStage?.rows.find((row) => row.question === main.value?.fields["question"]) ?? null)
      : null);
  const correctable = computed(() =>
    desk.state.value?.show.phase === "live" && desk.state.value.onStage?.rows.some((row) => row.cadre !== null) === true);
  const found = computed(() => (desk.state.value === null ? undefined : foundOffer(desk.state.value)));
  /** A pause takes the question off the desk, not what was written down for it. */
  const asking = computed((before?: string | null): string | null =>
    desk.state.value?.show.phase === "paused" ? (before ?? null) : (answering.value?.question ?? null));
  const draft = useAnswerDraft(() => asking.value, () => answering.value);

  async function sendOffer(offer: Offer, more: object = {}): Promise<boolean> {
    const fate = await desk.send({ type: offer.type, ...offer.fields, ...more } as Wire);
    return fate?.kind === "acked";
  }

  const entered = (): object => ({ verdict: verdict.picked.value, source: verdict.source.value.trim() });

  watch(() => desk.state.value?.onStage?.id, () => (verdict.picked.value = null));

  async function recordAnswer(): Promise<void> {
    if (main.value === null || draft.answer.value === null) return;
    const words = draft.words.value.trim();
    await sendOffer(main.value, { answer: draft.answer.value, ...(words === "" ? {} : { words }) });
  }

  function pressNext(): void {
    const offer = main.value;
    if (offer === null) return;
    if (offer.type === "publish-round") panel.value = "prepare";
    else if (offer.type === "make-commitment") panel.value = "commit";
    else if (offer.type === "record-answer") void recordAnswer();
    else if (offer.type === "enter-verdict") void sendOffer(offer, entered());
    else if (offer.type === "publish-household-round") void sendOffer(offer, { calls: calls.value });
    else void sendOffer(offer);
  }

  const canNext = (): boolean => {
    if (!ready(main.value, desk.now.value)) return false;
    if (main.value?.type === "record-answer") return draft.answer.value !== null;
    return main.value?.type !== "enter-verdict" || (verdict.picked.value !== null && verdict.source.value.trim() !== "");
  };

  const isAnswering = (): boolean => answering.value !== null;
  const offered = (...types: string[]): Offer | undefined => offerOf(next.value, ...types);
  const can = (...types: string[]) => (): boolean => ready(offered(...types) ?? null, desk.now.value);
  const sends = (...types: string[]) => ({
    ready: can(...types),
    run: () => {
      const offer = offered(...types);
      if (offer !== undefined) void sendOffer(offer);
    },
  });
  const opens = (what: Panel, ...types: string[]) => ({
    run: () => (panel.value = what),
    ...(types.length === 0 ? {} : { ready: can(...types) }),
  });

  const handlers: Handlers = {
    "host.next": { ready: canNext, run: pressNext },
    "host.pause": sends("pause"),
    "host.panic": {
      run: () => void desk.send({ type: desk.state.value?.show.panic === true ? "lift-panic" : "panic" }),
    },
    "host.manifest": sends("show-manifest"),
    "host.prepare": opens("prepare", "publish-round"),
    "host.attendance": opens("attendance", "change-attendance"),
    "host.named": opens("named", "name-cadre"),
    "host.debts": opens("debts"),
    "host.commit": opens("commit", "make-commitment"),
    "host.dispatch": opens("dispatch", "mark-dispatch"),
    "host.correct": { ready: () => correctable.value, run: () => (panel.value = "correct") },
    "host.left": opens("left", "report-left"),
    "host.found": {
      ready: () => ready(found.value ?? null, desk.now.value),
      run: () => {
        if (found.value !== undefined) void sendOffer(found.value);
      },
    },
    "host.void": opens("void", "withdraw", "declare-link-missing"),
    "host.takeOver": opens("takeOver", "take-over-lines"),
    "host.waive": opens("waive", "waive-recomputation"),
    "host.waiveCosigners": opens("waiveCosigners", "waive-cosignatures"),
    "host.endVerifying": sends("end-verifying"),
    "host.askNow": sends("ask"),
    "host.conclude": sends("conclude"),
    "host.close": { ready: () => offered("close") !== undefined, run: () => (panel.value = "close") },
    "host.answer": { ready: () => draft.answer.value !== null && isAnswering(), run: () => void recordAnswer() },
    "host.pick": { ready: isAnswering, run: (digit) => draft.digit(digit) },
    "host.unsure": { ready: isAnswering, run: () => draft.refuse("unknown") },
    "host.unwilling": { ready: isAnswering, run: () => draft.refuse("declined") },
    "host.help": opens("help"),
  };

  const board = provideBoard("host", handlers, {
    stale: () => desk.stale.value, sending: desk.sender.pending,
    say: (why) => toasts.say("wrong", why), whyStale: () => t("common.whyStale"),
  });
  return { ...desk, conference, panel, next, main, answering, draft, verdict, board, calls, sendOffer, recordAnswer };
}
