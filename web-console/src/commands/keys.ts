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

/** The keys that a number is written with; all others stay the desk's while it is. */
const WRITES_NUMBERS = /^(\d|Enter|Escape|Backspace|Delete)$/;

/** Whether a key may run this row now. */
export function keyRuns(row: CommandRow, key: string, busy: Busy): boolean {
  if (row.digits === true ? !/^\d$/.test(key) : row.key !== key) return false;
  if (busy === null || row.anywhere === true) return true;
  if (busy === "number") return !WRITES_NUMBERS.test(key);
  return busy === "button" && key !== "Space" && key !== "Enter";
}

/** Listens for the keys of these rows while the desk is shown. */
export function useKeys(
  rows: readonly (readonly [CommandId, CommandRow])[],
  press: (id: CommandId, digit: number) => boolean,
): void {
  let walks = false;
  const step = (event: PointerEvent | KeyboardEvent): void => void (walks = walksAfter(event, walks));
  const listen = (event: KeyboardEvent): void => {
    const key = keyName(event);
    if (key === null || event.repeat || event.isComposing) return;
    const busy = busyWith(event.target instanceof Element ? event.target : null, walks);
    const hit = rows.find(([, row]) => keyRuns(row, key, busy));
    if (hit === undefined) return;
    if (press(hit[0], Number(key))) event.preventDefault();
  };
  onMounted(() => {
    window.addEventListener("keydown", listen);
    for (const type of ["keydown", "pointerdown"] as const) window.addEventListener(type, step, true);
  });
  onBeforeUnmount(() => {
    window.removeEventListener("keydown", listen);
    for (const type of ["keydown", "pointerdown"] as const) window.removeEventListener(type, step, true);
  });
}
