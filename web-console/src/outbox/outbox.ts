import type { Accepted } from "../api/conference.ts";
import type { Problem, Reply } from "../api/http.ts";
import type { Wire } from "../commands/wire.ts";

/** A command that waits to be sent. Its key was made with the press, so sending it twice has one effect. */
export interface Letter {
  readonly key: string;
  readonly ifRev: number;
  readonly command: Wire;
  readonly at: number;
}

export interface Shelf {
  read(): readonly Letter[];
  write(letters: readonly Letter[]): void;
}

/** Keeps the letters on this device, so that they outlive a reload and a dead battery. */
export function deviceShelf(name: string): Shelf {
  return {
    read() {
      try {
        const letters: unknown = JSON.parse(localStorage.getItem(name) ?? "[]");
        return Array.isArray(letters) ? (letters as Letter[]) : [];
      } catch {
        return [];
      }
    },
    write(letters) {
      try {
        localStorage.setItem(name, JSON.stringify(letters));
      } catch {
        // A private window keeps nothing; the letters then last as long as the page.
      }
    },
  };
}

export interface OutboxOptions {
  readonly shelf: Shelf;
  readonly post: (letter: Letter) => Promise<Reply<Accepted>>;
  readonly changed: (letters: readonly Letter[]) => void;
  readonly refused: (letter: Letter, problem: Problem) => void;
}

/** Sends letters in order, one at a time; one without an answer stays first and is sent again with the same key. */
export class Outbox {
  private letters: readonly Letter[];
  private sending = false;

  constructor(private readonly options: OutboxOptions) {
    this.letters = options.shelf.read();
    options.changed(this.letters);
  }

  put(letter: Letter): void {
    this.keep([...this.letters, letter]);
    void this.flush();
  }

  /** Tries to send what waits; returns when nothing is left or a letter got no answer. */
  async flush(): Promise<void> {
    if (this.sending) return;
    this.sending = true;
    try {
      for (let first = this.letters[0]; first !== undefined; first = this.letters[0]) {
        const reply = await this.options.post(first);
        if (reply.kind === "lost") return;
        if (reply.kind === "refused") this.options.refused(first, reply.problem);
        this.keep(this.letters.slice(1));
      }
    } finally {
      this.sending = false;
    }
  }

  private keep(letters: readonly Letter[]): void {
    this.letters = letters;
    this.options.shelf.write(letters);
    this.options.changed(letters);
  }
}
