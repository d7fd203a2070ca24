import { digestAfter, hexOf, prefix, sha256 } from "./sha256";

/** Tickets (DRAW/1 §2): the SHA-256 of the seed's hash and the id, a decimal of 64 digits or more, read backwards. */

const encoder = new TextEncoder();
const NINE_DIGITS = 1_000_000_000;
const INDEX = 131_072;

function ticketOf(hash: Int32Array): string {
  const digits = BigInt(`0x${hexOf(hash)}`).toString().padStart(64, "0");
  return `0.${Array.from(digits).reverse().join("")}`;
}

/** The ticket of one id. */
export function ticket(seed: string, id: string): string {
  return ticketOf(digestAfter(prefix(encoder.encode(sha256(seed))), encoder.encode(id)));
}

/** The last nine decimal digits of a hash, the last one first: the first nine decimals of the ticket. */
function nineDecimals(hash: Int32Array): number {
  let rest = 0;
  for (const word of hash) {
    rest = (rest * 65_536 + (word >>> 16)) % NINE_DIGITS;
    rest = (rest * 65_536 + (word & 0xffff)) % NINE_DIGITS;
  }
  let reversed = 0;
  for (let i = 0; i < 9; i++) {
    reversed = reversed * 10 + (rest % 10);
    rest = Math.floor(rest / 10);
  }
  return reversed;
}

/** All ids by (ticket, id): their places in the list that was given. The ids are ASCII and differ. */
export class Order {
  /** At rank - 1: the place of the id. */
  readonly places: Int32Array;
  private readonly hashes: Int32Array[];

  constructor(
    seed: string,
    private readonly ids: readonly string[],
  ) {
    const before = prefix(encoder.encode(sha256(seed)));
    this.hashes = ids.map((id) => digestAfter(before, encoder.encode(id)));
    const keys = Float64Array.from(this.hashes, (hash, place) => nineDecimals(hash) * INDEX + place).sort();
    this.places = Int32Array.from(keys, (key) => key % INDEX);
    this.settleEqual(keys);
  }

  /** Nine equal decimals decide nothing: the whole tickets do, then the ids. */
  private settleEqual(keys: Float64Array): void {
    for (let from = 0; from < keys.length; ) {
      const decimals = Math.floor((keys[from] as number) / INDEX);
      let to = from + 1;
      while (to < keys.length && Math.floor((keys[to] as number) / INDEX) === decimals) to++;
      if (to - from > 1) {
        const settled = Array.from(this.places.subarray(from, to), (place): [string, number] => [
          `${this.ticketAt(place)} ${this.ids[place] ?? ""}`,
          place,
        ]).sort(([a], [b]) => (a < b ? -1 : 1));
        this.places.set(settled.map(([, place]) => place), from);
      }
      from = to;
    }
  }

  /** The ticket of the id at a place of the list. */
  ticketAt(place: number): string {
    return ticketOf(this.hashes[place] as Int32Array);
  }
}
