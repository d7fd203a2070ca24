import { shallowReactive } from "vue";

export interface Note {
  readonly id: number;
  readonly kind: "said" | "wrong";
  readonly text: string;
}

/** How long a note stays, in milliseconds; a refusal stays longer. */
const STAYS = { said: 4_000, wrong: 8_000 };
const MOST = 4;

const notes = shallowReactive<Note[]>([]);
let last = 0;

function drop(id: number): void {
  const at = notes.findIndex((note) => note.id === id);
  if (at >= 0) notes.splice(at, 1);
}

function say(kind: Note["kind"], text: string): void {
  const same = notes.find((note) => note.text === text);
  if (same !== undefined) drop(same.id);
  const id = ++last;
  notes.push({ id, kind, text });
  if (notes.length > MOST) notes.shift();
  setTimeout(() => drop(id), STAYS[kind]);
}

export interface Toasts {
  readonly notes: readonly Note[];
  say(kind: Note["kind"], text: string): void;
  drop(id: number): void;
}

/** The notes of this page, one list for all its desks. */
export const useToasts = (): Toasts => ({ notes, say, drop });
