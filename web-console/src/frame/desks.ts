/** One line of the start page. */
export interface DeskRow {
  /** Key of its name and purpose in the texts. */
  readonly id: string;
  readonly path: string;
  /** Wire names of its seats; none where everybody may look without signing in. */
  readonly seats: readonly string[];
  /** The seat that the demo gives to whoever opens it; elsewhere the device is paired. */
  readonly demoSeat?: string;
  /** Its devices are paired by a code; signing in with an account is the other way. */
  readonly paired?: boolean;
}

const seats = (role: string, n: number): string[] => Array.from({ length: n }, (_, i) => `${role}-${String(i + 1)}`);

/** The desks of a meeting, in the order in which they are listed. */
export const DESKS: readonly DeskRow[] = [
  { id: "host", path: "/desk/host", seats: ["host"] },
  { id: "call", path: "/desk/call", seats: ["call-operator"] },
  { id: "inspector", path: "/inspect", seats: ["inspector"] },
  { id: "keyer", path: "/keyer", seats: seats("keyer", 2), paired: true },
  { id: "witness", path: "/witness", seats: seats("witness", 9), paired: true },
  { id: "prepare", path: "/desk/prepare", seats: ["registrar"] },
  { id: "approve", path: "/desk/approve", seats: ["auditor"] },
  { id: "admin", path: "/desk/pair", seats: ["administrator"] },
];

const WITNESSES_LEAST = 2;

/** The seats that a conference has at this desk: of the witnesses' as many as its manifest names. */
export function seatsOf(row: DeskRow, witnesses: number | undefined): readonly string[] {
  return row.id === "witness" ? row.seats.slice(0, Math.max(witnesses ?? 0, WITNESSES_LEAST)) : row.seats;
}

/** What needs no sign-in, or a paired screen. */
export const OPEN: readonly DeskRow[] = [
  { id: "display", path: "/pair", seats: [], demoSeat: "renderer-1" },
  { id: "public", path: "/public", seats: [] },
  { id: "roster", path: "/roster", seats: [] },
];

/** Where a desk is in the browser: `keyer-2` is `/keyer/2`. The start page where there is none. */
export function pathOf(desk: string): string {
  const row = DESKS.find((one) => one.seats.includes(desk));
  if (row === undefined) return desk.startsWith("renderer") ? `/display/?desk=${desk}` : "/";
  return row.seats.length === 1 ? row.path : `${row.path}/${desk.slice(desk.lastIndexOf("-") + 1)}`;
}

/** Key of a desk's name in the texts: `keyer-2` is `keyer`, `call-operator` is `call`. */
export const deskId = (desk: string): string => DESKS.find((one) => one.seats.includes(desk))?.id ?? "other";

/** Seats that have no page of their own here, but may be signed in at or paired. */
const ELSEWHERE = /^(?:administrator|director|panelist-[1-9]\d{0,2}|renderer-[1-9]\d?)$/;

/** Whether there is such a seat at all. */
export const isDesk = (desk: string): boolean =>
  DESKS.some((one) => one.seats.includes(desk)) || ELSEWHERE.test(desk);

/** The number of a desk that several hold at once; empty for the others. */
export const seatOf = (desk: string): string => /-(\d+)$/.exec(desk)?.[1] ?? "";
