import type { WireType } from "./wire.ts";

/** The desks that have commands. */
export type DeskName = "host" | "call" | "keyer" | "witness" | "inspector";

/** One thing a person at a desk can do. Buttons, keys, the help sheet and the API's names all come from here. */
export interface CommandRow {
  /** The API's command types that the press sends; empty where it only changes what the desk shows. */
  readonly api: readonly WireType[];
  /** `KeyboardEvent.key`, `Shift+` before it where needed. */
  readonly key?: string;
  /** The key must be pressed twice within two seconds. */
  readonly twice?: true;
  /** Works while the desk is cut off. */
  readonly always?: true;
  /** The key works while somebody types. */
  readonly anywhere?: true;
  /** The keys 0 to 9 instead of one key; the press says which. */
  readonly digits?: true;
}

const row = (api: readonly WireType[], rest: Omit<CommandRow, "api"> = {}): CommandRow => ({ api, ...rest });

/** The host desk: one next step, and what may interrupt it. */
const HOST = {
  "host.next": row(
    ["go-live", "resume", "spin", "announce", "begin-answering", "ask", "publish-household-round", "begin-judging",
      "conclude", "ask-on-air", "record-answer", "publish-round", "enter-verdict", "make-commitment"],
    { key: "Space" },
  ),
  "host.pause": row(["pause", "resume"], { key: "Escape", twice: true }),
  "host.panic": row(["panic", "lift-panic"], { key: "Shift+Escape", always: true, anywhere: true }),
  "host.manifest": row(["show-manifest"], { key: "M" }),
  "host.prepare": row(["publish-round"], { key: "R" }),
  "host.attendance": row(["change-attendance"], { key: "A" }),
  "host.named": row(["name-cadre"], { key: "N" }),
  "host.left": row(["report-left"], { key: "L" }),
  "host.found": row(["begin-answering"], { key: "F", twice: true }),
  "host.debts": row(["set-answer-date", "mark-answer-given"], { key: "D" }),
  "host.commit": row(["make-commitment", "correct-commitment"], { key: "C" }),
  "host.dispatch": row(["mark-dispatch"], { key: "J" }),
  "host.pick": row([], { key: "0–9", digits: true }),
  "host.unsure": row([], { key: "S" }),
  "host.unwilling": row([], { key: "Y" }),
  "host.answer": row(["record-answer", "correct-answer"], { key: "Enter" }),
  "host.correct": row(["correct-answer"], { key: "X" }),
  "host.match": row(["judge-match"]),
  "host.verdict": row(["enter-verdict", "correct-verdict"], { key: "V" }),
  "host.endVerifying": row(["end-verifying"], { key: "E", twice: true }),
  "host.askNow": row(["ask"], { key: "T" }),
  "host.conclude": row(["conclude"], { key: "Q", twice: true }),
  "host.void": row(["withdraw", "declare-link-missing"]),
  "host.waive": row(["waive-recomputation"]),
  "host.waiveCosigners": row(["waive-cosignatures"]),
  "host.takeOver": row(["take-over-lines"]),
  "host.confirmLeft": row(["confirm-left"]),
  "host.close": row(["close", "put-off"]),
  "host.help": row([], { key: "?" }),
} as const satisfies Record<string, CommandRow>;

/** The call desk (telephony.md §4). */
const CALL = {
  "call.dial": row(["dial", "dial-cadre"], { key: "Space" }),
  "call.dialHand": row(["dial", "dial-cadre"], { key: "Shift+D" }),
  "call.onAir": row(["put-on-air"], { key: "F9", twice: true }),
  "call.dump": row(["dump"], { key: "Shift+Escape", anywhere: true, always: true }),
  "call.hold": row(["hold-call"], { key: "H" }),
  "call.mute": row(["mute"], { key: "P" }),
  "call.hangUp": row(["hang-up"], { key: "Backspace", twice: true }),
  "call.cancel": row(["cancel-attempt"]),
  "call.pick": row([], { key: "0–9", digits: true }),
  "call.unsure": row([], { key: "S" }),
  "call.unwilling": row([], { key: "Y" }),
  "call.record": row(["record-answer", "correct-answer"], { key: "Enter", anywhere: true }),
  "call.busy": row(["judge-outcome"], { key: "B" }),
  "call.noAnswer": row(["judge-outcome"], { key: "N" }),
  "call.machine": row(["judge-outcome"], { key: "V" }),
  "call.wrong": row(["judge-outcome"], { key: "W" }),
  "call.refused": row(["judge-outcome"], { key: "R" }),
  "call.answered": row(["judge-outcome"], { key: "G" }),
  "call.fact": row(["report-line"]),
  "call.consent": row(["record-consent"]),
  "call.panic": row(["panic"], { always: true }),
  "call.help": row([], { key: "?" }),
} as const satisfies Record<string, CommandRow>;

/** Phones: no keys but the keypad's. */
const PHONES = {
  "keyer.send": row(["key-digits"], { key: "Enter" }),
  "keyer.strip": row(["key-link"]),
  "keyer.undo": row([], { key: "Backspace" }),
  "witness.reveal": row(["reveal"]),
  "witness.confirmLeft": row(["confirm-left"]),
  "witness.waive": row(["waive-recomputation"]),
  "witness.waiveCosigners": row(["waive-cosignatures"]),
  "inspector.log": row(["log-discrepancy"]),
  "inspector.withdraw": row(["withdraw-discrepancy"]),
  "inspector.dispatch": row(["mark-dispatch"]),
} as const satisfies Record<string, CommandRow>;

export const COMMANDS = { ...HOST, ...CALL, ...PHONES };

export type CommandId = keyof typeof COMMANDS;

export const rowOf = (id: CommandId): CommandRow => COMMANDS[id];

/** The rows of one desk, in the order of the help sheet. */
export function rowsOf(desk: DeskName): readonly (readonly [CommandId, CommandRow])[] {
  return (Object.keys(COMMANDS) as CommandId[])
    .filter((id) => id.startsWith(`${desk}.`))
    .map((id) => [id, rowOf(id)] as const);
}
