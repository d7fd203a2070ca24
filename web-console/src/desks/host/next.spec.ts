import { expect, test } from "vitest";
import {
  AT, CALL, hostAnswering, hostAsking, hostDrawn, line, offer, person, SHEET,
} from "../../fixtures/host.ts";
import { hostDecided, hostSeatEmpty, hostSubstitute, hostTelephone } from "../../fixtures/hostTurns.ts";
import {
  afterAnnouncing, afterRecording, entryLines, foundOffer, offerOf, ready, seatsWaiting, stepWords, waitedName, wayOn,
} from "./next.ts";

const CHEN = person("C00777", "陈立", "县林业局", "科员");

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

test("who answers by telephone is called to the telephone, not asked to stand", () => {
  expect(stepWords(hostTelephone(), offer("begin-answering", { inquiry: "I03" })).key).toBe("begin-answering-telephone");
  expect(stepWords(hostAnswering(), offer("begin-answering", { inquiry: "I03" })).key).toBe("begin-answering");
});

test("the wait for a cadre on the telephone names him, and can be passed over", () => {
  const { next } = hostTelephone();
  expect(waitedName(hostTelephone(), "operator.cadre")).toBe("沈知远");
  expect(wayOn(next)).toBe("host.askNow");
  expect(offerOf(next, "ask")?.fields["question"]).toBe("Q1");
});

test("a turn can be ended without a commitment", () => {
  expect(wayOn(hostDecided().next)).toBe("host.conclude");
  expect(wayOn(hostAsking().next)).toBeNull();
});

test("the wait for a second word names who is reported as left", () => {
  const view = hostAsking();
  const inquiries = view.inquiries.map((one) => (one.id === "I01" ? { ...one, stage: "left-reported" as const } : one));
  expect(waitedName({ ...view, inquiries }, "left")).toBe("何秀兰");
});

test("who is reported as left can be called up if he stands there after all, and nobody else by this", () => {
  const view = hostAsking();
  const up = offer("begin-answering", { inquiry: "I01" });
  const next = { ...view.next, others: [offer("begin-answering", { inquiry: "I03" }), up] };
  const inquiries = view.inquiries.map((one) => (one.id === "I01" ? { ...one, stage: "left-reported" as const } : one));
  expect(foundOffer({ ...view, next })).toBeUndefined();
  expect(foundOffer({ ...view, next, inquiries })).toBe(up);
});

test("an entry is counted from one", () => {
  expect(stepWords(hostDrawn(), offer("spin", { round: 5, entry: 0 })).values["n"]).toBe(1);
});

test("a substitute is counted as the seat that he takes, and who left it is named", () => {
  const view = hostSubstitute();
  const words = stepWords(view, offer("spin", { round: 5, entry: 2 }));
  expect(words).toEqual({ key: "spin-substitute", values: { n: 1, left: "沈知远", name: "何秀兰" } });
  const [first, second, third] = view.rounds[0]?.entries ?? [];
  if (first === undefined || second === undefined || third === undefined) throw new Error("no entries");
  const fourth = { ...third, entry: 3, person: CHEN, substituteFor: third.person?.number ?? null };
  const entries = [first, second, third, fourth];
  const again = { ...view, rounds: view.rounds.map((round) => ({ ...round, entries })) };
  expect(stepWords(again, offer("announce", { round: 5, entry: 3 }))).toEqual(
    { key: "announce-substitute", values: { n: 1, left: "何秀兰", name: "陈立" } });
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

test("after an announcement comes the next seat, then who is heard first, by telephone or standing, or a round", () => {
  const view = { ...hostDrawn(), inquiries: [] };
  const [round] = view.rounds;
  const [first, last] = round?.entries ?? [];
  if (round === undefined || first === undefined || last === undefined) throw new Error("no entries");
  const announce = offer("announce", { round: 5, entry: 1 });
  const drawn = (...entries: (typeof first)[]) => ({ ...view, rounds: [{ ...round, entries }] });
  const third = { ...last, entry: 2 };
  expect(afterAnnouncing(drawn(first, last, third), announce)).toEqual({ key: "seat", values: { n: 3 } });
  const left = { ...third, substituteFor: first.person?.number ?? null };
  expect(afterAnnouncing(drawn(first, last, { ...left, status: "seated" }), announce)).toEqual(
    { key: "substitute", values: { n: 1 } });
  expect(afterAnnouncing(drawn(first, last, left), announce)).toEqual({ key: "passed-over", values: { n: 1 } });
  expect(afterAnnouncing(drawn(first, last), announce).key).toBe("round");
  const seated = { ...last, status: "seated" as const };
  const name = last.person?.name ?? "";
  expect(afterAnnouncing(drawn(first, seated), announce)).toEqual({ key: "stand", values: { name } });
  const byTelephone = [last.person?.number ?? ""];
  expect(afterAnnouncing({ ...drawn(first, seated), byTelephone }, announce).key).toBe("telephone");
  const waiting = { ...drawn(first, seated), inquiries: [line("I07", CHEN, { stage: "seated" })] };
  expect(afterAnnouncing(waiting, announce)).toEqual({ key: "stand", values: { name: "陈立" } });
});

test("a seat waits in words: for a second person, or for the end of the turn on stage", () => {
  const view = hostAsking();
  const reported = { ...view, inquiries: [...view.inquiries, line("I07", CHEN, { stage: "left-reported" })] };
  expect(seatsWaiting(view)).toEqual([]);
  expect(seatsWaiting(reported)).toEqual([{ key: "reported", values: { name: "陈立" } }]);
  const substitute = { ...view, rounds: hostSubstitute().rounds };
  expect(seatsWaiting(substitute)).toEqual([{ key: "substitute", values: { n: 1, left: "沈知远" } }]);
  expect(seatsWaiting(hostSubstitute())).toEqual([]);
});

test("the last answer of the cadre is followed by his households, by the stage, or first by hanging up", () => {
  const view = hostAnswering("Q3");
  const last = offer("record-answer", { inquiry: "I03", question: "Q4" });
  const sheet = { ...SHEET, stage: "answering" as const };
  const rows = sheet.rows.map((row) => (row.question === "Q4" ? { ...row, cadre: null } : row));
  const answering = { ...view, call: null, rounds: view.rounds.slice(0, 5), onStage: { ...sheet, rows } };
  const open = { ...answering, onStage: { ...sheet, rows: rows.map((row) => ({ ...row, cadre: null })) } };
  expect(afterRecording(open, last)).toEqual({ key: "question", values: { n: 1 } });
  expect(afterRecording(answering, last)).toEqual({ key: "households", values: { name: "沈知远" } });
  const ordered = { ...answering, onStage: { ...answering.onStage, ordered: 4 } };
  expect(afterRecording(ordered, last).key).toBe("judging");
  const none = { ...answering, onStage: { ...sheet, rows, person: { ...sheet.person, households: 0 } } };
  expect(afterRecording(none, last).key).toBe("judging");
  const telephone = { ...answering, call: { ...CALL, household: null, person: sheet.person } };
  expect(afterRecording(telephone, last).key).toBe("called-households");
});

test("where nobody is left the seat is told empty once, and who is excused on the way is told as passed over", () => {
  const view = hostSeatEmpty();
  const at = (type: string, entry: number) => stepWords(view, offer(type, { round: 5, entry })).key;
  expect([at("spin", 2), at("announce", 2), at("announce", 3)]).toEqual(
    ["spin-passed-over", "announce-passed-over", "announce-empty"]);
  expect(seatsWaiting({ ...hostAsking(), rounds: view.rounds })).toEqual([{ key: "empty", values: { n: 1, left: "沈知远" } }]);
});

test("the empty seats of one group are one line with their count, and those of another stand apart", () => {
  const [entry] = (hostSeatEmpty().rounds[0]?.entries ?? []).slice(-1);
  if (entry === undefined) throw new Error("no entry");
  const entries = [{ ...entry, empty: 2 }, { ...entry, entry: 4, group: "青石镇" }, { ...entry, entry: 5 }];
  expect(entryLines(entries).map(({ group, empty }) => [group, empty])).toEqual([["全县", 3], ["青石镇", 1]]);
  expect(entryLines([entry, { ...entry, entry: 4, landAt: AT }])).toHaveLength(2);
});
