import { Fault, demand } from "./fault";
import { readJson, type Json, type JsonObject } from "./json";
import { readManifest, readParams, readQuota, type Params } from "./keylines";
import { sha256 } from "./sha256";
import { CADRE, HASH, HOUSEHOLD, isBeaconValue, isName, linesOf } from "./text";

/** What a transcript line says, by its type (DRAW/1 §3.9). */

const SHAPE = "V05.4";
const INSIDE = "V05.5";
const TICKET = /^0\.[0-9]{64,78}$/;
const PARTY = /^(?:server|witness\.[1-9][0-9]{0,8})$/;
const OUTCOMES = [
  "answered",
  "no-answer",
  "busy",
  "failed",
  "machine",
  "declined",
  "wrong-number",
  "unknown",
] as const;

/** One entry of a cadre round's result, its keys in the order of the file. */
export type Drawn = { quota: string; rank: number; id: string; ticket: string; status: string };
export type Exhausted = { quota: string; status: "exhausted"; seated: number };
export type Entry = Drawn | Exhausted;

export type Body =
  | { type: "manifest" }
  | { type: "named"; id: string }
  | { type: "params"; params: Params }
  | { type: "keyed"; by: string; digits: string }
  | { type: "public"; digits: string }
  | { type: "beacon"; value: string }
  | { type: "reveal"; party: string; link: string }
  | { type: "seed"; text: string; seed: string }
  | { type: "result"; entries: Entry[] | undefined; order: string[] | undefined }
  | { type: "void"; party: string | undefined }
  | { type: "left"; round: number; id: string }
  | { type: "seats"; round: number; quota: string; entries: Entry[] }
  | { type: "call"; round: number; hid: string; attempt: number; outcome: (typeof OUTCOMES)[number] }
  | { type: "close"; rounds: number };

export type Line = { seq: number; prev: string; body: Body };

class Fields {
  private readonly object: JsonObject;

  constructor(value: Json | undefined, keys: readonly string[]) {
    demand(value instanceof Map, SHAPE, 0, "an object is due");
    const found = Array.from(value.keys());
    demand(found.join() === keys.join(), SHAPE, 0, `exactly the keys ${keys.join(", ")} are due`);
    this.object = value;
  }

  get(key: string): Json | undefined {
    return this.object.get(key);
  }

  text(key: string, fits: (text: string) => boolean = () => true): string {
    const value = this.object.get(key);
    demand(typeof value === "string" && fits(value), SHAPE, 0, `${key} has a value that it cannot have`);
    return value;
  }

  number(key: string): number {
    const value = this.object.get(key);
    demand(typeof value === "number" && !Number.isNaN(value), SHAPE, 0, `${key} is a number of at most nine digits`);
    return value;
  }

  list(key: string): Json[] {
    const value = this.object.get(key);
    demand(Array.isArray(value), SHAPE, 0, `${key} is a list`);
    return value;
  }

  one<T extends string>(key: string, of: readonly T[]): T {
    return this.text(key, (text) => (of as readonly string[]).includes(text)) as T;
  }
}

const matches = (form: RegExp) => (text: string) => form.test(text);

/** Reads a line: its form, its fields, a text that it carries, that text's hash. */
export function readLineOf(text: string): Line {
  if (text === "") throw new Fault(SHAPE, 0, "an empty line");
  const line = new Fields(readJson(text), ["seq", "type", "prev", "body"]);
  const seq = line.number("seq");
  const prev = line.text("prev", matches(HASH));
  return { seq, prev, body: readBody(line.text("type"), line.get("body")) };
}

function readBody(type: string, body: Json | undefined): Body {
  const fields = (...keys: string[]): Fields => new Fields(body, keys);
  switch (type) {
    case "manifest":
      inside(fields("text", "sha256"), (text, lines) =>
        readManifest(text, lines, { lines: INSIDE, values: INSIDE, groupOrder: INSIDE, commit: INSIDE }),
      );
      return { type };
    case "params":
      return {
        type,
        params: inside(fields("text", "sha256"), (text, lines) => readParams(text, lines, INSIDE)),
      };
    case "named": {
      const named = fields("id", "by");
      named.text("by", (by) => isName(by, 40));
      return { type, id: named.text("id", matches(CADRE)) };
    }
    case "keyed": {
      const keyed = fields("by", "digits");
      return { type, by: keyed.one("by", ["1", "2"]), digits: digitsOf(keyed) };
    }
    case "public":
      return { type, digits: digitsOf(fields("digits")) };
    case "beacon":
      return { type, value: fields("value").text("value", isBeaconValue) };
    case "reveal": {
      const reveal = fields("party", "link");
      return { type, party: reveal.text("party", matches(PARTY)), link: reveal.text("link", matches(HASH)) };
    }
    case "seed": {
      const seed = fields("text", "seed");
      return { type, text: seed.text("text"), seed: seed.text("seed", matches(HASH)) };
    }
    case "result":
      return body instanceof Map && body.has("order")
        ? { type, entries: undefined, order: households(fields("order")) }
        : { type, entries: entries(fields("result")), order: undefined };
    case "void":
      return readVoid(fields("cause", "party"));
    case "left": {
      const left = fields("round", "id");
      return { type, round: left.number("round"), id: left.text("id", matches(CADRE)) };
    }
    case "seats": {
      const seats = fields("round", "quota", "result");
      return { type, round: seats.number("round"), quota: quotaOf(seats), entries: entries(seats) };
    }
    case "call":
      return readCall(fields("round", "hid", "try", "outcome", "by"));
    case "close":
      return { type, rounds: fields("rounds").number("rounds") };
    default:
      throw new Fault(SHAPE, 0, "no such type of line");
  }
}

function inside<T>(fields: Fields, read: (text: string, lines: string[]) => T): T {
  const text = fields.text("text");
  const hash = fields.text("sha256", matches(HASH));
  const found = read(text, linesOf(text, INSIDE));
  demand(hash === sha256(text), "V05.6", 0, "sha256 is not the hash of the text");
  return found;
}

function digitsOf(fields: Fields): string {
  return fields.text("digits", matches(/^[0-9]{1,40}$/));
}

function quotaOf(fields: Fields): string {
  return fields.text("quota", (text) => readQuota(text) !== undefined);
}

function households(fields: Fields): string[] {
  return fields.list("order").map((hid) => {
    demand(typeof hid === "string" && HOUSEHOLD.test(hid), SHAPE, 0, "order lists household ids");
    return hid;
  });
}

function entries(fields: Fields): Entry[] {
  return fields.list("result").map((item) => {
    if (item instanceof Map && item.has("seated")) {
      const entry = new Fields(item, ["quota", "status", "seated"]);
      return {
        quota: quotaOf(entry),
        status: entry.one("status", ["exhausted"]),
        seated: entry.number("seated"),
      };
    }
    const entry = new Fields(item, ["quota", "rank", "id", "ticket", "status"]);
    return {
      quota: quotaOf(entry),
      rank: entry.number("rank"),
      id: entry.text("id", matches(CADRE)),
      ticket: entry.text("ticket", matches(TICKET)),
      status: entry.one("status", ["seated", "drawn-absent"]),
    };
  });
}

function readVoid(fields: Fields): Body {
  const withdrawn = fields.one("cause", ["withdrawn", "link-missing"]) === "withdrawn";
  const party = fields.text("party", withdrawn ? (text) => text === "-" : matches(PARTY));
  return { type: "void", party: withdrawn ? undefined : party };
}

function readCall(fields: Fields): Body {
  fields.one("by", ["line", "hand"]);
  return {
    type: "call",
    round: fields.number("round"),
    hid: fields.text("hid", matches(HOUSEHOLD)),
    attempt: fields.number("try"),
    outcome: fields.one("outcome", OUTCOMES),
  };
}
