/** Times of the reel in milliseconds, all on the 20 ms field grid (visual language, section 5). */
export const PITCH = 448;
export const WHEELS = 5;
/** One digit passes. 56 px per field of 20 ms. */
export const DIGIT = 160;
export const STARTING = 320;
export const BRAKING = 640;
export const JOIN_AT = 3520;
export const NAME_AT = 4320;
export const UNIT_AT = 4480;
export const TICKET_AT = 4560;
export const CHANCE_AT = 4640;
export const SEAL_AT = 4800;
export const END_AT = 5000;
export const HALTING = 320;

/** When wheel k (from 1) starts, counted from `startedAt`. */
export function startOf(k: number): number {
  return DIGIT * (k - 1);
}

/** When wheel k begins to brake, counted from `startedAt`; `landing` is the reel's landing on the same clock. */
export function brakeOf(k: number, landing: number): number {
  return landing + BRAKING * (k - 1);
}

/** First point of the grid at or after `landAt`, counted from `startedAt`. A proper `landAt` lies on the grid. */
export function landingOf(startedAt: number, landAt: number): number {
  return Math.max(STARTING + startOf(WHEELS), Math.ceil((landAt - startedAt) / DIGIT) * DIGIT);
}

/** When a press at `pressedAt` lands: the first grid point at least 480 ms later. Epoch milliseconds. */
export function landAtFor(startedAt: number, pressedAt: number): number {
  return startedAt + Math.ceil((pressedAt + 480 - startedAt) / DIGIT) * DIGIT;
}

/** Pitches that wheel k has turned at `time` after `startedAt` while nothing tells it to stop. */
export function turned(k: number, time: number): number {
  const t = time - startOf(k);
  if (t <= 0) return 0;
  return t < STARTING ? (t / STARTING) ** 2 : 1 + (t - STARTING) / DIGIT;
}

/** Place on the strip of ten digits for so many pitches turned: 0 to 1 while starting, then 1 to 11, in a ring. */
export function stripPlace(pitches: number): number {
  return pitches <= 1 ? pitches : 1 + ((pitches - 1) % 10);
}
