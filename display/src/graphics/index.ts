import "./answer-compare/define.ts";
import "./bug/define.ts";
import "./cadre-card/define.ts";
import "./commitment/define.ts";
import "./draw-reel/define.ts";
import "./live-call/define.ts";
import "./question/define.ts";
import "./seal-notice/define.ts";
import "./standby/define.ts";
import "./verdict/define.ts";

/** Every graphic there is; importing this registers their elements as `gongping-<name>`. */
export const GRAPHICS = [
  "standby", "seal-notice", "draw-reel", "cadre-card", "question", "live-call", "answer-compare", "verdict",
  "commitment", "bug",
] as const;

export type GraphicName = (typeof GRAPHICS)[number];
