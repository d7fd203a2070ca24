/** Reads the public log of a draw (C2SP tlog-tiles): its entries are the transcript's lines. */

const TILE = 256;

/** Gets a file of the log; null where there is none. */
export type Get = (path: string) => Promise<Uint8Array | null>;

/** A log on the server that the page comes from. */
export function logOf(draw: string): Get {
  return async (path) => {
    const answer = await fetch(`/api/v1/log/${encodeURIComponent(draw)}/${path}`, { credentials: "omit" });
    return answer.ok ? new Uint8Array(await answer.arrayBuffer()) : null;
  };
}

/** How many lines are public; 0 before the first. */
export async function publicLines(get: Get): Promise<number> {
  const checkpoint = await get("checkpoint");
  return checkpoint === null ? 0 : Number(new TextDecoder().decode(checkpoint).split("\n")[1] ?? 0);
}

/** The first so many lines; null where one is missing. */
export async function readLines(get: Get, count: number): Promise<string[] | null> {
  const lines: string[] = [];
  for (let first = 0; first < count; first += TILE) {
    const width = Math.min(TILE, count - first);
    const bundle = await get(`tile/entries/${tilePath(first / TILE)}${width === TILE ? "" : `.p/${width}`}`);
    if (bundle === null) return null;
    lines.push(...split(bundle));
  }
  return lines.length === count ? lines : null;
}

/** 7 is 007, 1234 is x001/234. */
function tilePath(index: number): string {
  const last = String(index % 1_000).padStart(3, "0");
  return index < 1_000 ? last : `x${String(Math.floor(index / 1_000)).padStart(3, "0")}/${last}`;
}

/** Each entry has two bytes of length before it. */
function split(bundle: Uint8Array): string[] {
  const lines: string[] = [];
  for (let at = 0; at + 2 <= bundle.length;) {
    const length = ((bundle[at] ?? 0) << 8) | (bundle[at + 1] ?? 0);
    lines.push(new TextDecoder().decode(bundle.subarray(at + 2, at + 2 + length)));
    at += 2 + length;
  }
  return lines;
}
