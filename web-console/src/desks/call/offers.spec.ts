import { expect, test } from "vitest";
import { callIdle, callOnAir } from "../../fixtures/call.ts";
import { offer } from "../../fixtures/host.ts";
import { connected, currentQuestion, dialOffer, findOffer, open } from "./offers.ts";

test("the question on screen is written down, an answered one only when it is picked", () => {
  expect(currentQuestion(callOnAir(), null)?.id).toBe("Q4");
  expect(currentQuestion(callOnAir(), "Q2")?.id).toBe("Q2");
  expect(currentQuestion(callIdle(), null)?.id).toBe("Q1");
  expect(currentQuestion(null, null)).toBeNull();
});

test("the dial key dials the household whose turn it is before a cadre", () => {
  const household = offer("dial", { inquiry: "I03", hand: false });
  const cadre = offer("dial-cadre", { inquiry: "I04", hand: false });
  expect(dialOffer([cadre, household], false)).toBe(household);
  expect(dialOffer([cadre, { ...household, blocked: "round.not-checked" }], false)).toBe(cadre);
  expect(open(dialOffer([{ ...household, blocked: "round.not-checked" }], false))).toBe(false);
  expect(dialOffer([household], true)).toBeUndefined();
});

test("an offer that is open is taken before one that is not", () => {
  const shut = offer("dump", { attempt: "A0001" }, "call.already-dumped");
  const good = offer("dump", { attempt: "A0002" });
  expect(findOffer([shut, good], "dump")).toBe(good);
});

test("connected means that both can hear each other", () => {
  expect(connected(callOnAir())).toBe(true);
  expect(connected(callIdle())).toBe(false);
});
