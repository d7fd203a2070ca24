import { inject, provide, ref } from "vue";
import type { InjectionKey, Ref } from "vue";
import { useKeys } from "./keys.ts";
import type { CommandId, DeskName } from "./table.ts";
import { rowOf, rowsOf } from "./table.ts";
import type { WireType } from "./wire.ts";

/** What a desk does when a command is pressed. `ready` false: nothing to do now, the button is off. */
export interface Handler {
  /** `digit` is the key that was pressed, for a row of digits; false lets it go on into the focused field. */
  readonly run: (digit: number) => unknown;
  readonly ready?: () => boolean;
  /** Why it is not ready, in words; empty where there is nothing to say. */
  readonly why?: () => string;
}

export type Handlers = Partial<Record<CommandId, Handler>>;

/** Within so many milliseconds the second press of a command that needs two must come. */
export const TWICE_WITHIN = 2_000;

export interface Board {
  /** Whether a press would do something now. */
  enabled(id: CommandId): boolean;
  /** Whether its command is on its way. */
  pending(id: CommandId): boolean;
  /** Why a press would do nothing now, in words; empty where it would, or nothing is to be said. */
  why(id: CommandId): string;
  /** The command that waits for its second press. */
  readonly armed: Ref<CommandId | null>;
  /**
   * Presses; false where nothing was to be done, or where the key is still to have its own effect. `at` is when the
   * finger was down: a page that was busy hears of a second press late.
   */
  press(id: CommandId, digit?: number, at?: number): boolean;
}

export interface BoardOptions {
  readonly stale: () => boolean;
  readonly sending: ReadonlyMap<WireType, unknown>;
  /** Says why a press did nothing. */
  readonly say?: (why: string) => void;
  /** Why nothing can be pressed while the desk is cut off. */
  readonly whyStale?: () => string;
}

const KEY: InjectionKey<Board> = Symbol("board");

/** Ties the table's rows of one desk to what this desk does. */
export function makeBoard(handlers: Handlers, options: BoardOptions): Board {
  const armed = ref<CommandId | null>(null);
  let disarm: ReturnType<typeof setTimeout> | undefined;
  let first: { readonly id: CommandId; readonly at: number } | null = null;

  const pending = (id: CommandId): boolean => rowOf(id).api.some((type) => options.sending.has(type));
  const cutOff = (id: CommandId): boolean =>
    options.stale() && handlers[id] !== undefined && rowOf(id).always !== true && rowOf(id).api.length > 0;
  const enabled = (id: CommandId): boolean => {
    const handler = handlers[id];
    if (handler === undefined || pending(id)) return false;
    if (cutOff(id)) return false;
    return handler.ready === undefined || handler.ready();
  };
  const arm = (id: CommandId, at: number): void => {
    armed.value = id;
    first = { id, at };
    clearTimeout(disarm);
    disarm = setTimeout(() => (armed.value = null), TWICE_WITHIN);
  };
  const fire = (): void => {
    armed.value = first = null;
    clearTimeout(disarm);
  };

  const why = (id: CommandId): string =>
    enabled(id) || pending(id) || options.stale() ? "" : (handlers[id]?.why?.() ?? "");

  return {
    armed,
    pending,
    enabled,
    why,
    press(id, digit = 0, at = performance.now()) {
      if (!enabled(id)) {
        const reason = cutOff(id) ? (options.whyStale?.() ?? "") : why(id);
        if (reason !== "") options.say?.(reason);
        return false;
      }
      if (rowOf(id).twice === true && (first?.id !== id || at - first.at >= TWICE_WITHIN)) {
        arm(id, at);
        return true;
      }
      fire();
      return handlers[id]?.run(digit) !== false;
    },
  };
}

/** Makes the board of a desk, gives it to the buttons below, and listens for its keys. */
export function provideBoard(desk: DeskName, handlers: Handlers, options: BoardOptions): Board {
  const board = makeBoard(handlers, options);
  provide(KEY, board);
  useKeys(rowsOf(desk), (id, digit, at) => board.press(id, digit, at));
  return board;
}

/** Gives a board to the buttons below, without keys. */
export const shareBoard = (board: Board): void => provide(KEY, board);

/** The board of the desk that a button stands on. */
export function useBoard(): Board {
  const board = inject(KEY);
  if (board === undefined) throw new Error("a command button outside a desk");
  return board;
}
