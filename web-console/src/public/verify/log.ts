import type { Bundle, Report } from "../../verify/verify.ts";
import { hexadecimal, leads, readProof } from "./proof.ts";
import { treeRoot } from "./tree.ts";

/** What a copy of the log's checkpoint says beside the transcript. Its signatures are not looked at here. */
export interface LogWord {
  readonly origin: string;
  readonly entries: number;
  /** Hexadecimal. */
  readonly root: string;
  /** The root over so many lines of this transcript; null where it has not so many. */
  readonly here: string | null;
  /** `ahead`: an open transcript that is older than the log; there is nothing to compare. */
  readonly kind: "agrees" | "fork" | "ahead";
  /** Where a proof brought the checkpoint: the line that it is about, from 1, and whether it leads to the root. */
  readonly proof: { readonly line: number; readonly holds: boolean } | null;
}

const SIZE = /^(?:0|[1-9]\d{0,6})$/;
const ROOT = /^[A-Za-z0-9+/]{43}=$/;
const LINE_END = 10;

/** The lines of a transcript as bytes, without their line feeds. */
export function linesOf(transcript: Uint8Array): Uint8Array[] {
  const lines: Uint8Array[] = [];
  for (let from = 0; from < transcript.length;) {
    const end = transcript.indexOf(LINE_END, from);
    const to = end < 0 ? transcript.length : end;
    lines.push(transcript.subarray(from, to));
    from = to + 1;
  }
  return lines;
}

/** Reads a checkpoint (C2SP tlog-checkpoint) of this draw's log: its origin ends with the draw's id. */
function readCheckpoint(text: string, draw: string): Pick<LogWord, "origin" | "entries" | "root"> | null {
  const [origin = "", size = "", root = ""] = text.split("\n\n")[0]?.split("\n") ?? [];
  if (!(origin === draw || origin.endsWith(`/${draw}`)) || !SIZE.test(size) || !ROOT.test(root)) return null;
  return { origin, entries: Number(size), root: hexadecimal(root) };
}

/** What the checkpoints and proofs say that lie in the folder, wherever in it. */
export function hearLogs(texts: readonly string[], bundle: Bundle, report: Report): LogWord[] {
  const draw = report.ceremony?.manifest.draw;
  const transcript = bundle.get("transcript.jsonl");
  if (draw === undefined || transcript === undefined || report.failure !== undefined) return [];
  const lines = linesOf(transcript);
  return texts.flatMap((text): LogWord[] => {
    const proof = readProof(text);
    const said = readCheckpoint(proof?.checkpoint ?? text, draw);
    if (said === null) return [];
    const line = proof === null ? undefined : lines[proof.entry];
    const holds = proof !== null && line !== undefined && leads(proof, line, said.entries, said.root);
    const about = proof === null ? null : { line: proof.entry + 1, holds };
    if (said.entries > lines.length) {
      return [{ ...said, here: null, kind: report.state === "closed" ? "fork" : "ahead", proof: about }];
    }
    const here = treeRoot(lines.slice(0, said.entries));
    return [{ ...said, here, kind: here === said.root ? "agrees" : "fork", proof: about }];
  });
}
