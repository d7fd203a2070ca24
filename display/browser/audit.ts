import type { Page } from "playwright-core";

export interface Line {
  readonly text: string;
  readonly size: number;
  /** Where its ink may be: glyph boxes, their height cut to what Han and capitals fill. */
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  /** It stands in a window that is meant to cut it, as a turning wheel's digit. */
  readonly windowed: boolean;
  /** An ancestor cuts part of it off. */
  readonly clipped: boolean;
}

/** Every line of text that can be seen on the stage, through all shadow roots. */
export async function visibleLines(page: Page): Promise<Line[]> {
  return page.evaluate(() => {
    const lines: Line[] = [];
    const up = (element: Element): Element | null =>
      element.parentElement ?? (element.getRootNode() as ShadowRoot).host ?? null;
    const chain = (element: Element): Element[] => {
      const all: Element[] = [];
      for (let here: Element | null = element; here !== null; here = up(here)) all.push(here);
      return all;
    };
    const visit = (root: ParentNode): void => {
      for (const element of root.querySelectorAll("*")) {
        if (element.shadowRoot !== null) visit(element.shadowRoot);
        for (const node of element.childNodes) if (node.nodeType === Node.TEXT_NODE) measure(element, node);
      }
    };
    const measure = (element: Element, node: Node): void => {
      const words = node.nodeValue?.trim() ?? "";
      if (words === "") return;
      const ancestors = chain(element);
      const styles = ancestors.map((one) => getComputedStyle(one));
      const opacity = styles.reduce((share, style) => share * Number(style.opacity), 1);
      if (opacity < 0.02 || styles.some((s) => s.display === "none" || s.visibility === "hidden")) return;
      const size = parseFloat(styles[0]?.fontSize ?? "0");
      const range = document.createRange();
      range.selectNodeContents(node);
      const wide = (element as HTMLElement).offsetWidth;
      const em = wide > 0 ? (size * element.getBoundingClientRect().width) / wide : size;
      for (const box of range.getClientRects()) {
        if (box.height === 0 || box.width === 0) continue;
        const middle = (box.top + box.bottom) / 2;
        const [top, bottom] = [middle - em * 0.36, middle + em * 0.36];
        const line = { text: words, size, left: box.left + em * 0.05, right: box.right, top, bottom };
        const clipped = ancestors.some((one, i) => {
          if (styles[i]?.overflowX === "visible" || one.contains(document.body)) return false;
          const edge = one.getBoundingClientRect();
          return line.left < edge.left - 1 || line.right > edge.right + 1
            || line.top < edge.top - 1 || line.bottom > edge.bottom + 1;
        });
        lines.push({ ...line, clipped, windowed: ancestors.some((one) => one.classList.contains("w")) });
      }
    };
    visit(document);
    return lines;
  });
}

/** What is wrong with the lines of a picture, in words; empty when all rules hold. */
export function faultsOf(lines: readonly Line[]): string[] {
  const faults: string[] = [];
  for (const line of lines) {
    const where = `"${line.text}" (${Math.round(line.left)},${Math.round(line.top)})`;
    if (/undefined|null|NaN|\[object/.test(line.text)) faults.push(`${where} is no text`);
    if (line.size < 36) faults.push(`${where} is ${line.size}px`);
    if (line.windowed) continue;
    if (line.left < 95 || line.right > 1825 || line.top < 54 || line.bottom > 1026) {
      faults.push(`${where} leaves the safe area: ${Math.round(line.right)},${Math.round(line.bottom)}`);
    }
    if (line.clipped) faults.push(`${where} is clipped`);
  }
  return [...faults, ...overlaps(lines.filter((line) => !line.windowed))];
}

function overlaps(lines: readonly Line[]): string[] {
  const faults: string[] = [];
  lines.forEach((a, i) => {
    for (const b of lines.slice(i + 1)) {
      const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      if (wide > 4 && high > 4) faults.push(`"${a.text}" overlaps "${b.text}"`);
    }
  });
  return faults;
}
