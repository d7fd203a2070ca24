/** The states that the sign can say: two bars, top the cadre's account, lower the household's. */
export type SignState = "equal" | "differs" | "half" | "wait" | "partly" | "unknown" | "done";

const CLASSES: Record<SignState, string> = {
  equal: "",
  done: "",
  differs: "ne",
  half: "half",
  wait: "wait",
  partly: "part",
  unknown: "unk",
};

export const signClass = (state: SignState): string => CLASSES[state];

/** The sign of a row: hollow below while only the cadre has answered, both hollow before. */
export function rowSign(sign: "equal" | "differs" | "partly" | "unknown" | "wait", cadreAnswered: boolean): SignState {
  return sign === "wait" ? (cadreAnswered ? "half" : "wait") : sign;
}
