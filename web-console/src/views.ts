/** The types of all views stand once, beside the renderers: written by TypescriptTest from the server's records. */
export type * from "@gongping/display/views";
