/** What the sealed roster says of a cadre. */
export interface SealedCadre {
  readonly name: string;
  readonly unit: string;
}

const TIMEOUT = 8_000;

/** The names of the sealed roster by number, as it was published with the draw; null where it does not come. */
export async function sealedRoster(conference: string): Promise<ReadonlyMap<string, SealedCadre> | null> {
  try {
    const path = `/api/v1/conferences/${encodeURIComponent(conference)}/draw/files?name=roster.tsv`;
    const answer = await fetch(path, { headers: { "Gongping-Desk": "host" }, signal: AbortSignal.timeout(TIMEOUT) });
    return answer.ok ? readNames(await answer.text()) : null;
  } catch {
    return null;
  }
}

/** Number, name and unit of each row; the rest of a row is the draw's. */
export function readNames(tsv: string): ReadonlyMap<string, SealedCadre> {
  const rows = tsv.split("\n").slice(1).map((line) => line.split("\t"));
  return new Map(rows.map(([number = "", name = "", unit = ""]) => [number, { name, unit }]));
}
