import { define } from "../kit/define.ts";
import CadreCard from "./graphic.ts";

define("gongping-cadre-card", CadreCard);
