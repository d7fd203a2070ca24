import { define } from "../kit/define.ts";
import VerdictGraphic from "./graphic.ts";

define("gongping-verdict", VerdictGraphic);
