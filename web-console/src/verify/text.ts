import { demand, demandFile } from "./fault";

/** The rules that every text keeps (DRAW/1 §3), down to the byte. */

const LF = 0x0a;
const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** Category Cc, in full. */
// eslint-disable-next-line no-control-regex -- that is what it is about
const CONTROL = /[\u0000-\u001f\u007f-\u009f]/;
// eslint-disable-next-line no-control-regex -- the same without TAB
const CONTROL_BUT_TAB = /[\u0000-\u0008\u000a-\u001f\u007f-\u009f]/;

export const CODE = /^[A-Za-z0-9._-]{1,40}$/;
export const HASH = /^[0-9a-f]{64}$/;
export const CADRE = /^C(?!00000)[0-9]{5}$/;
export const HOUSEHOLD = /^C(?!00000)[0-9]{5}\/H(?!00)[0-9]{2}$/;
const NUMBER = /^(?:0|[1-9][0-9]{0,8})$/;

/** A text as bytes: not empty, no byte order mark. */
export function checkStart(bytes: Uint8Array, check: string): void {
  demandFile(bytes.length > 0, check, "no line at all");
  demandFile(!(bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf), check, "a byte order mark");
}

/** Where a line that begins at this byte ends; the length where its LF is missing. */
export function endOfLine(bytes: Uint8Array, from: number): number {
  const end = bytes.indexOf(LF, from);
  return end < 0 ? bytes.length : end;
}

/** One line, without its LF. */
export function readLine(bytes: Uint8Array, from: number, check: string, number: number, table: boolean): string {
  const end = endOfLine(bytes, from);
  demandFile(end < bytes.length, check, "the last line does not end with LF", number);
  let line = "";
  try {
    line = decoder.decode(bytes.subarray(from, end));
  } catch {
    demandFile(false, check, `not UTF-8, first in line ${number}`, number);
  }
  checkLine(line, check, number, table);
  return line;
}

function checkLine(line: string, check: string, number: number, table: boolean): void {
  demand(!/[ \t]$/.test(line), check, number, "a blank at the line's end");
  demand(!(table ? CONTROL_BUT_TAB : CONTROL).test(line), check, number, "a control character");
  demand(line.normalize("NFC") === line, check, number, "not in normalization form C");
}

/** All lines of a file, without their ends. */
export function readLines(bytes: Uint8Array, check: string, table = false): string[] {
  checkStart(bytes, check);
  const lines: string[] = [];
  for (let from = 0; from < bytes.length; from = endOfLine(bytes, from) + 1) {
    lines.push(readLine(bytes, from, check, lines.length + 1, table));
  }
  return lines;
}

const encoder = new TextEncoder();

/** The same for a text that a transcript line carries. */
export function linesOf(text: string, check: string): string[] {
  return readLines(encoder.encode(text), check);
}

/** 1 to so many characters, none of Cc, no SPACE at either end. */
export function isName(text: string, most: number): boolean {
  if (text.length === 0 || text.length > 2 * most || text.startsWith(" ") || text.endsWith(" ")) return false;
  return Array.from(text).length <= most && !CONTROL.test(text) && text.normalize("NFC") === text;
}

/** At most nine digits without sign or leading zeros; -1 for anything else. */
export function numberOf(text: string): number {
  return NUMBER.test(text) ? Number(text) : -1;
}

export function isBeaconValue(text: string): boolean {
  return /^[\u0021-\u007e](?:[\u0020-\u007e]{0,198}[\u0021-\u007e])?$/.test(text);
}

/** C00001 is 1. The id has its form. */
export function numberOfCadre(id: string): number {
  return Number(id.slice(1, 6));
}

export function cadreId(number: number): string {
  return `C${String(number).padStart(5, "0")}`;
}
