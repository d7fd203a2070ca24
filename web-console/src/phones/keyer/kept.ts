const keyOf = (name: string): string => `gongping.keyed.${name}`;

function store(): Storage | null {
  try {
    return sessionStorage;
  } catch {
    return null;
  }
}

/** The digits that were kept under this name for what they are bound to; none where it is something else by now. */
export function keptDigits(name: string, bound: string): string {
  const [to, digits = ""] = (store()?.getItem(keyOf(name)) ?? "").split("|");
  return to === bound && /^\d*$/.test(digits) ? digits : "";
}

/** Keeps them in this tab; without digits, or bound to nothing, what was kept before goes. */
export function keepDigits(name: string, bound: string | null, digits: string): void {
  if (bound === null || digits === "") store()?.removeItem(keyOf(name));
  else store()?.setItem(keyOf(name), `${bound}|${digits}`);
}
