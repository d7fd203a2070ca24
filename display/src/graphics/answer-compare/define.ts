import { define } from "../kit/define.ts";
import AnswerCompare from "./graphic.ts";

define("gongping-answer-compare", AnswerCompare);
