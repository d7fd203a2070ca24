import { useI18n } from "vue-i18n";
import { pathOf } from "../frame/desks.ts";
import type { DeskRow } from "../frame/desks.ts";
import { useToasts } from "../frame/toasts.ts";
import { sameConference } from "../frame/useConference.ts";
import { useSessions } from "../session/store.ts";
import { useSession } from "../session/useSession.ts";

/**
 * The ways into a desk: straight where one sits there already, by one press in the demo, else by a
 * pairing code or by signing in.
 */
export function useEntry(go: (path: string) => void = (path) => location.assign(sameConference(path))): {
  hrefOf(seat: string, row: DeskRow): string;
  enter(seat: string, row: DeskRow): Promise<void>;
} {
  const { t } = useI18n();
  const toasts = useToasts();
  const sessions = useSessions();
  const session = useSession();

  function hrefOf(seat: string, row: DeskRow): string {
    if (seat === "") return sessions.demo && row.demoSeat ? `${row.path}?desk=${row.demoSeat}` : row.path;
    if (sessions.at(seat) !== undefined) return pathOf(seat);
    return row.paired === true && !sessions.demo ? row.path : `/sign-in?desk=${seat}`;
  }

  /** Whoever is quicker than the server's answer waits for it: which way leads in is not known before. */
  async function enter(seat: string, row: DeskRow): Promise<void> {
    if (!(await session.load())) {
      toasts.say("wrong", t("common.noAnswer"));
      return;
    }
    const wanted = seat === "" && sessions.demo ? (row.demoSeat ?? "") : seat;
    if (wanted === "" || sessions.at(wanted) !== undefined || !sessions.demo) {
      go(hrefOf(wanted, row));
      return;
    }
    const trouble = await session.asDemo(wanted);
    if (trouble === null) go(pathOf(wanted));
    else toasts.say("wrong", trouble === "lost" ? t("common.noAnswer") : trouble.detail);
  }

  return { hrefOf, enter };
}
