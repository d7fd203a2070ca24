import { define } from "../kit/define.ts";
import Commitment from "./graphic.ts";

define("gongping-commitment", Commitment);
