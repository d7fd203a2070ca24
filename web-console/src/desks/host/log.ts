import type { SignState } from "../../parts/sign.ts";
import type { DiskLine, LogLine } from "../../views.ts";

/** What the desk says of the draw's public log: key of the text, whom it names, and its sign. */
export interface LogWord {
  readonly says: "stopped" | "due" | "signed" | "waived" | "nobody" | "runs";
  readonly who: string;
  readonly sign: SignState;
}

const named = (names: readonly string[]): string => names.join("、");

/** Those whose signatures the latest parameters lack. */
export const unsigned = (log: LogLine): string => named(log.cosigners.filter((name) => !log.signed.includes(name)));

/** The disks that cannot be written; a log that stopped has nothing to write. */
export const unwritten = (log: LogLine): readonly DiskLine[] =>
  log.disks.filter(({ disk }) => disk !== "log" || log.stopped === null);

/** Nothing where its disk says it already, and nothing where nobody cosigns and the log runs. */
export function logWord(log: LogLine): LogWord | null {
  if (log.stopped !== null) return { says: "stopped", who: "", sign: "differs" };
  if (unwritten(log).some(({ disk }) => disk === "log")) return null;
  if (log.cosigners.length === 0) return null;
  if (log.state === "waived") return { says: "waived", who: "", sign: "done" };
  if (log.state === "due" && log.required) return { says: "due", who: unsigned(log), sign: "wait" };
  if (log.signed.length > 0) return { says: "signed", who: named(log.signed), sign: "done" };
  return { says: log.state === "nothing" ? "runs" : "nobody", who: "", sign: "done" };
}
