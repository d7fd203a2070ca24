import table from "../../../server/app/src/main/resources/problems.tsv?raw";

/** The server's own table: code, status, Chinese, English. The desks have no second list of it. */
const ROWS: ReadonlyMap<string, readonly [string, string]> = new Map(
  table
    .split("\n")
    .map((line) => line.split("\t"))
    .flatMap(([code, , zh, en]) => (code && zh && en ? [[code, [zh, en]] as const] : [])),
);

/** The codes that have words. */
export const CODES: readonly string[] = [...ROWS.keys()];

/** Why something cannot be done, in words; null for a code that the server does not have. */
export function refusalWords(code: string, values: readonly string[], locale: string): string | null {
  const row = ROWS.get(code);
  if (row === undefined) return null;
  const text = locale === "en" ? row[1] : row[0];
  return text.replace(/\{(\d)\}/g, (_, i: string) => values[Number(i)] ?? "");
}
