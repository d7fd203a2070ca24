/**
 * Sets the first class of the list with which the element's text neither overflows its width nor grows higher than
 * `maxHeight` pixels; the last one stays if none does. Sizes are chosen by measuring, so nothing is ever cut off.
 */
export function fit(element: HTMLElement, classes: readonly string[], maxHeight = Infinity): void {
  fitAlike([element], classes, maxHeight);
}

/** The same for several elements that must stand in one size, as two answers side by side. */
export function fitAlike(elements: readonly HTMLElement[], classes: readonly string[], maxHeight = Infinity): void {
  const all = classes.filter((name) => name !== "");
  for (const name of classes) {
    for (const element of elements) {
      element.classList.remove(...all);
      if (name !== "") element.classList.add(name);
    }
    if (elements.every((element) => fits(element, maxHeight))) return;
  }
}

/** Whether an element's text stays inside its width and the given height. */
export function fits(element: HTMLElement, maxHeight = Infinity): boolean {
  return element.scrollWidth <= element.clientWidth && element.offsetHeight <= maxHeight;
}
