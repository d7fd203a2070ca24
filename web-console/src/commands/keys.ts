import { onBeforeUnmount, onMounted } from "vue";
import type { CommandId, CommandRow } from "./table.ts";

/** The table's name of a key press: `Space`, `H`, `Shift+Escape`, `?`; null with Ctrl, Alt or Meta. */
export function keyName(event: Pick<KeyboardEvent, "key" | "shiftKey" | "ctrlKey" | "altKey" | "metaKey">): string | null {
  if (event.ctrlKey || event.altKey || event.metaKey) return null;
  const key = event.key === " " ? "Space" : event.key.length === 1 ? event.key.toUpperCase() : event.key;
  const shows = key.length > 1 || /[A-Z]/.test(key);
  return event.shiftKey && shows ? `Shift+${key}` : key;
}

type Busy = "typing" | "number" | "button" | "dialog" | null;

/**
 * What the keyboard is busy with: typing, a number, a button, an open dialog, or nothing. A button has the keyboard
 * only where somebody `walks` by Tab: one that was clicked keeps the focus, and the space bar would press it once more.
 */
export function busyWith(target: Element | null, walks: boolean): Busy {
  const dialog = openDialog();
  if (!dialog && target?.matches("input[inputmode=numeric]")) return "number";
  if (target?.closest("input, textarea, select, [contenteditable=true]")) return "typing";
  if (dialog) return "dialog";
  return walks && target?.closest("button, a, [role=button]") ? "button" : null;
}

/** Whether somebody goes about by Tab after this event, who did or did not before it. */
export const walksAfter = (event: Pick<KeyboardEvent, "type"> & { readonly key?: string }, before: boolean): boolean =>
  event.type === "pointerdown" ? false : before || event.key === "Tab";

/** A dialog that is closed may stay in the document, not shown. */
const openDialog = (): boolean =>
  [...document.querySelectorAll("[role=dialog][aria-modal=true]")].some((one) => one.getClientRects().length > 0);

/** A list or a calendar beside a field, as long as it is seen. */
const openList = (): boolean =>
  [...document.querySelectorAll(".el-popper")].some((one) => one.getClientRects().length > 0);

/** So long after somebody typed a plain Escape is still meant for the field. */
const FIELD_KEEPS = 1_000;

/** Whether a plain Escape closes or leaves something, and so must not reach the desk. */
export const escapes = (sinceField: number): boolean => openDialog() || openList() || sinceField < FIELD_KEEPS;

/** The keys that a number is written with; all others stay the desk's while it is. */
const WRITES_NUMBERS = /^(\d|Enter|Escape|Backspace|Delete)$/;

/** Whether a key may run this row now. */
export function keyRuns(row: CommandRow, key: string, busy: Busy): boolean {
  if (row.digits === true ? !/^\d$/.test(key) : row.key !== key) return false;
  if (busy === null || row.anywhere === true) return true;
  if (busy === "number") return !WRITES_NUMBERS.test(key);
  return busy === "button" && key !== "Space" && key !== "Enter";
}

/** Listens for the keys of these rows while the desk is shown; `at` is when the key went down. */
export function useKeys(
  rows: readonly (readonly [CommandId, CommandRow])[],
  press: (id: CommandId, digit: number, at: number) => boolean,
): void {
  let walks = false;
  let leftField = -FIELD_KEEPS;
  let escaping = false;

  const run = (event: KeyboardEvent, always: boolean): void => {
    const key = keyName(event);
    if (key === null || event.repeat || event.isComposing || (key === "Escape" && escaping)) return;
    const busy = busyWith(event.target instanceof Element ? event.target : null, walks);
    const hit = rows.find(([, row]) => (row.always === true) === always && keyRuns(row, key, busy));
    if (hit === undefined) return;
    if (press(hit[0], Number(key), event.timeStamp)) event.preventDefault();
  };
  // Ahead of every part of the page: once it is at the desk's own listener, what was open is closing already.
  const ahead = (event: KeyboardEvent): void => {
    walks = walksAfter(event, walks);
    escaping = event.key === "Escape" && escapes(event.timeStamp - leftField);
    run(event, true);
  };
  const points = (event: PointerEvent): void => void (walks = walksAfter(event, walks));
  const leaves = (event: FocusEvent): void => {
    if (event.target instanceof Element && event.target.matches("input, textarea")) leftField = event.timeStamp;
  };
  const listen = (event: KeyboardEvent): void => run(event, false);
  onMounted(() => {
    window.addEventListener("keydown", listen);
    window.addEventListener("keydown", ahead, true);
    window.addEventListener("pointerdown", points, true);
    window.addEventListener("focusout", leaves, true);
  });
  onBeforeUnmount(() => {
    window.removeEventListener("keydown", listen);
    window.removeEventListener("keydown", ahead, true);
    window.removeEventListener("pointerdown", points, true);
    window.removeEventListener("focusout", leaves, true);
  });
}
