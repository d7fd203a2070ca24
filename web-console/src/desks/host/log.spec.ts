import { describe, expect, it } from "vitest";
import { hostAsking } from "../../fixtures/host.ts";
import type { LogLine } from "../../views.ts";
import { logWord, unsigned, unwritten } from "./log.ts";

const log = (rest: Partial<LogLine>): LogLine => ({
  ...hostAsking().log, cosigners: ["县公证处", "县人大"], required: true, round: 1, state: "due", ...rest,
});

describe("what the desk says of the public log", () => {
  it("says nothing where nobody cosigns and it runs", () => {
    expect(logWord(log({ cosigners: [], required: false, state: "nothing" }))).toBeNull();
  });

  it("names those who are waited for, and only them", () => {
    expect(logWord(log({ signed: ["县公证处"] }))).toEqual({ says: "due", who: "县人大", sign: "wait" });
    expect(unsigned(log({}))).toBe("县公证处、县人大");
  });

  it("names those who have signed once that is enough", () => {
    expect(logWord(log({ signed: ["县公证处"], state: "signed" }))).toEqual(
      { says: "signed", who: "县公证处", sign: "done" });
  });

  it("waits for nobody whom the rules do not ask for", () => {
    expect(logWord(log({ required: false }))?.says).toBe("nobody");
    expect(logWord(log({ required: false, state: "nothing" }))?.says).toBe("runs");
  });

  it("says once that its disk cannot be written, and nothing of the disk once it has stopped", () => {
    const second = { disk: "second", fault: "slow", since: 1 } as const;
    const failing = log({ disks: [{ disk: "log", fault: "full", since: 1 }, second] });
    expect(logWord(failing)).toBeNull();
    expect(unwritten(failing).map(({ disk }) => disk)).toEqual(["log", "second"]);
    expect(unwritten({ ...failing, stopped: 1 })).toEqual([second]);
    expect(logWord({ ...failing, stopped: 1 })?.says).toBe("stopped");
    expect(logWord(log({ disks: [second] }))?.says).toBe("due");
  });

  it("says that it stopped before anything else", () => {
    expect(logWord(log({ stopped: 1, cosigners: [] }))).toEqual({ says: "stopped", who: "", sign: "differs" });
    expect(logWord(log({ stopped: 1, state: "waived" }))?.sign).toBe("differs");
  });
});
