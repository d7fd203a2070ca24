import type { GraphicsManifest } from "ograf";
import { answerCompareManifest } from "./answer-compare/manifest.ts";
import { bugManifest } from "./bug/manifest.ts";
import { cadreCardManifest } from "./cadre-card/manifest.ts";
import { commitmentManifest } from "./commitment/manifest.ts";
import { drawReelManifest } from "./draw-reel/manifest.ts";
import { liveCallManifest } from "./live-call/manifest.ts";
import { questionManifest } from "./question/manifest.ts";
import { sealNoticeManifest } from "./seal-notice/manifest.ts";
import { standbyManifest } from "./standby/manifest.ts";
import { verdictManifest } from "./verdict/manifest.ts";

/** The OGraf manifests of all graphics. */
export const MANIFESTS: readonly GraphicsManifest[] = [
  standbyManifest, sealNoticeManifest, drawReelManifest, cadreCardManifest, questionManifest, liveCallManifest,
  answerCompareManifest, verdictManifest, commitmentManifest, bugManifest,
];
