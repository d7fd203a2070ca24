import { define } from "../kit/define.ts";
import Standby from "./graphic.ts";

define("gongping-standby", Standby);
