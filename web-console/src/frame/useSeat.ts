import { onMounted, readonly, ref } from "vue";
import type { Ref } from "vue";
import { useSessions } from "../session/store.ts";
import { useSession } from "../session/useSession.ts";
import { sameConference } from "./useConference.ts";

/** Leads to the sign-in of a desk whose session ended. */
export const signInAgain = (desk: string): void =>
  location.replace(sameConference(`/sign-in?desk=${desk}&ended=1`));

/** Whether somebody sits at a desk that needs no conference; whoever does not is led to its sign-in. */
export function useSeat(desk: string): { readonly taken: Readonly<Ref<boolean>> } {
  const sessions = useSessions();
  const session = useSession();
  const taken = ref(false);
  onMounted(async () => {
    const known = await session.load(true);
    const here = sessions.at(desk);
    if (known && (here === undefined || here.passwordDue)) location.replace(sameConference(`/sign-in?desk=${desk}`));
    else taken.value = true;
  });
  return { taken: readonly(taken) };
}
