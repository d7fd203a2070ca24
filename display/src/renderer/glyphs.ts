type Range = readonly [first: number, last: number];

/** Reads a `unicode-range`, as `U+20-7E, U+4E??`. */
export function parseRanges(unicodeRange: string): Range[] {
  return unicodeRange.split(",").flatMap((part): Range[] => {
    const match = /^\s*U\+([0-9A-F?]+)(?:-([0-9A-F]+))?\s*$/i.exec(part);
    if (match?.[1] === undefined) return [];
    const first = parseInt(match[1].replace(/\?/g, "0"), 16);
    const last = parseInt(match[2] ?? match[1].replace(/\?/g, "F"), 16);
    return [[first, last]];
  });
}

/** The characters that none of our own fonts covers: the machine would draw them in some other face, or not at all. */
export class GlyphCheck {
  private readonly ranges: Range[];

  constructor(unicodeRanges: Iterable<string>) {
    this.ranges = [...unicodeRanges].flatMap(parseRanges).sort((a, b) => a[0] - b[0]);
  }

  missing(text: string): string[] {
    const found = new Set<string>();
    for (const character of text) {
      const code = character.codePointAt(0) ?? 0;
      if (code > 0x20 && !this.covers(code)) found.add(character);
    }
    return [...found];
  }

  private covers(code: number): boolean {
    return this.ranges.some(([first, last]) => first <= code && code <= last);
  }
}

/** All text of an element, through the shadow roots of its graphics. */
export function textOf(root: ParentNode): string {
  let text = "";
  for (const element of root.querySelectorAll("*")) {
    if (element.shadowRoot !== null) text += textOf(element.shadowRoot);
    for (const node of element.childNodes) if (node.nodeType === Node.TEXT_NODE) text += node.nodeValue ?? "";
  }
  return text;
}
