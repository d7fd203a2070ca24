import type { CallDeskView, CallQuestion, Offer } from "../../views.ts";
import { refusal } from "./refused.ts";

/** Whether a press would be taken. */
export const open = (offer: Offer | undefined): boolean => offer !== undefined && offer.blocked === null;

/** The offer of this type; one that is open before one that is not. */
export function findOffer(offers: readonly Offer[], type: string): Offer | undefined {
  const all = offers.filter((one) => one.type === type);
  return all.find(open) ?? all[0];
}

/** Whom the dial key dials: the household whose turn it is, else the cadre who answers by telephone. */
export function dialOffer(offers: readonly Offer[], hand: boolean): Offer | undefined {
  const all = offers.filter((one) => one.fields["hand"] === hand);
  return all.find((one) => one.type === "dial" && open(one)) ?? all.find((one) => one.type === "dial-cadre" && open(one))
    ?? all[0];
}

/** The question to write down: one picked to be put right, the one on screen, else the first that has no answer yet. */
export function currentQuestion(view: CallDeskView | null, picked: string | null): CallQuestion | null {
  const all = view?.questions ?? [];
  const unanswered = refusal(view) === null ? all.filter((one) => one.household === null) : [];
  return all.find((one) => one.id === picked)
    ?? unanswered.find((one) => one.asked)
    ?? unanswered[0]
    ?? null;
}

/** Whether operator and callee can hear each other. */
export const connected = (view: CallDeskView): boolean =>
  view.call !== null && ["off-air", "on-air", "held"].includes(view.call.step);
