/**
 * Sets the first class of the list with which the element's text neither overflows its width nor grows higher than
 * `maxHeight` pixels; the last one stays if none does. Sizes are chosen by measuring, so nothing is ever cut off.
 */
export function fit(element: HTMLElement, classes: readonly string[], maxHeight = Infinity): void {
  for (const name of classes) {
    element.classList.remove(...classes.filter((other) => other !== ""));
    if (name !== "") element.classList.add(name);
    if (element.scrollWidth <= element.clientWidth && element.offsetHeight <= maxHeight) return;
  }
}
