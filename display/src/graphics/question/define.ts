import { define } from "../kit/define.ts";
import Question from "./graphic.ts";

define("gongping-question", Question);
