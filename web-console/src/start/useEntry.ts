import { useI18n } from "vue-i18n";
import { useToasts } from "../frame/toasts.ts";
import { pathOf } from "../frame/desks.ts";
import type { DeskRow } from "../frame/desks.ts";
import { useSessions } from "../session/store.ts";
import { useSession } from "../session/useSession.ts";

/** The ways into a desk: straight where one sits there already, by one press in the demo, else by signing in. */
export function useEntry(go: (path: string) => void = (path) => location.assign(path)): {
  hrefOf(seat: string, open: string): string;
  enter(seat: string, row: DeskRow): Promise<void>;
} {
  const { t } = useI18n();
  const toasts = useToasts();
  const sessions = useSessions();
  const session = useSession();

  const hrefOf = (seat: string, open: string): string =>
    seat === "" ? open : sessions.at(seat) === undefined ? `/sign-in?desk=${seat}` : pathOf(seat);

  async function enter(seat: string, row: DeskRow): Promise<void> {
    const wanted = seat === "" && sessions.demo ? (row.demoSeat ?? "") : seat;
    if (wanted === "" || sessions.at(wanted) !== undefined || !sessions.demo) {
      go(hrefOf(wanted, row.path));
      return;
    }
    const trouble = await session.asDemo(wanted);
    if (trouble === null) go(pathOf(wanted));
    else toasts.say("wrong", trouble === "lost" ? t("common.noAnswer") : trouble.detail);
  }

  return { hrefOf, enter };
}
