import { define } from "../kit/define.ts";
import LiveCall from "./graphic.ts";

define("gongping-live-call", LiveCall);
