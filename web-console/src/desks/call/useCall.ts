import { computed, ref, watch } from "vue";
import type { ComputedRef, Ref } from "vue";
import { useI18n } from "vue-i18n";
import { useAnswerDraft } from "../../answers/draft.ts";
import type { AnswerDraft } from "../../answers/draft.ts";
import { provideBoard } from "../../commands/board.ts";
import type { Board, Handler } from "../../commands/board.ts";
import type { ConsentCode, LineFact, OutcomeCode, Wire } from "../../commands/wire.ts";
import { useToasts } from "../../frame/toasts.ts";
import { useDesk } from "../../frame/useDesk.ts";
import type { DeskAtWork } from "../../frame/useDesk.ts";
import type { CallDeskView, CallQuestion, Offer } from "../../views.ts";
import { refusalWords } from "../../words/refusals.ts";
import { connected, currentQuestion, dialOffer, findOffer, open } from "./offers.ts";

export interface CallDesk extends DeskAtWork<CallDeskView> {
  readonly conference: string;
  readonly board: Board;
  readonly draft: AnswerDraft;
  readonly help: Ref<boolean>;
  /** The question that is being written down; an answered one while it is put right. */
  readonly question: ComputedRef<CallQuestion | null>;
  readonly correcting: ComputedRef<boolean>;
  /** The answered question that the operator picked to put right. */
  readonly picked: Ref<string | null>;
  /** What was said to the question for consent was written down wrongly: it is chosen again. */
  readonly again: Ref<boolean>;
  offer(type: string): Offer | undefined;
  consent(what: ConsentCode): void;
  fact(what: LineFact): void;
}

/** The call desk: one household at a time, what it sends, what its keys do. */
export function useCall(conference: string): CallDesk {
  const { t, locale } = useI18n();
  const toasts = useToasts();
  const desk = useDesk<CallDeskView>(conference, "call-operator", "call");
  const help = ref(false);
  const picked = ref<string | null>(null);
  const again = ref(false);
  const offers = computed(() => desk.state.value?.offers ?? []);
  const question = computed(() => currentQuestion(desk.state.value, picked.value));
  const correcting = computed(() => (question.value?.household ?? null) !== null);
  const draft = useAnswerDraft(() => question.value?.id ?? null, () => question.value);
  const offer = (type: string): Offer | undefined => findOffer(offers.value, type);

  watch(() => desk.state.value?.call?.attempt, () => {
    picked.value = null;
    again.value = false;
  });

  async function sendOffer(what: Offer | undefined, more: object = {}): Promise<boolean> {
    if (what === undefined) return false;
    const fate = await desk.send({ type: what.type, ...what.fields, ...more } as Wire);
    return fate?.kind === "acked";
  }

  async function record(): Promise<void> {
    const what = offer("record-answer");
    if (what === undefined || question.value === null || draft.answer.value === null) return;
    const words = draft.words.value.trim();
    const type = correcting.value ? "correct-answer" : what.type;
    const more = { question: question.value.id, answer: draft.answer.value, ...(words === "" ? {} : { words }) };
    if (await sendOffer({ ...what, type }, more)) picked.value = null;
  }

  function whyNot(what: Offer | undefined): string {
    if (what === undefined || what.blocked === null) return "";
    if (what.blocked === "call.host-has-not-asked") return t("call.hostAirs");
    return refusalWords(what.blocked, what.values, locale.value) ?? "";
  }

  function whyNotOnAir(): string {
    const call = desk.state.value?.call;
    if (call?.airOrdered !== true) return whyNot(offer("put-on-air"));
    return t(call.hand ? "call.hallConfirms" : "call.goingOnAir");
  }

  async function consent(what: ConsentCode): Promise<void> {
    if (await sendOffer(offer("record-consent"), { consent: what, wording: wording() })) again.value = false;
  }

  const sends = (type: string, more: object = {}): Handler => ({
    ready: () => open(offer(type)),
    why: () => whyNot(offer(type)),
    run: () => void sendOffer(offer(type), more),
  });
  const dials = (hand: boolean): Handler => ({
    ready: () => open(dialOffer(offers.value, hand)),
    why: () => (desk.state.value?.show.phase === "paused"
      ? t("call.paused") : whyNot(dialOffer(offers.value, hand))),
    run: () => void sendOffer(dialOffer(offers.value, hand)),
  });
  /** By key and then by button it is one judgement: the desk says which one it has. */
  const judged = (outcome: OutcomeCode): boolean => {
    const view = desk.state.value;
    return view !== null && connected(view) && view.call?.judged === outcome;
  };
  const judges = (outcome: OutcomeCode): Handler => {
    const sending = sends("judge-outcome", { outcome });
    return { ...sending, run: (...how) => (judged(outcome) ? undefined : sending.run(...how)) };
  };
  /** Which words were read out: those for a household, or those for a cadre. */
  const wording = (): string => t(desk.state.value?.call?.person ? "call.cadreWordingVersion" : "call.wordingVersion");
  /** Nothing of the last call is on its way to the air any more: there is nothing to dump. */
  const aired = (): boolean => {
    const view = desk.state.value;
    const until = view?.airedUntil ?? null;
    return view !== null && until !== null && desk.now.value >= until + view.show.airDelaySeconds * 1_000;
  };
  const hasQuestion = (): boolean => question.value !== null && offer("record-answer") !== undefined;

  const board = provideBoard("call", {
    "call.dial": dials(false),
    "call.dialHand": dials(true),
    "call.onAir": { ...sends("put-on-air"), why: whyNotOnAir },
    "call.dump": {
      ...sends("dump"), ready: () => open(offer("dump")) && !aired(),
      why: () => (aired() ? t("call.aired") : whyNot(offer("dump"))),
    },
    "call.hold": sends("hold-call"),
    "call.mute": sends("mute"),
    "call.hangUp": sends("hang-up"),
    "call.cancel": sends("cancel-attempt"),
    "call.busy": judges("busy"),
    "call.noAnswer": judges("no-answer"),
    "call.machine": judges("machine"),
    "call.wrong": judges("wrong-number"),
    "call.refused": judges("declined"),
    "call.answered": judges("answered"),
    "call.pick": { ready: hasQuestion, run: (digit) => draft.digit(digit) },
    "call.unsure": { ready: hasQuestion, run: () => draft.refuse("unknown") },
    "call.unwilling": { ready: hasQuestion, run: () => draft.refuse("declined") },
    "call.record": { ready: () => hasQuestion() && draft.answer.value !== null, run: () => void record() },
    "call.panic": {
      run: () => void desk.send({ type: desk.state.value?.show.panic === true ? "lift-panic" : "panic" }),
    },
    "call.help": { run: () => (help.value = true) },
  }, {
    stale: () => desk.stale.value, sending: desk.sender.pending, say: (why) => toasts.say("wrong", why),
    whyStale: () => t("common.whyStale"),
  });

  return {
    ...desk, conference, board, draft, help, question, correcting, picked, again, offer,
    consent: (what) => void consent(what),
    fact: (what) => void sendOffer(offer("report-line"), { report: what }),
  };
}
