import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { CHECKS } from "./checks";
import { readLineOf } from "./line";
import { prefix, sha256 } from "./sha256";
import { Order, ticket } from "./tickets";
import { verify, type Bundle } from "./verify";

const ROOT = resolve(import.meta.dirname, "../../..");
const VECTORS = JSON.parse(readFileSync(resolve(ROOT, "testkit/draw/draw-vectors.json"), "utf8"));
const SMALL = VECTORS.draw1_small;
const encoder = new TextEncoder();

function bundle(transcript: string[], more: Record<string, string> = {}): Bundle {
  const files = { ...SMALL.files, ...more, "transcript.jsonl": transcript.map((line) => `${line}\n`).join("") };
  return new Map(Object.entries<string>(files).map(([name, text]) => [name, encoder.encode(text)]));
}

/** Line and check at which each refused transcript fails. */
const REASONS: Record<string, string> = {
  "digits-19": "8 V06.1",
  "digits-number": "8 V05.4",
  "link-skipped": "9 V16.4",
  "witness-first": "9 V16.3",
  "seats-swapped": "13 V18.2",
  "absent-seated": "13 V18.2",
  "exhausted-hidden": "47 V18.2",
  "substitute-chosen": "31 V21.2",
  "void-after-dice": "17 V19.2",
  "call-out-of-turn": "27 V22.5",
  "unknown-key": "8 V05.4",
  "params-prev": "4 V09.5",
  "params-extra": "4 V05.5",
  "second-household-round": "30 V12.5",
  "left-after-household": "32 V20.4",
  "after-close": "56 V05.11",
  "digits-twice": "4 V14.2",
};

describe("DRAW/1 in TypeScript", () => {
  it("hashes as FIPS 180-4 says", () => {
    expect(sha256("")).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    expect(sha256("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    expect(prefix(new Uint8Array(130)).bytes).toBe(128);
  });

  it.each([0, 55, 56, 63, 64, 65, 119, 120, 1000])("hashes %i bytes as WebCrypto does", async (length) => {
    const bytes = Uint8Array.from({ length }, (_, i) => (i * 7 + length) & 0xff);
    const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
    expect(sha256(bytes)).toBe(Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join(""));
  });

  it("makes the tickets of the unmodified consistent_sampler", () => {
    const ids = Array.from({ length: 10_180 }, (_, i) => `C${String(i + 1).padStart(5, "0")}`);
    const order = new Order("12345678901234567890", ids);
    expect(Array.from(order.places.slice(0, 5), (place) => ids[place])).toEqual([
      "C06425",
      "C02536",
      "C07015",
      "C03785",
      "C07017",
    ]);
    expect(ticket("12345678901234567890", "C00017")).toMatch(/^0\.051445125697/);
  });

  it("verifies the small ceremony to its head", () => {
    const report = verify(bundle(SMALL.transcript), SMALL.head);
    expect(report.failure).toBeUndefined();
    expect([report.head, report.state, report.ceremony?.lastRound(), report.ceremony?.voids()]).toEqual([
      SMALL.head,
      "closed",
      7,
      2,
    ]);
    expect(Array.from(report.states).filter(([, state]) => state !== "held")).toEqual([
      ["V15.1", "not-applicable"],
      ["V15.2", "not-applicable"],
    ]);
  });

  it("compares as much of a head as was seen", () => {
    expect(verify(bundle(SMALL.transcript), SMALL.head.slice(0, 8)).states.get("V24.1")).toBe("held");
    expect(verify(bundle(SMALL.transcript), "00000000").failure?.check).toBe("V24.1");
  });

  it("lets the small ceremony stop after any line", () => {
    for (let stop = 1; stop < SMALL.transcript.length; stop++) {
      const report = verify(bundle(SMALL.transcript.slice(0, stop)));
      expect([stop, report.failure]).toEqual([stop, undefined]);
      expect(report.state).not.toBe("closed");
    }
  });

  it.each(VECTORS.draw1_refused as { name: string; transcript: string[] }[])(
    "refuses the transcript $name",
    ({ name, transcript }) => {
      // Its first round names the attendance that the small draw has as its second.
      const more: Record<string, string> =
        name === "digits-twice" ? { "attendance/1.tsv": SMALL.files["attendance/2.tsv"] } : {};
      const { failure } = verify(bundle(transcript, more));
      expect(`${failure?.line} ${failure?.check}`).toBe(REASONS[name]);
    },
  );

  it("has the list of checks of the auditors' text", () => {
    const rows = readFileSync(resolve(ROOT, "docs/draw.md"), "utf8")
      .split("\n")
      .filter((line) => line.startsWith("| V"))
      .map((line) => line.split(" | ").slice(0, 3).join(" | "));
    expect(CHECKS.map(({ id, zh, en }) => `| ${id} | ${zh} | ${en}`)).toEqual(rows);
  });
});

/** What is wrong, and the check that says so. */
const VALUES: Record<string, (value: string) => [string, string]> = {
  public: (value) => ["V05.4", JSON.stringify({ digits: value })],
  id: (value) => ["V05.4", JSON.stringify({ id: value, by: "x" })],
};

describe("values that must be rejected", () => {
  const values = VECTORS.draw1_must_reject as { field: string; value: string; why: string }[];
  it.each(values.filter(({ field }) => field in VALUES))("$field: $why", ({ field, value }) => {
    const [check, body] = VALUES[field]?.(value) ?? ["", ""];
    const type = field === "id" ? "named" : field;
    const line = `{"seq":2,"type":"${type}","prev":"${"0".repeat(64)}","body":${body}}`;
    expect(() => readLineOf(line)).toThrow(check);
  });

  const roster: string = SMALL.files["roster.tsv"];
  const group: string = SMALL.files["groups/stratum.tsv"];
  it.each([
    ["a duplicate id", "roster.tsv", roster.replace("C00003", "C00002"), "4 V03.6"],
    ["a gap", "roster.tsv", roster.replace("C00003", "C00004"), "4 V03.6"],
    ["a byte order mark", "roster.tsv", `\uFEFF${roster}`, "1 V03.2"],
    ["CRLF", "rules.txt", SMALL.files["rules.txt"].replaceAll("\n", "\r\n"), "1 V02.2"],
    ["no final LF", "roster.tsv", roster.slice(0, -1), "21 V03.2"],
    ["a TAB inside a field", "roster.tsv", roster.replace("干部00002", "干\t部"), "3 V03.5"],
    ["a LF inside a field", "roster.tsv", roster.replace("干部00002", "干\n部"), "3 V03.5"],
    ["not NFC", "roster.tsv", roster.replace("干部00002", "A\u030A"), "3 V03.2"],
    ["a group that lacks an id", "groups/stratum.tsv", group.split("\n").toSpliced(5, 1).join("\n"), "6 V04.6"],
    ["a group that lacks the last id", "groups/stratum.tsv", group.split("\n").toSpliced(20, 1).join("\n"), "21 V04.4"],
  ])("file: %s", (_, name, text, where) => {
    const { failure } = verify(bundle(SMALL.transcript, { [name]: text }));
    expect(`${failure?.file} ${failure?.line} ${failure?.check}`).toBe(`${name} ${where}`);
  });

  const third = '{"seq":3,"type":"void",';
  it.each([
    ["a blank after a colon", third, '{"seq": 3,"type":"void",', "3 V05.3"],
    ["keys in another order", third, '{"type":"void","seq":3,', "3 V05.4"],
    ["a key twice", third, '{"seq":3,"seq":3,"type":"void",', "3 V05.3"],
    ["an escape for what can stand raw", "主持人", "\\u4e3b持人", "32 V05.3"],
    ["an escaped slash", "主持人", "主持人\\/", "32 V05.3"],
    ["a blank line", third, `\n${third}`, "3 V05.4"],
    ["a fraction", '"rounds":7', '"rounds":7.0', "55 V05.3"],
    ["minus zero", '"rounds":7', '"rounds":-0', "55 V05.3"],
    ["a number as a text", '"rounds":7', '"rounds":"7"', "55 V05.4"],
    ["a number of twenty digits", '"rounds":7', '"rounds":77777777777777777777', "55 V05.4"],
    ["too deep", third, "[".repeat(100_000) + third, "3 V05.3"],
  ])("transcript: %s", (_, was, now, where) => {
    const text = SMALL.transcript.map((line: string) => `${line}\n`).join("");
    const files = new Map(bundle(SMALL.transcript)).set("transcript.jsonl", encoder.encode(text.replace(was, now)));
    const { failure } = verify(files);
    expect(`${failure?.line} ${failure?.check}`).toBe(where);
  });

  it("transcript: no final LF", () => {
    const text = SMALL.transcript.join("\n");
    const { failure } = verify(new Map(bundle([])).set("transcript.jsonl", encoder.encode(text)));
    expect(`${failure?.line} ${failure?.check}`).toBe("55 V05.2");
  });
});
