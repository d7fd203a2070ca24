import { inject, provide } from "vue";
import type { InjectionKey } from "vue";
import type { CallDesk } from "./useCall.ts";

const KEY: InjectionKey<CallDesk> = Symbol("call desk");

/** Gives the desk to the parts of its page. */
export const provideCall = (desk: CallDesk): void => provide(KEY, desk);

/** The desk that this part belongs to. */
export function useCallDesk(): CallDesk {
  const desk = inject(KEY);
  if (desk === undefined) throw new Error("a part of the call desk outside of it");
  return desk;
}
