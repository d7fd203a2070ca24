const DIGITS = "\u96f6\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d";
/** Ten, a hundred, a thousand, and what each multiplies by. */
const TENS: ReadonlyMap<string, number> = new Map([["\u5341", 10], ["\u767e", 100], ["\u5343", 1_000]]);
/** Two as it is counted with, and the round zero. */
const ALIKE: ReadonlyMap<string, string> = new Map([["\u4e24", "\u4e8c"], ["\u3007", "\u96f6"]]);

/** The signs that a number below ten thousand is written with in Chinese, for a pattern. */
export const NUMERAL = `[${DIGITS}${[...TENS.keys(), ...ALIKE.keys()].join("")}]`;

/**
 * A number below ten thousand as it is written in Chinese: 12 for ten and two; null where it is none, as for two digits
 * side by side, which say "three or four".
 */
export function numeral(written: string): number | null {
  let sum = 0;
  let below = Infinity;
  let digit: number | null = null;
  let zero = false;
  for (const sign of written) {
    const ten = TENS.get(sign);
    const value = DIGITS.indexOf(ALIKE.get(sign) ?? sign);
    if (ten !== undefined) {
      if (ten >= below || (digit === null && (ten > 10 || sum > 0))) return null;
      sum += (digit ?? 1) * ten;
      [below, digit, zero] = [ten, null, false];
    } else if (value === 0 && written.length > 1) {
      if (digit !== null || sum === 0 || zero) return null;
      zero = true;
    } else {
      if (value < 0 || digit !== null) return null;
      digit = value;
    }
  }
  // Two hundred and five, without its zero, is how people say two hundred and fifty.
  if (written === "" || (digit !== null && below > 10 && below < Infinity && !zero)) return null;
  return sum + (digit ?? 0);
}

/** What is typed of a number, and the one word that is counted; no fraction, no range, no more than that. */
const COUNTED = /^(?:(\d{1,6})|(\p{Script=Han}+?)) ?(\p{Script=Han}?)$/u;
/** Numerals, and half, several, more, odd, some: these are no word that is counted. */
const NO_WORD = new RegExp(`${NUMERAL}|[\u534a\u51e0\u591a\u4f59\u6765]`, "u");

/** What was typed for a count, digits or Chinese numerals with or without the word that is counted; null where none. */
export function readCount(typed: string): number | null {
  const parts = COUNTED.exec(typed.normalize("NFKC").trim());
  if (parts === null) return null;
  const [, digits, signs = "", word = ""] = parts;
  if (digits === undefined && numeral(signs + word) !== null) return numeral(signs + word);
  if (NO_WORD.test(word)) return null;
  return digits === undefined ? numeral(signs) : Number(digits);
}
