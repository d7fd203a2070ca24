import type { Timeline } from "./timeline.ts";

/** The in motion of every lower third: block wipes from the left, then the plate, then its text. */
export function lowerIn(timeline: Timeline, block: Element, plate: Element, words: readonly Element[]): void {
  const wipe: Keyframe[] = [{ transform: "scaleX(0)" }, { transform: "scaleX(1)" }];
  timeline.add(block, wipe, { at: 0, lasts: 200, ease: "enter" });
  timeline.add(plate, wipe, { at: 80, lasts: 280, ease: "enter" });
  for (const word of words) timeline.add(word, [{ opacity: 0 }, { opacity: 1 }], { at: 280, lasts: 160 });
}

/** The out motion of every lower third: all together 16 px down. */
export const LOWER_OUT: Keyframe[] = [
  { opacity: 1, transform: "none" },
  { opacity: 0, transform: "translateY(16px)" },
];
