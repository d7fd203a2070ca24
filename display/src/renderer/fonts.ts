/** How long the first picture may wait for fonts, in milliseconds. */
const LIMIT = 10_000;

/** Loads every declared face before anything is shown. A face that cannot be had does not stop the show. */
export async function preloadFonts(): Promise<void> {
  const all = Promise.allSettled([...document.fonts].map((face) => face.load()));
  const limit = new Promise((resolve) => setTimeout(resolve, LIMIT));
  await Promise.race([all, limit]);
}
