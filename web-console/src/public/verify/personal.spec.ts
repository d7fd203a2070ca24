import { execFileSync } from "node:child_process";
import { describe, expect, test } from "vitest";
import { bundleOf, smallLines } from "../../fixtures/draw.ts";
import { verify } from "../../verify/verify.ts";
import { cadreNumber } from "../../api/preparation.ts";
import { hashCommand, lookUp, ticketCommand } from "./personal.ts";
import type { OneNumber, RoundOfMine } from "./personal.ts";

const report = verify(bundleOf(smallLines));
const ids = report.ceremony?.ids ?? [];

function one(id: string): OneNumber {
  const found = lookUp(report, id);
  if (found === null) throw new Error(id);
  return found;
}
const inRound = (id: string, number: number): RoundOfMine | undefined =>
  one(id).rounds.find((round) => round.number === number);

describe("one number in a verified draw", () => {
  test("is found however it is written, and only where the roster has it", () => {
    expect(cadreNumber(" 7 ")).toBe("C00007");
    expect(one("c00007").id).toBe("C00007");
    expect(lookUp(report, "21")).toBeNull();
    expect(lookUp(report, "C1x")).toBeNull();
  });

  test("has in each round the place and the ticket that the transcript names", () => {
    let compared = 0;
    for (const text of smallLines) {
      const line = JSON.parse(text) as { body: { result?: { id?: string; rank?: number; ticket?: string }[] } };
      for (const entry of line.body.result ?? []) {
        if (entry.id === undefined) continue;
        const mine = one(entry.id).rounds.find(({ ticket }) => ticket === entry.ticket);
        expect(mine?.rank).toBe(entry.rank);
        compared++;
      }
    }
    expect(compared).toBeGreaterThan(5);
  });

  test("the places of all are one order, and before each stand those with smaller tickets", () => {
    const all = ids.map((id) => inRound(id, 2));
    expect(all.map((round) => round?.rank ?? 0).sort((a, b) => a - b)).toEqual(ids.map((_, i) => i + 1));
    const sorted = [...all].sort((a, b) => (a?.rank ?? 0) - (b?.rank ?? 0)).map((round) => round?.ticket ?? "");
    expect(sorted).toEqual([...sorted].sort());
  });

  test("who was drawn, excused, substituted, passed over or not reached is told apart, as the result says", () => {
    for (const round of report.ceremony?.rounds ?? []) {
      if (round.kind !== "cadre") continue;
      for (const id of ids) {
        const mine = inRound(id, round.params.round);
        const entry = round.entries.find((each) => "id" in each && each.id === id);
        const drawn = ["seated", "absent", "substitute", "substitute-absent"].includes(mine?.fate ?? "");
        expect(drawn, `${id} in round ${String(round.params.round)}`).toBe(entry !== undefined);
        if (mine?.fate === "not-reached") {
          const fitting = mine.quotas.filter((quota) => quota.mine);
          expect(fitting.every((quota) => mine.rank > quota.reached)).toBe(true);
        }
      }
    }
    expect(inRound("C00015", 2)).toMatchObject({ fate: "seated", left: "left-filled" });
    expect(inRound("C00009", 2)?.fate).toMatch(/^substitute/);
  });

  test("whoever a line took had just as many before him as it took before", () => {
    for (const round of report.ceremony?.rounds ?? []) {
      if (round.kind !== "cadre") continue;
      const taken = new Map<string, number>();
      for (const entry of round.entries.slice(0, round.drawn)) {
        if (!("id" in entry)) continue;
        const sofar = taken.get(entry.quota) ?? 0;
        const mine = inRound(entry.id, round.params.round)?.quotas.find(({ text }) => text === entry.quota);
        expect(mine?.before, `${entry.quota} ${entry.id}`).toBe(sofar);
        taken.set(entry.quota, sofar + 1);
      }
    }
  });

  test("a shell comes to the same ticket by the commands", () => {
    const mine = inRound("C00015", 2);
    const run = (command: string): string => execFileSync("sh", ["-c", command], { encoding: "utf8" }).trim();
    const hash = run(hashCommand(mine?.seed ?? "", "C00015")).slice(0, 64);
    const digits = BigInt(`0x${hash}`).toString().padStart(64, "0");
    expect(`0.${[...digits].reverse().join("")}`).toBe(mine?.ticket);
    const hasBc = execFileSync("sh", ["-c", "command -v bc rev || true"], { encoding: "utf8" }).split("\n").length > 2;
    if (hasBc) expect(run(ticketCommand(mine?.seed ?? "", "C00015"))).toBe(mine?.ticket);
  });
});
