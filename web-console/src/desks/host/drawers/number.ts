/** Whether this is the whole number of a cadre, such as C08214. */
export const isNumber = (text: string): boolean => /^C\d{5}$/.test(text);
