import { define } from "../kit/define.ts";
import SealNotice from "./graphic.ts";

define("gongping-seal-notice", SealNotice);
