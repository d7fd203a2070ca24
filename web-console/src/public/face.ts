/**
 * A phone brings its own Chinese face, so none is loaded. A machine without one would show boxes: there two different
 * characters look the same, and the product's face is fetched.
 */
const TWO = ["\u516c", "\u8bc4"] as const;
const SIZE = 24;

/** Whether this machine draws these two characters alike, as it does with boxes. */
export function lacksChinese(draw: (character: string) => string): boolean {
  return draw(TWO[0]) === draw(TWO[1]);
}

function drawn(character: string): string {
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = SIZE;
  const pen = canvas.getContext("2d");
  if (pen === null) return character;
  pen.font = `${String(SIZE - 4)}px sans-serif`;
  pen.textBaseline = "top";
  pen.fillText(character, 0, 0);
  return canvas.toDataURL();
}

/** Fetches the Chinese face where the machine has none. */
export async function ensureChinese(): Promise<void> {
  if (lacksChinese(drawn)) await import("./face-chinese.ts");
}
