import type { CallDeskView, Consent, Outcome } from "../../views.ts";

/** What comes once the line is down: key of a text and its values. */
export interface Then {
  readonly key: "again" | "next" | "none" | "cadre";
  readonly values: Readonly<Record<string, string | number>>;
}

const OUTCOMES: Readonly<Partial<Record<Consent, Outcome>>> = {
  refused: "declined", "not-adult": "no-answer", "wrong-person": "wrong-number",
};
const ENDS: readonly Outcome[] = ["answered", "declined", "wrong-number"];

/** What the operator's judgement says before the line is down; a machine answers nothing either. */
const JUDGED: Readonly<Partial<Record<Outcome, Consent | "machine">>> = {
  declined: "refused", "wrong-number": "wrong-person", machine: "machine",
};

/** Why whoever is on the line is asked nothing: as he said, else as the operator judged; null where he answers. */
export function refusal(view: CallDeskView | null): Consent | "machine" | null {
  const call = view?.call ?? null;
  if (call === null) return null;
  const said = call.consent;
  if (said !== null && said !== "agreed" && !(said === "off-air-only" && call.household !== null)) return said;
  return (call.judged === null ? undefined : JUDGED[call.judged]) ?? null;
}

const PARTING: Readonly<Record<string, string>> = { "wrong-person": "sorry", machine: "machine" };

/** How one takes leave of him; of whoever is not on the line, or not any more, nobody can. */
export function partingKey(view: CallDeskView): string {
  const { step, hangUp, hand } = view.call ?? { step: "down", hangUp: false, hand: false };
  if (step === "down") return "call.closed.down";
  if (hangUp) return hand ? "call.closed.handDown" : "call.closed.hanging";
  if (step === "connecting" && !hand) return "call.closed.machine";
  return `call.closed.${PARTING[refusal(view) ?? "refused"] ?? "thanks"}`;
}

/** How such a call is counted: as the operator says, else by what was said. */
export const outcomeOf = (view: CallDeskView): Outcome =>
  view.call?.judged ?? OUTCOMES[view.call?.consent ?? "refused"] ?? "declined";

/** Who is to be dialled after such a call; null where that is not known yet. */
export function afterHangUp(view: CallDeskView): Then | null {
  const { call } = view;
  if (call === null) return null;
  if (call.household === null) return { key: "cadre", values: { name: call.person?.name ?? "" } };
  const outcome = outcomeOf(view);
  if (outcome === "answered") return null;
  if (!ENDS.includes(outcome) && call.turn < view.triesMax) {
    return { key: "again", values: { n: call.turn + 1, max: view.triesMax } };
  }
  const now = view.households.find((one) => one.turn)?.order ?? 0;
  const next = view.households.find((one) => one.order > now);
  return next === undefined ? { key: "none", values: {} } : { key: "next", values: { n: next.order } };
}
