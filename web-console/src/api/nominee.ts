import type { Nominee } from "../views.ts";
import { ask } from "./http.ts";
import type { Reply } from "./http.ts";

/** Who stands under this number, and what calling him by name would meet now. */
export const lookUpNominee = (conference: string, number: string): Promise<Reply<Nominee>> =>
  ask({ method: "GET", path: `/conferences/${encodeURIComponent(conference)}/nominees/${number}`, desk: "host" });
