import { through } from "../../parts/turn.ts";
import type { HostView } from "../../views.ts";
import { items, walked } from "./sheet.ts";
import type { Item, Step } from "./sheet.ts";

/** A line of the run sheet as the desk shows it: an item, or what was held beside the sheet. */
export interface SheetLine extends Item {
  /** What is held now belongs here; its steps stand under it. */
  readonly on: boolean;
}

/**
 * The run sheet with what was held beside it, each where it came: a round of its own title, and who was called by name
 * where the sheet has no item for that. The line that is on is that of whoever is on stage; else that of the open
 * round, of those who wait, or of the last that was held. An item that is on no more is done once nobody waits.
 */
export function sheetLines(view: HostView, naming: string): readonly SheetLine[] {
  const { steps } = walked(view, naming);
  const now = view.show.phase === "closed" ? undefined : present(view, steps);
  const ofNaming = view.runSheet.findIndex((item) => item.title.includes(naming));
  const placed = (step: Step): number => (step.item < 0 && step.round === null ? ofNaming : step.item);
  const on = now === undefined ? -1 : placed(now);
  const isOn = (item: Item, i: number): boolean => (now === undefined ? item.state === "now" : on === i);
  return items(view, naming).flatMap((item, i) => [
    itemLine(view, steps.filter((step) => placed(step) === i), item, isOn(item, i)),
    ...beside(view, steps.filter((step) => step.after === i && placed(step) < 0), now, naming),
  ]);
}

function itemLine(view: HostView, own: readonly Step[], item: Item, on: boolean): SheetLine {
  if (on) return { ...item, state: "now", on };
  const over = item.state === "now" && !own.some((step) => waits(view, step));
  return { ...item, state: over ? "done" : item.state, on };
}

/** One line for each title: several who are called by name one after the other are one. */
function beside(view: HostView, steps: readonly Step[], now: Step | undefined, naming: string): readonly SheetLine[] {
  const lines: SheetLine[] = [];
  for (const step of steps) {
    const title = step.round?.title ?? naming;
    const last = lines.at(-1);
    const same = last?.title === title;
    const on = step === now || (same && last.on);
    const open = view.show.phase !== "closed" && (on || waits(view, step) || (same && last.state === "now"));
    const line: SheetLine = { title, at: "", state: open ? "now" : "done", on };
    if (same) lines.pop();
    lines.push(line);
  }
  return lines;
}

function present(view: HostView, steps: readonly Step[]): Step | undefined {
  const stage = view.onStage;
  const isOfStage = ({ round, inquiry }: Step): boolean =>
    stage !== null && (stage.named ? inquiry === stage.id : round !== null && round.number === stage.round);
  return steps.find(isOfStage) ?? steps.findLast((step) => waits(view, step)) ?? steps.at(-1);
}

/** The round is open, or somebody of it is not through yet. */
function waits(view: HostView, step: Step): boolean {
  const { round } = step;
  const open = view.inquiries.filter((line) => !through(line));
  if (round === null) return open.some((line) => line.id === step.inquiry);
  return view.open?.number === round.number || round.left > 0
    || open.some((line) => !line.named && line.round === round.number);
}
