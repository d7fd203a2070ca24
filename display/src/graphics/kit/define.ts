/** Registers a graphic under its element name, once. */
export function define(name: string, graphic: CustomElementConstructor): void {
  if (customElements.get(name) === undefined) customElements.define(name, graphic);
}
