/** The live client: one view over one socket, framework-free. Public face of this folder. */
export { openLive, STALE_AFTER } from "./client.ts";
export type { Live, LiveOptions, Status } from "./client.ts";
export { parseFrame, PROTOCOL } from "./frame.ts";
export type { Frame } from "./frame.ts";
export { emptyModel, reduce } from "./model.ts";
export type { Model } from "./model.ts";
