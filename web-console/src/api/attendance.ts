import { ask } from "./http.ts";
import type { Reply } from "./http.ts";

/** What an attendance file came to. */
export interface Taken {
  readonly cadres: number;
  readonly absent: number;
}

/** One thing that is wrong with a file, as the server words it in both languages. */
export interface Finding {
  readonly row: number;
  readonly column: string;
  readonly value: string;
  readonly zh: string;
  readonly en: string;
}

/** Brings a file of who is here and who is excused, whole or not at all. */
export function putAttendance(conference: string, desk: string, key: string, file: File): Promise<Reply<Taken>> {
  const form = new FormData();
  form.append("file", file);
  return ask({
    method: "PUT",
    path: `/conferences/${encodeURIComponent(conference)}/attendance`,
    desk,
    headers: { "Idempotency-Key": key },
    form,
    timeout: 30_000,
  });
}
