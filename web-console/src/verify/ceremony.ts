import { demand } from "./fault";
import type { CadreParams, HouseholdParams, Manifest, Params, Quota } from "./keylines";
import type { Drawn, Entry } from "./line";
import { sha256 } from "./sha256";
import { cadreId, numberOfCadre } from "./text";
import type { Cadre } from "./tables";
import { Order } from "./tickets";

/** One draw as its transcript tells it so far. */

export type CadreRound = {
  kind: "cadre";
  params: CadreParams;
  present: boolean[];
  seed: string;
  /** Those of the result, then those who took the seats of others. */
  entries: Entry[];
  /** How many the result has. */
  drawn: number;
  /** Who could not be drawn in the result, drawn in a round before. */
  excluded: ReadonlySet<string>;
  left: Set<string>;
};
export type CalledHousehold = { hid: string; attempt: number; outcome: string };
export type HouseholdRound = {
  kind: "household";
  params: HouseholdParams;
  seed: string;
  order: string[];
  calls: CalledHousehold[];
};
export type VoidRound = { kind: "void"; params: Params; missing: string | undefined };
export type Round = CadreRound | HouseholdRound | VoidRound;

export type Revealing = { phase: "revealing"; params: Params; digits: string; beacon: string | undefined; links: string[] };
export type Phase =
  | { phase: "idle" }
  | { phase: "keying"; params: Params; latest: Map<string, string> }
  | Revealing
  | { phase: "decided"; params: Params; text: string; seed: string; written: boolean }
  | { phase: "leaving"; round: CadreRound; quota: string }
  | { phase: "closed" };

export class Ceremony {
  phase: Phase = { phase: "idle" };
  readonly rounds: Round[] = [];
  readonly named = new Set<string>();
  /** The last published link of each party, and its round. */
  readonly published: { link: string; round: number }[];
  /** Who is present in the round that is open, or was last. */
  present: boolean[] = [];
  readonly ids: string[];
  private readonly orders = new Map<string, Order>();

  constructor(
    readonly manifest: Manifest,
    readonly roster: Cadre[],
    readonly groups: Map<string, string[]>,
  ) {
    this.published = manifest.commitments.map((link) => ({ link, round: 0 }));
    this.ids = roster.map((_, place) => cadreId(place + 1));
  }

  isRoundOpen(): boolean {
    return ["keying", "revealing", "decided"].includes(this.phase.phase);
  }

  lastRound(): number {
    return this.rounds.length + (this.isRoundOpen() ? 1 : 0);
  }

  voids(): number {
    return this.rounds.filter((round) => round.kind === "void").length;
  }

  cadre(id: string): Cadre | undefined {
    return this.roster[numberOfCadre(id) - 1];
  }

  /** All cadres by their tickets. */
  order(seed: string): Order {
    const known = this.orders.get(seed) ?? new Order(seed, this.ids);
    this.orders.set(seed, known);
    return known;
  }

  householdOrder(params: HouseholdParams, seed: string): string[] {
    const count = this.cadre(params.cadre)?.hhcount ?? 0;
    const ids = Array.from({ length: count }, (_, i) => `${params.cadre}/H${String(i + 1).padStart(2, "0")}`);
    return Array.from(new Order(seed, ids).places, (place) => ids[place] ?? "");
  }

  /** The seat that somebody holds in a round and has not left. */
  seat(round: CadreRound, id: string): Drawn | undefined {
    return round.left.has(id)
      ? undefined
      : drawnOf(round.entries).find((entry) => entry.id === id && entry.status === "seated");
  }

  isSeated(id: string): boolean {
    return this.rounds.some((round) => round.kind === "cadre" && this.seat(round, id) !== undefined);
  }

  hasHouseholdRound(id: string): boolean {
    return this.rounds.some((round) => round.kind === "household" && round.params.cadre === id);
  }

  /** A cadre round's result (§3.7). */
  result(params: CadreParams, present: boolean[], seed: string): Entry[] {
    const taken = new Set<string>();
    return params.quotas.flatMap((quota) => this.walk(params, present, seed, quota, quota.seats, taken));
  }

  /** Who takes the seat of one who left, for the quota line that seated him. */
  substitute(round: CadreRound, quota: string): Entry[] {
    const line = round.params.quotas.find((one) => one.text === quota);
    demand(line !== undefined, "V21.2");
    const taken = new Set(drawnOf(round.entries).map((entry) => entry.id));
    return this.walk(round.params, round.present, round.seed, line, 1, taken);
  }

  private walk(
    params: CadreParams,
    present: boolean[],
    seed: string,
    quota: Quota,
    seats: number,
    taken: Set<string>,
  ): Entry[] {
    const order = this.order(seed);
    const values = quota.group === undefined ? undefined : this.groups.get(quota.group);
    const excluded = this.excluded(params);
    const found: Entry[] = [];
    let need = seats;
    for (let rank = 1; rank <= order.places.length && need > 0; rank++) {
      const place = order.places[rank - 1] as number;
      const id = this.ids[place] as string;
      if (taken.has(id) || excluded.has(id) || (values !== undefined && values[place] !== quota.value)) continue;
      taken.add(id);
      const here = present[place] === true;
      const status = here ? "seated" : "drawn-absent";
      found.push({ quota: quota.text, rank, id, ticket: order.ticketAt(place), status });
      need -= here ? 1 : 0;
    }
    if (need > 0) found.push({ quota: quota.text, status: "exhausted", seated: seats - need });
    return found;
  }

  /** Whom a round passes over, as far as the draw has come. */
  excluded(params: CadreParams): Set<string> {
    if (params.exclude === "none") return new Set();
    const { round } = params;
    const elsewhere = this.rounds.filter((one) => one.kind === "cadre" && one.params.round !== round) as CadreRound[];
    return new Set(elsewhere.flatMap((one) => drawnOf(one.entries).map((entry) => entry.id)));
  }

  /** Whose turn it is to be called, and which try; undefined when the calls have ended (§3.8). */
  turn(round: HouseholdRound): { hid: string; attempt: number } | undefined {
    if (round.calls.filter((call) => call.outcome === "answered").length >= round.params.calls) return undefined;
    const last = round.calls.at(-1);
    if (last === undefined) return turnOf(round.order[0]);
    const ended = ["answered", "declined", "wrong-number"].includes(last.outcome);
    if (!ended && last.attempt < this.manifest.tries) return { hid: last.hid, attempt: last.attempt + 1 };
    return turnOf(round.order[round.order.indexOf(last.hid) + 1]);
  }

  /** The seed's text of a round whose links are all in (§3.6). */
  seedText(revealing: Revealing): string {
    const lines = [
      "DRAW/1 seed",
      `draw=${this.manifest.draw}`,
      `round=${revealing.params.round}`,
      `manifest=${sha256(this.manifest.text)}`,
      `params=${sha256(revealing.params.text)}`,
      `public=${revealing.digits}`,
      ...revealing.links.map((link, party) => `${party === 0 ? "server" : `witness.${party}`}=${link}`),
      `beacon=${revealing.beacon ?? "none"}`,
    ];
    return `${lines.join("\n")}\n`;
  }
}

export function drawnOf(entries: Entry[]): Drawn[] {
  return entries.filter((entry): entry is Drawn => "id" in entry);
}

function turnOf(hid: string | undefined): { hid: string; attempt: number } | undefined {
  return hid === undefined ? undefined : { hid, attempt: 1 };
}
