import { Fault } from "./fault";

/** JSON written in the one way that a transcript allows (DRAW/1 §3.9). A whole number of ten digits or more is NaN. */
export type Json = string | number | boolean | null | Json[] | JsonObject;
export type JsonObject = Map<string, Json>;

const CHECK = "V05.3";
const DEPTH_MAX = 8;
const DIGITS_MAX = 1000;
const ESCAPES = new Map([
  ['"', '"'],
  ["\\", "\\"],
  ["b", "\b"],
  ["t", "\t"],
  ["n", "\n"],
  ["f", "\f"],
  ["r", "\r"],
]);

/** Reads a line, byte for byte. */
export function readJson(line: string): Json {
  const reader = new Reader(line);
  const value = reader.value(0);
  reader.end();
  return value;
}

class Reader {
  private at = 0;

  constructor(private readonly text: string) {}

  value(depth: number): Json {
    const c = this.text.charAt(this.at);
    if (c === "{") return this.object(depth + 1);
    if (c === "[") return this.list(depth + 1);
    if (c === '"') return this.string();
    if (this.skip("true")) return true;
    if (this.skip("false")) return false;
    if (this.skip("null")) return null;
    return this.number();
  }

  end(): void {
    if (this.at !== this.text.length) this.fail();
  }

  private object(depth: number): JsonObject {
    this.deep(depth);
    const object: JsonObject = new Map();
    this.at++;
    if (this.skip("}")) return object;
    do {
      const key = this.string();
      if (object.has(key)) this.fail();
      this.need(":");
      object.set(key, this.value(depth));
    } while (this.skip(","));
    this.need("}");
    return object;
  }

  private list(depth: number): Json[] {
    this.deep(depth);
    const list: Json[] = [];
    this.at++;
    if (this.skip("]")) return list;
    do list.push(this.value(depth));
    while (this.skip(","));
    this.need("]");
    return list;
  }

  private string(): string {
    this.need('"');
    let value = "";
    let from = this.at;
    for (;;) {
      const c = this.text.charAt(this.at);
      if (c === "" || c < " ") this.fail();
      if (c === '"') break;
      this.at++;
      if (c === "\\") {
        value += this.text.slice(from, this.at - 1) + this.escaped();
        from = this.at;
      }
    }
    value += this.text.slice(from, this.at);
    this.at++;
    return value;
  }

  private escaped(): string {
    const c = this.text.charAt(this.at++);
    const simple = ESCAPES.get(c);
    if (simple !== undefined) return simple;
    const code = /^00[01][0-9a-f]/.exec(this.text.slice(this.at, this.at + 4));
    if (c !== "u" || code === null) this.fail();
    this.at += 4;
    const character = String.fromCharCode(Number.parseInt(code[0], 16));
    if (Array.from(ESCAPES.values()).includes(character)) this.fail();
    return character;
  }

  private number(): number {
    const from = this.at;
    while (/[0-9]/.test(this.text.charAt(this.at))) this.at++;
    const digits = this.text.slice(from, this.at);
    if (!/^(?:0|[1-9][0-9]*)$/.test(digits) || digits.length > DIGITS_MAX) this.fail();
    return digits.length > 9 ? Number.NaN : Number(digits);
  }

  private deep(depth: number): void {
    if (depth > DEPTH_MAX) this.fail();
  }

  private skip(word: string): boolean {
    const there = this.text.startsWith(word, this.at);
    if (there) this.at += word.length;
    return there;
  }

  private need(word: string): void {
    if (!this.skip(word)) this.fail();
  }

  private fail(): never {
    throw new Fault(CHECK, 0, `not JSON in its one form, at character ${this.at + 1}`);
  }
}
