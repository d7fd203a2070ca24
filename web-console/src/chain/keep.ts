import { chainText, parseChain } from "./sealed.ts";
import type { ChainFile } from "./sealed.ts";

/** Chains that this browser keeps, each closed under its passphrase. */

const PREFIX = "gongping.chain.";

/** Whether the browser has kept it: a private window does not. No chain takes the place of another. */
export function keepChain(file: ChainFile): boolean {
  try {
    localStorage.setItem(PREFIX + file.end, chainText(file));
    return keptChain(file.end) !== null;
  } catch {
    return false;
  }
}

/** The chain with this published end, if this browser has it. */
export function keptChain(end: string): ChainFile | null {
  try {
    const file = parseChain(localStorage.getItem(PREFIX + end) ?? "");
    return file?.end === end ? file : null;
  } catch {
    return null;
  }
}

/** All chains of this browser, by draw and party. */
export function keptChains(): ChainFile[] {
  try {
    return Object.keys(localStorage)
      .filter((name) => name.startsWith(PREFIX))
      .flatMap((name) => keptChain(name.slice(PREFIX.length)) ?? [])
      .sort((a, b) => `${a.draw} ${a.party}`.localeCompare(`${b.draw} ${b.party}`));
  } catch {
    return [];
  }
}
