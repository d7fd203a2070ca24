import { onScopeDispose, reactive, readonly } from "vue";
import { playDesk } from "../api/demo.ts";

/** Who plays this page's desk, where an autopilot conducts the demo. */
interface Hand {
  pilot: boolean;
  mine: boolean;
}

/** The server forgets a hand that was silent for 25 s. */
const EVERY = 8_000;

const hand = reactive<Hand>({ pilot: false, mine: false });
let seat = "";

async function say(as: "hand" | "back" | "watcher"): Promise<void> {
  const desk = seat;
  const reply = await playDesk(desk, as);
  if (reply.kind === "done" && desk === seat) {
    hand.pilot = reply.value.pilot;
    hand.mine = hand.mine && reply.value.pilot;
  }
}

/** Takes the desk from the autopilot; nothing where none conducts. Whoever presses a button has taken it. */
export function takeDesk(): void {
  if (!hand.pilot || hand.mine) return;
  hand.mine = true;
  void say("hand");
}

/** The autopilot may go on at this desk. */
export function giveBack(): void {
  hand.mine = false;
  void say("back");
}

/** The hand of this page's desk, kept up as long as the component lives. */
export function useHand(desk: string): Readonly<Hand> {
  seat = desk;
  Object.assign(hand, { pilot: false, mine: false });
  const keep = (): void => void say(hand.mine ? "hand" : "watcher");
  keep();
  const beating = setInterval(keep, EVERY);
  onScopeDispose(() => {
    clearInterval(beating);
    seat = "";
    Object.assign(hand, { pilot: false, mine: false });
  });
  return readonly(hand);
}
