import { demand, demandFile } from "./fault";
import { sha256 } from "./sha256";
import { CODE, HASH, cadreId, isName, numberOf, readLines } from "./text";

/** The tables of a bundle (DRAW/1 §3.1, §3.4): rows from the top, each row by the number of its checks. */

/** One row of the roster; C00001 is at 0. */
export type Cadre = { name: string; unit: string; hhcount: number };

const NOTHING = sha256("");

function numbered(group: string, number: number): string {
  return `${group}.${number}`;
}

export function readRoster(bytes: Uint8Array): Cadre[] {
  const lines = readLines(bytes, "V03.2", true);
  demand(lines[0] === "id\tname\tunit\thhcount\thhhash", "V03.3", 1);
  demandFile(lines.length >= 2 && lines.length <= 100_000, "V03.4");
  return lines.slice(1).map((line, row) => {
    const cells = line.split("\t");
    const [id = "", name = "", unit = "", hhcount = "", hhhash = ""] = cells;
    const at = row + 2;
    demand(cells.length === 5, "V03.5", at);
    demand(id === cadreId(row + 1), "V03.6", at, `${cadreId(row + 1)} is due here`);
    demand(isName(name, 80) && isName(unit, 80), "V03.7", at);
    const households = numberOf(hhcount);
    demand(households >= 0 && households <= 99, "V03.8", at);
    demand(HASH.test(hhhash) && (hhhash === NOTHING) === (households === 0), "V03.9", at);
    return { name, unit, hhcount: households };
  });
}

/** A table that names each of so many cadres once: checks 2 to 6 of its group, then what `read` asks of a row. */
function readAll<T>(
  bytes: Uint8Array,
  group: string,
  header: string,
  count: number,
  read: (cells: string[], line: number) => T,
): T[] {
  const lines = readLines(bytes, numbered(group, 2), true);
  demand(lines[0] === header, numbered(group, 3), 1);
  const columns = header.split("\t").length;
  const rows = lines.length - 1;
  const all: T[] = [];
  for (let row = 0; row < Math.max(rows, count); row++) {
    const at = row + 2;
    demand(row < rows && row < count, numbered(group, 4), at, `${rows} rows instead of ${count}`);
    const cells = (lines[row + 1] ?? "").split("\t");
    demand(cells.length === columns, numbered(group, 5), at);
    demand(cells[0] === cadreId(row + 1), numbered(group, 6), at, `${cadreId(row + 1)} is due here`);
    all.push(read(cells, at));
  }
  return all;
}

/** The value of each cadre. */
export function readGroup(bytes: Uint8Array, count: number): string[] {
  return readAll(bytes, "V04", "id\tvalue", count, ([, value = ""], at) => {
    demand(CODE.test(value), "V04.7", at);
    return value;
  });
}

/** Whether each cadre is present. */
export function readAttendance(bytes: Uint8Array, count: number): boolean[] {
  return readAll(bytes, "V10", "id\tstatus\twhere", count, ([, status = "", where = ""], at) => {
    demand(status === "present" || status === "absent", "V10.7", at);
    demand(CODE.test(where), "V10.8", at);
    return status === "present";
  });
}
