/** The first thing that does not hold, on its way to the verdict. */
export class Fault extends Error {
  constructor(
    readonly check: string,
    /** From 1, in the file or the text in which it was found; 0 where there is none. */
    readonly line = 0,
    readonly note = "",
  ) {
    super(`${check} ${note}`);
  }
}

export function demand(holds: boolean, check: string, line = 0, note = ""): asserts holds {
  if (!holds) throw new Fault(check, line, note);
}
