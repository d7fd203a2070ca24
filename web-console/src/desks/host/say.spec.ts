import { expect, test } from "vitest";
import { hostAnswering, hostAsking, hostIdle, hostJudging, SHEN } from "../../fixtures/host.ts";
import type { HostView } from "../../views.ts";
import { saying } from "./say.ts";

test("a difference is said with both accounts, and the next question after it", () => {
  expect(saying(hostAsking())).toMatchObject({ key: "differs", row: { question: "Q2" }, next: { question: "Q4" } });
});

test("while the cadre answers the question is read", () => {
  expect(saying(hostAnswering())).toMatchObject({ key: "ask", next: { question: "Q2" } });
});

test("when all is asked the stage is asked to judge", () => expect(saying(hostJudging()).key).toBe("judge"));

test("nothing is put into the host's mouth between the turns", () => expect(saying(hostIdle()).key).toBe("wait"));

test("what a household said off air is not put into the host's mouth", () => {
  const view = hostAsking();
  if (view.call === null) throw new Error("nobody is on the line");
  const offAir: HostView = {
    ...view, call: { ...view.call, step: "off-air", consent: "off-air-only", airedAt: null },
    next: { ...view.next, main: null, waiting: ["operator.off-air"] },
  };
  expect(saying(offAir).key).toBe("wait");
  expect(saying({ ...offAir, call: null }).key).toBe("wait");
  expect(saying({ ...offAir, call: { ...view.call, dumped: true } }).key).toBe("wait");
});

test("what cannot be compared is not called equal", () => {
  const view = hostAsking();
  const sheet = view.onStage;
  if (sheet === null) throw new Error("nobody is on stage");
  const rows = sheet.rows.map((row) => (row.household === null ? row : { ...row, sign: "unknown" as const }));
  expect(saying({ ...view, onStage: { ...sheet, rows } })).toMatchObject({ key: "ask", next: { question: "Q4" } });
});

test("who has noted a difference, or sent a team about it, is not asked to note it again", () => {
  const view = hostAsking();
  const [one] = view.discrepancies;
  if (one === undefined) throw new Error("no difference");
  const here = { ...one, inquiry: "I03", question: "Q2", withdrawn: false };
  expect(saying({ ...view, discrepancies: [{ ...here, flagged: false }] }).key).toBe("differs");
  expect(saying({ ...view, discrepancies: [{ ...here, flagged: true }] }).key).toBe("noted");
  const sent = { inquiry: "I03", person: SHEN, discrepancy: here.id, about: here.label, setAside: false, dueOn: "2026-12-01", at: here.at };
  expect(saying({ ...view, discrepancies: [{ ...here, flagged: false }], dispatches: [sent] }).key).toBe("noted");
});
