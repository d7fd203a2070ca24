/** Whether this picture is on air, as far as the machine that shows it can tell; null where it cannot. */
export interface Tally {
  readonly active: boolean | null;
}

/** Follows OBS where the page is one of its sources; needs no rights there and nothing elsewhere. */
export function watchTally(): Tally {
  const tally: { active: boolean | null } = { active: null };
  window.addEventListener("obsSourceActiveChanged", (event) => {
    const detail: unknown = (event as CustomEvent).detail;
    if (typeof detail === "object" && detail !== null && "active" in detail) tally.active = detail.active === true;
  });
  return tally;
}
