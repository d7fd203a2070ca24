import { qr } from "../../qr/qr.ts";
import type { SealedScene, ShowFacts } from "../../view.ts";
import { h, phrases } from "../kit/dom.ts";
import { fit } from "../kit/fit.ts";
import { count, hash, text } from "../kit/format.ts";
import { Graphic } from "../kit/graphic.ts";
import { fitHeading, foot, heading } from "../kit/parts.ts";
import { style } from "./style.ts";

export type SealNoticeData = ShowFacts & Omit<SealedScene, "kind">;

const GROUPS = 16;

/** What was sealed before the first round: how many, whose chains, the whole fingerprint, and where to check it. */
export default class SealNotice extends Graphic<SealNoticeData> {
  protected readonly look = style;
  protected readonly stepCount = 1;

  protected zero(): number | undefined {
    return this.data.since;
  }

  protected paint(): void {
    const head = heading("equal", "封存公告", "开场之前公布，此后未改一字");
    const bodies = h("div", "bodies keep", phrases(this.parties()));
    const lines = fingerprint(this.data.manifestHash).map((line) => h("div", "hash n", line));
    const left = h("div", "left", h("div", "lab", `公告指纹　抽号代码 ${text(this.data.draw)}`), ...lines, bodies);
    const code = qrPlate(this.data.checkAddress);
    const core = h("div", "core", this.counts(), left, code);
    this.box.append(h("div", "full"), head, core, foot(this.data));
    fitHeading(head);
    fit(bodies, ["", "s"], 128);
    core.classList.toggle("bare", code === null);
  }

  private counts(): HTMLElement {
    const term = (label: string, value: unknown): HTMLElement =>
      h("div", "", h("div", "t", label), h("div", "v n", count(value)));
    return h("div", "counts",
      term("在册干部", this.data.cadres),
      term("包联农户", this.data.households),
      term("干部轮骰子", this.data.cadreDice),
      term("农户轮骰子", this.data.householdDice));
  }

  /** Whose secret chains decide together with the dice. */
  private parties(): string {
    const bodies = this.data.bodies ?? [];
    return `见证方 ${bodies.length} 家：${bodies.map(text).join("、")}。`
      + `连同大会，公布了 ${bodies.length + 1} 条密链的末端，缺一条就算不出结果。`;
  }
}

function fingerprint(value: unknown): string[] {
  const groups = hash(value, GROUPS).split(" ");
  return [groups.slice(0, GROUPS / 2).join(" "), groups.slice(GROUPS / 2).join(" ")];
}

/** Where it can be checked, for a telephone's camera; null where there is no address. */
function qrPlate(address: unknown): HTMLElement | null {
  const bare = text(address);
  const squares = bare === "" ? null : qr(/^[a-z]+:\/\//.test(bare) ? bare : `https://${bare}`);
  if (squares === null) return null;
  const side = squares.length + 8;
  const path = squares.flatMap((row, y) =>
    row.flatMap((dark, x) => (dark ? [`M${x + 4} ${y + 4}h1v1h-1z`] : []))).join("");
  const picture = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  picture.setAttribute("viewBox", `0 0 ${side} ${side}`);
  picture.setAttribute("shape-rendering", "crispEdges");
  const shape = document.createElementNS("http://www.w3.org/2000/svg", "path");
  shape.setAttribute("d", path);
  picture.append(shape);
  return h("div", "check", h("div", "plate qr", picture), h("div", "lab", "扫码核对"));
}
