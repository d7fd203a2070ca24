import { expect, test } from "vitest";
import { callCadre, callJudgedWrong, callOnAir, callWrongPerson } from "../../fixtures/call.ts";
import type { CallDeskView, CallPart } from "../../views.ts";
import { currentQuestion } from "./offers.ts";
import { afterHangUp, outcomeOf, partingKey, refusal } from "./refused.ts";

const saying = (rest: Partial<CallPart>, view: CallDeskView = callWrongPerson()): CallDeskView =>
  ({ ...view, call: view.call && { ...view.call, ...rest } });

test("who belongs to another household, is no adult or refuses is asked nothing", () => {
  for (const consent of ["wrong-person", "not-adult", "refused"] as const) {
    expect(refusal(saying({ consent }))).toBe(consent);
    expect(currentQuestion(saying({ consent }), null)).toBeNull();
  }
  expect(refusal(callOnAir())).toBeNull();
  expect(refusal(saying({ consent: null }))).toBeNull();
});

test("who is judged not to be the household is asked nothing either, and one apologises to him", () => {
  expect(refusal(callJudgedWrong())).toBe("wrong-person");
  expect(currentQuestion(callJudgedWrong(), null)).toBeNull();
  expect(partingKey(callJudgedWrong())).toBe("call.closed.sorry");
  expect(afterHangUp(callJudgedWrong())).toEqual({ key: "next", values: { n: 3 } });
  expect(refusal(saying({ consent: "agreed", judged: "machine" }))).toBe("machine");
  expect(refusal(saying({ consent: "agreed", judged: "answered" }))).toBeNull();
});

test("whoever is not on the line any more, or not yet, is not thanked", () => {
  const parting = (rest: Partial<CallPart>) => partingKey(saying({ consent: "refused", ...rest }));
  expect(parting({})).toBe("call.closed.thanks");
  expect(parting({ hangUp: true })).toBe("call.closed.hanging");
  expect(parting({ hangUp: true, hand: true })).toBe("call.closed.handDown");
  expect(parting({ step: "down" })).toBe("call.closed.down");
  expect(parting({ step: "down", hangUp: true, hand: true })).toBe("call.closed.down");
  expect(parting({ step: "connecting", consent: null, judged: "declined" })).toBe("call.closed.machine");
  expect(parting({ step: "connecting", consent: null, judged: "declined", hand: true })).toBe("call.closed.thanks");
});

test("who answers off air is asked, unless it is a cadre", () => {
  expect(refusal(saying({ consent: "off-air-only" }))).toBeNull();
  expect(refusal(saying({ consent: "off-air-only" }, callCadre()))).toBe("off-air-only");
});

test("an answer that is picked to be put right can be, whoever is on the line", () => {
  expect(currentQuestion(saying({}, { ...callOnAir(), call: callWrongPerson().call }), "Q2")?.id).toBe("Q2");
});

test("it is counted as what was said, unless the operator says otherwise", () => {
  expect(outcomeOf(callWrongPerson())).toBe("wrong-number");
  expect(outcomeOf(saying({ consent: "not-adult" }))).toBe("no-answer");
  expect(outcomeOf(saying({ judged: "declined" }))).toBe("declined");
});

test("a wrong household is followed by the next one of the order, an absent adult is tried again", () => {
  expect(afterHangUp(callWrongPerson())).toEqual({ key: "next", values: { n: 3 } });
  expect(afterHangUp(saying({ consent: "not-adult" }))).toEqual({ key: "again", values: { n: 2, max: 3 } });
  expect(afterHangUp(saying({ consent: "not-adult", turn: 3 }))).toEqual({ key: "next", values: { n: 3 } });
});

test("after the last household nobody is left, and a cadre is dialled again", () => {
  const last = callWrongPerson().households.slice(0, 2);
  expect(afterHangUp({ ...callWrongPerson(), households: last })).toEqual({ key: "none", values: {} });
  expect(afterHangUp(saying({ consent: "refused" }, callCadre()))?.key).toBe("cadre");
});
