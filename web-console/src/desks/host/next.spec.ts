import { expect, test } from "vitest";
import { AT, hostAnswering, hostAsking, hostDrawn, offer } from "../../fixtures/host.ts";
import { offerOf, ready, stepWords } from "./next.ts";

test("a question is called by its place and its few words", () => {
  const view = hostAsking();
  expect(stepWords(view, view.next.main ?? offer("pause"))).toMatchObject({
    key: "ask-household",
    values: { n: 4, label: "是否解决", name: "沈知远" },
  });
});

test("a question to the cadre is another step than one to the household", () => {
  expect(stepWords(hostAnswering(), offer("ask", { inquiry: "I03", question: "Q1" })).key).toBe("ask");
});

test("an entry is counted from one", () => {
  expect(stepWords(hostDrawn(), offer("spin", { round: 5, entry: 0 })).values["n"]).toBe(1);
});

test("what is next is offered too", () => {
  const { next } = hostAsking();
  expect(offerOf(next, "ask")).toBe(next.main);
  expect(offerOf(next, "pause")?.type).toBe("pause");
  expect(offerOf(next, "publish-round")).toBeUndefined();
});

test("a step waits for its time, and never runs while a rule forbids it", () => {
  expect(ready(offer("spin"), AT)).toBe(true);
  expect(ready({ ...offer("spin"), from: AT + 1 }, AT)).toBe(false);
  expect(ready(offer("close", {}, "inquiry.open"), AT)).toBe(false);
  expect(ready(null, AT)).toBe(false);
});
