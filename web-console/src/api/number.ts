import { ask } from "./http.ts";
import type { Reply } from "./http.ts";

/** Asks for the whole number of a call that is dialled by hand. The server records who asked. */
export const revealNumber = (conference: string, attempt: string): Promise<Reply<{ readonly number: string }>> =>
  ask({
    method: "POST",
    path: `/conferences/${encodeURIComponent(conference)}/calls/${encodeURIComponent(attempt)}/number`,
    desk: "call-operator",
  });
