import { cadreNumber } from "../../api/preparation.ts";
import type { CadreRound, Ceremony, HouseholdRound } from "../../verify/ceremony.ts";
import type { Quota } from "../../verify/keylines.ts";
import type { Drawn } from "../../verify/line.ts";
import type { Report } from "../../verify/verify.ts";
import { leftBy } from "./story.ts";
import type { Left } from "./story.ts";

/** How one quota line of a round went past one person. */
export interface QuotaStory {
  /** As the params write it, `*:5` or `township/T07:1`. */
  readonly text: string;
  readonly seats: number;
  /** Whether the line asks for this person's group; the values are his group's own and the line's. */
  readonly mine: boolean;
  readonly group: string | null;
  readonly myValue: string;
  readonly wanted: string;
  /** How many stood before this person whom the line could have taken. */
  readonly before: number;
  /** Whom it took: with a seat, and excused. */
  readonly seated: number;
  readonly absent: number;
  /** The place in the order at which the line was full; the whole order where it ran out. */
  readonly reached: number;
}

export type Fate = "seated" | "absent" | "substitute" | "substitute-absent" | "excluded" | "not-reached" | "no-group";

/** One person in one recomputed round. */
export interface RoundOfMine {
  readonly number: number;
  readonly seed: string;
  readonly ticket: string;
  readonly rank: number;
  readonly of: number;
  readonly present: boolean;
  readonly fate: Fate;
  /** What became of his seat, where he left it. */
  readonly left: Left | null;
  readonly quotas: readonly QuotaStory[];
}

/** The order of this person's own households in a round. */
export interface MyHouseholds {
  readonly number: number;
  readonly order: readonly string[];
}

/** What the draw says of one number. */
export interface OneNumber {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  readonly households: number;
  readonly named: boolean;
  readonly rounds: readonly RoundOfMine[];
  /** Rounds that came to nothing. */
  readonly voids: readonly number[];
  readonly calls: readonly MyHouseholds[];
}

const drawnIn = (entries: CadreRound["entries"]): Drawn[] => entries.filter((entry): entry is Drawn => "id" in entry);

class Mine {
  private readonly places: Int32Array;
  private readonly rank: number;
  private readonly result: Drawn[];

  constructor(
    private readonly ceremony: Ceremony,
    private readonly round: CadreRound,
    private readonly place: number,
    private readonly id: string,
  ) {
    this.places = ceremony.order(round.seed).places;
    this.rank = this.places.indexOf(place) + 1;
    this.result = drawnIn(round.entries.slice(0, round.drawn));
  }

  story(number: number): RoundOfMine {
    const { ceremony, round, id, rank } = this;
    return {
      number,
      seed: round.seed,
      ticket: ceremony.order(round.seed).ticketAt(this.place),
      rank,
      of: this.places.length,
      present: round.present[this.place] === true,
      fate: this.fate(),
      left: round.left.has(id) ? leftBy(round, id) : null,
      quotas: round.params.quotas.map((quota, i) => this.quota(quota, i)),
    };
  }

  private fate(): Fate {
    const own = this.result.find((entry) => entry.id === this.id);
    if (own !== undefined) return own.status === "seated" ? "seated" : "absent";
    const later = drawnIn(this.round.entries.slice(this.round.drawn)).find((entry) => entry.id === this.id);
    if (later !== undefined) return later.status === "seated" ? "substitute" : "substitute-absent";
    if (this.round.excluded.has(this.id)) return "excluded";
    return this.round.params.quotas.some((quota) => this.fits(quota, this.place)) ? "not-reached" : "no-group";
  }

  private fits(quota: Quota, place: number): boolean {
    return quota.group === undefined || this.ceremony.groups.get(quota.group)?.[place] === quota.value;
  }

  private quota(quota: Quota, index: number): QuotaStory {
    const { round, ceremony, places } = this;
    const earlier = new Set(round.params.quotas.slice(0, index).map((one) => one.text));
    const taken = new Set(this.result.filter((entry) => earlier.has(entry.quota)).map((entry) => entry.id));
    const own = this.result.filter((entry) => entry.quota === quota.text);
    const full = own.filter((entry) => entry.status === "seated").length === quota.seats;
    let before = 0;
    for (let rank = 1; rank < this.rank; rank++) {
      const place = places[rank - 1] as number;
      const id = ceremony.ids[place] as string;
      if (this.fits(quota, place) && !round.excluded.has(id) && !taken.has(id)) before++;
    }
    const mine = quota.group === undefined ? "" : ceremony.groups.get(quota.group)?.[this.place] ?? "";
    return {
      text: quota.text, seats: quota.seats, mine: this.fits(quota, this.place), group: quota.group ?? null,
      myValue: mine, wanted: quota.value, before,
      seated: own.filter((entry) => entry.status === "seated").length,
      absent: own.filter((entry) => entry.status !== "seated").length,
      reached: full ? Math.max(...own.map((entry) => entry.rank)) : places.length,
    };
  }
}

const householdsOf = (round: HouseholdRound): MyHouseholds => ({
  number: round.params.round, order: round.order.map((hid) => hid.slice(hid.indexOf("/") + 1)),
});

/** Looks a number up; null where the roster has no such number. */
export function lookUp(report: Report, written: string): OneNumber | null {
  const id = cadreNumber(written);
  const { ceremony } = report;
  const row = id === null ? undefined : ceremony?.cadre(id);
  if (id === null || ceremony === undefined || row === undefined) return null;
  const place = ceremony.ids.indexOf(id);
  const rounds: RoundOfMine[] = [];
  const voids: number[] = [];
  const calls: MyHouseholds[] = [];
  ceremony.rounds.forEach((round, i) => {
    if (round.kind === "void") voids.push(i + 1);
    else if (round.kind === "cadre") rounds.push(new Mine(ceremony, round, place, id).story(i + 1));
    else if (round.params.cadre === id) calls.push(householdsOf(round));
  });
  const named = ceremony.named.has(id);
  return { id, name: row.name, unit: row.unit, households: row.hhcount, named, rounds, voids, calls };
}

/** The hash of docs/draw.md §4, for a shell. */
export const hashCommand = (seed: string, id: string): string =>
  `printf %s "$(printf %s "${seed}" | sha256sum | cut -c1-64)${id}" | sha256sum`;

/** From that hash to the ticket: its decimal number, to 64 digits at least, read backwards. */
export const ticketCommand = (seed: string, id: string): string =>
  `${hashCommand(seed, id)} | cut -c1-64 | tr a-f A-F \\\n  | (printf "ibase=16; "; cat) | BC_LINE_LENGTH=0 bc | rev | sed s/^/0./`;

/** The whole order, and the place in it. */
export const orderCommand = (seed: string, id: string): string =>
  `tail -n +2 roster.tsv | cut -f1 > ids\n./gongping draw order --seed ${seed} --ids ids | grep ${id}`;
