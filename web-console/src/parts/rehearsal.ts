/** Whether a draw of this id is a rehearsal (docs/draw.md §15): the id alone says so, wherever it stands. */
export const isRehearsal = (draw: string): boolean => /^rehearsal-/i.test(draw);
