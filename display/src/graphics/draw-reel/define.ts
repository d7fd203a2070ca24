import { define } from "../kit/define.ts";
import DrawReel from "./graphic.ts";

define("gongping-draw-reel", DrawReel);
