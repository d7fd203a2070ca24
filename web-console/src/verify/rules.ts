import type { CadreRound, Ceremony, HouseholdRound, Revealing } from "./ceremony";
import { Fault, demand } from "./fault";
import { partyName, type CadreParams, type HouseholdParams, type Params } from "./keylines";
import type { Body, Entry } from "./line";
import { hashedLink, sha256 } from "./sha256";

/** Which line may stand next, and what it changes (the table of DRAW/1 §3.9). */

/** Reads the attendance of a round: its checks are V10. */
export type ReadAttendance = (params: CadreParams) => boolean[];

export function apply(c: Ceremony, body: Body, head: string, attendance: ReadAttendance): void {
  demand(c.phase.phase !== "closed", "V05.11");
  countDigits(c, body);
  demandDue(c, body);
  switch (body.type) {
    case "manifest":
      throw new Fault("V07.1");
    case "named":
      idle(c, "V08.1");
      demand(c.cadre(body.id) !== undefined, "V08.2");
      c.named.add(body.id);
      return;
    case "params":
      return open(c, body.params, head, attendance);
    case "keyed":
      demand(c.phase.phase === "keying", "V13.1");
      c.phase.latest.set(body.by, body.digits);
      return;
    case "public":
      return agree(c, body.digits);
    case "beacon":
      demand(c.manifest.beacon !== undefined, "V15.1");
      demand(c.phase.phase === "revealing" && c.phase.beacon === undefined, "V15.2");
      c.phase.beacon = body.value;
      return;
    case "reveal":
      return reveal(c, body.party, body.link);
    case "seed":
      demand(c.phase.phase === "decided", "V17.1");
      c.phase.written = true;
      return;
    case "result":
      return end(c);
    case "void":
      return voided(c, body.party);
    case "left":
      return leave(c, body.round, body.id);
    case "seats":
      demand(c.phase.phase === "leaving", "V21.1");
      c.phase.round.entries.push(...body.entries);
      c.phase = { phase: "idle" };
      return;
    case "call":
      return call(c, body);
    case "close":
      idle(c, "V23.1");
      demand(body.rounds === c.rounds.length, "V23.2");
      c.phase = { phase: "closed" };
  }
}

function idle(c: Ceremony, check: string): void {
  demand(c.phase.phase === "idle", check, 0, "a round is open");
}

function countDigits(c: Ceremony, body: Body): void {
  if (c.phase.phase !== "keying" || (body.type !== "keyed" && body.type !== "public")) return;
  const due = c.phase.params.kind === "cadre" ? c.manifest.cadreDice : c.manifest.householdDice;
  demand(body.digits.length === due, "V06.1", 0, `${due} digits are due`);
}

/** The one line that must come next, where it is computed. */
export function dueType(c: Ceremony): "public" | "seed" | "result" | "seats" | undefined {
  switch (c.phase.phase) {
    case "keying":
      return agreed(c.phase.latest) === undefined ? undefined : "public";
    case "decided":
      return c.phase.written ? "result" : "seed";
    case "leaving":
      return "seats";
    case "idle":
    case "revealing":
    case "closed":
      return undefined;
  }
}

function agreed(latest: Map<string, string>): string | undefined {
  const one = latest.get("1");
  return one !== undefined && one === latest.get("2") ? one : undefined;
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

function demandDue(c: Ceremony, body: Body): void {
  const phase = c.phase;
  switch (dueType(c)) {
    case "public":
      demand(body.type === "public", "V06.2");
      demand(phase.phase === "keying" && body.digits === agreed(phase.latest), "V14.4");
      return;
    case "seed":
      demand(body.type === "seed", "V06.3");
      demand(phase.phase === "decided" && body.text === phase.text && body.seed === phase.seed, "V17.2");
      return;
    case "result": {
      const due = computed(c);
      const households = due.order !== undefined;
      demand(body.type === "result" && (body.order !== undefined) === households, "V06.4");
      demand(same(households ? body.order : body.entries, due.order ?? due.entries), "V18.2", 0, differing(due, body));
      return;
    }
    case "seats": {
      demand(body.type === "seats", "V06.5");
      demand(phase.phase === "leaving", "V06.5");
      const due = c.substitute(phase.round, phase.quota);
      const place = body.round === phase.round.params.round && body.quota === phase.quota;
      demand(place && same(body.entries, due), "V21.2");
      return;
    }
    case undefined:
      return;
  }
}

export type Outcome = Pick<Extract<Body, { type: "result" }>, "entries" | "order">;

/** The result of the open round, whose links are all in. */
export function computed(c: Ceremony): Outcome {
  demand(c.phase.phase === "decided", "V18.1");
  const { params, seed } = c.phase;
  return params.kind === "cadre"
    ? { entries: c.result(params, c.present, seed), order: undefined }
    : { entries: undefined, order: c.householdOrder(params, seed) };
}

function differing(due: Outcome, body: Body): string {
  if (body.type !== "result") return "";
  const a: (string | Entry)[] = due.order ?? due.entries ?? [];
  const b: (string | Entry)[] = body.order ?? body.entries ?? [];
  const at = a.map((entry, i) => same(entry, b[i])).indexOf(false);
  return at < 0 ? "an entry too many" : `entry ${at + 1} is not as computed`;
}

function open(c: Ceremony, params: Params, head: string, attendance: ReadAttendance): void {
  idle(c, "V09.1");
  demand(params.draw === c.manifest.draw, "V09.2");
  demand(params.round === c.rounds.length + 1, "V09.3", 0, `round ${c.rounds.length + 1} is due`);
  demand(params.round <= c.manifest.chainLength - 1, "V09.4");
  demand(params.prev === head, "V09.5");
  if (params.kind === "cadre") {
    c.present = attendance(params);
    for (const { group } of params.quotas) demand(group === undefined || c.groups.has(group), "V11.1", 0, group);
  } else {
    checkHousehold(c, params);
  }
  c.phase = { phase: "keying", params, latest: new Map() };
}

function checkHousehold(c: Ceremony, params: HouseholdParams): void {
  const cadre = c.cadre(params.cadre);
  demand(cadre !== undefined, "V12.1");
  demand(cadre.hhcount >= 1, "V12.2");
  demand(params.calls <= cadre.hhcount, "V12.3");
  demand(c.named.has(params.cadre) || c.isSeated(params.cadre), "V12.4");
  demand(!c.hasHouseholdRound(params.cadre), "V12.5");
}

function agree(c: Ceremony, digits: string): void {
  demand(c.isRoundOpen(), "V14.1");
  demand(c.phase.phase === "keying", "V14.2");
  const { params, latest } = c.phase;
  demand(latest.size === 0 || agreed(latest) !== undefined, "V14.3");
  c.phase = { phase: "revealing", params, digits, beacon: undefined, links: [] };
}

function beaconRead(c: Ceremony, phase: Revealing): boolean {
  return (phase.beacon !== undefined) === (c.manifest.beacon !== undefined);
}

function reveal(c: Ceremony, party: string, link: string): void {
  const phase = c.phase;
  demand(phase.phase === "revealing", "V16.1");
  demand(beaconRead(c, phase), "V16.2");
  const number = phase.links.length;
  demand(party === partyName(number), "V16.3", 0, `${partyName(number)} is the next to reveal`);
  const { round } = phase.params;
  const last = c.published[number];
  demand(last !== undefined && hashedLink(link, round - last.round) === last.link, "V16.4");
  c.published[number] = { link, round };
  phase.links.push(link);
  if (phase.links.length === c.manifest.commitments.length) {
    const text = c.seedText(phase);
    c.phase = { phase: "decided", params: phase.params, text, seed: sha256(text), written: false };
  }
}

function end(c: Ceremony): void {
  const phase = c.phase;
  const due = computed(c);
  demand(phase.phase === "decided", "V18.1");
  const { params, seed } = phase;
  if (params.kind === "cadre") {
    const entries = due.entries ?? [];
    const excluded = c.excluded(params);
    const drawn = entries.length;
    c.rounds.push({ kind: "cadre", params, present: c.present, seed, entries, drawn, excluded, left: new Set() });
  } else {
    c.rounds.push({ kind: "household", params, seed, order: due.order ?? [], calls: [] });
  }
  c.phase = { phase: "idle" };
}

function voided(c: Ceremony, missing: string | undefined): void {
  demand(c.isRoundOpen(), "V19.1");
  const phase = c.phase;
  if (missing === undefined) {
    demand(phase.phase === "keying" && phase.latest.size === 0, "V19.2");
    c.rounds.push({ kind: "void", params: phase.params, missing });
  } else {
    demand(phase.phase === "revealing", "V19.3");
    demand(beaconRead(c, phase), "V19.4");
    demand(missing === partyName(phase.links.length), "V19.5");
    c.rounds.push({ kind: "void", params: phase.params, missing });
  }
  c.phase = { phase: "idle" };
}

function leave(c: Ceremony, number: number, id: string): void {
  idle(c, "V20.1");
  demand(number >= 1 && number <= c.rounds.length, "V20.2");
  const round = c.rounds[number - 1];
  const seat = round?.kind === "cadre" ? c.seat(round, id) : undefined;
  demand(seat !== undefined, "V20.3");
  demand(!c.hasHouseholdRound(id), "V20.4");
  (round as CadreRound).left.add(id);
  c.phase = { phase: "leaving", round: round as CadreRound, quota: seat.quota };
}

function call(c: Ceremony, body: Extract<Body, { type: "call" }>): void {
  idle(c, "V22.1");
  demand(body.round >= 1 && body.round <= c.rounds.length, "V22.2");
  const round = c.rounds[body.round - 1];
  demand(round?.kind === "household", "V22.3");
  const turn = c.turn(round satisfies HouseholdRound);
  demand(turn !== undefined, "V22.4");
  demand(body.hid === turn.hid, "V22.5", 0, `it is the turn of ${turn.hid}`);
  demand(body.attempt === turn.attempt, "V22.6", 0, `it is try ${turn.attempt}`);
  round.calls.push({ hid: body.hid, attempt: body.attempt, outcome: body.outcome });
}
