import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/** Three letters from a block that `sample --canary` keeps for households: as UTF-8, `\u` escape or `%` escape. */
const TAILS = /(?:\xE9(?:\xAE[\x90-\xBF]|\xAF[\x80-\x97])){3}/g;
const NUMBERS = /100\d{8}/g;
const MASKED = /100\d*\*{3,}\d+/g;
const SPACED = /(?<=\d)[ \-\u2009\u00A0](?=\d)/g;

/** Finds the names and numbers of the county's households and cadres in whatever was said, written or kept. */
export class Canary {
  private readonly secrets = new Map<string, string>();

  /** Reads the sheets that `sample --canary` wrote. */
  constructor(folder: string) {
    for (const row of rows(join(folder, "cadres.csv"))) this.secrets.set(row[5] ?? "", `number of ${row[0] ?? ""}`);
    for (const row of rows(join(folder, "households.csv"))) {
      const id = `${row[0] ?? ""} ${row[2] ?? ""}`;
      this.secrets.set(bytes([...(row[1] ?? "")].slice(-3).join("")), `name of ${id}`);
      for (const number of (row[4] ?? "").split("、")) if (number !== "") this.secrets.set(number, `number of ${id}`);
    }
  }

  /** How many names and numbers of households there are to be found, a second number counted with the first. */
  get households(): number {
    return new Set([...this.secrets.values()].filter((whose) => whose.includes(" of N"))).size;
  }

  /** Whose names and numbers stand in a text. */
  inText(text: string): string[] {
    const plain = text
      .replace(/\\u([0-9a-f]{4})/gi, (_all, code: string) => String.fromCharCode(parseInt(code, 16)))
      .replace(/(?:%[0-9a-f]{2})+/gi, (all) => unescaped(all));
    return this.inBytes(bytes(`${plain}\n${plain.replace(SPACED, "")}`));
  }

  /** The same for a file whose bytes were read as Latin-1, one character a byte. */
  inBytes(raw: string): string[] {
    const found = new Set<string>();
    for (const pattern of [TAILS, NUMBERS]) {
      for (const [hit] of raw.matchAll(pattern)) {
        const whose = this.secrets.get(hit);
        if (whose !== undefined) found.add(whose);
      }
    }
    return [...found];
  }

  /** The masked numbers in a text: they are for the call desk alone. */
  masked(text: string): string[] {
    return text.match(MASKED) ?? [];
  }

  /** Whose names and numbers stand in a file. */
  inFile(path: string): string[] {
    return this.inBytes(readFileSync(path, "latin1"));
  }

  /** The files under a folder in which somebody is found, but those for which `leave` is true. */
  inFolder(folder: string, leave: (path: string) => boolean): string[] {
    const found: string[] = [];
    for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
      const path = join(folder, name);
      if (leave(name) || !statSync(path).isFile()) continue;
      const whose = this.inFile(path);
      if (whose.length > 0) found.push(`${name}: ${whose.slice(0, 3).join(", ")}`);
    }
    return found;
  }
}

const bytes = (text: string): string => Buffer.from(text).toString("latin1");

function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The rows of a sheet of the sample, without its head. */
export const rows = (file: string): string[][] =>
  readFileSync(file, "utf8").trimEnd().split(/\r?\n/).slice(1).map((line) => line.split(","));
