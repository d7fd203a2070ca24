import { define } from "../kit/define.ts";
import Bug from "./graphic.ts";

define("gongping-bug", Bug);
