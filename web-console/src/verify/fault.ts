/** The first thing that does not hold, on its way to the verdict. */
export class Fault extends Error {
  constructor(
    readonly check: string,
    /** From 1, in the file or the text in which it was found; 0 where there is none. */
    readonly line = 0,
    readonly note = "",
    /** What is wrong is the file itself and none of its lines; the line is the one that a report names all the same. */
    readonly ofFile = false,
  ) {
    super(`${check} ${note}`);
  }
}

/** The same of a file as a whole. */
export function demandFile(holds: boolean, check: string, note = "", line = 1): asserts holds {
  if (!holds) throw new Fault(check, line, note, true);
}

export function demand(holds: boolean, check: string, line = 0, note = ""): asserts holds {
  if (!holds) throw new Fault(check, line, note);
}
