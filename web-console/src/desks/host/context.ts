import { inject, provide } from "vue";
import type { InjectionKey } from "vue";
import type { HostDesk } from "./useHost.ts";

const KEY: InjectionKey<HostDesk> = Symbol("host desk");

/** Gives the desk to the parts of its page. */
export const provideHost = (desk: HostDesk): void => provide(KEY, desk);

/** The desk that this part belongs to. */
export function useHostDesk(): HostDesk {
  const desk = inject(KEY);
  if (desk === undefined) throw new Error("a part of the host desk outside of it");
  return desk;
}
