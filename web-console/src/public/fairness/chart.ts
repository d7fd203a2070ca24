import { BarChart } from "echarts/charts";
import { GridComponent } from "echarts/components";
import { init, use } from "echarts/core";
import type { EChartsType } from "echarts/core";
import { CanvasRenderer } from "echarts/renderers";
import type { Share } from "./board.ts";

use([BarChart, GridComponent, CanvasRenderer]);

/** The look of a picture, read from the page that it stands in. */
export interface Look {
  readonly solid: string;
  readonly hollow: string;
  readonly text: string;
  readonly font: string;
}

/** The library empties its own element through a property for which the page's policy wants a word from us. */
function allowEmptying(): void {
  const types = (globalThis as unknown as { trustedTypes?: TrustedTypes }).trustedTypes;
  if (types === undefined || types.defaultPolicy !== null) return;
  types.createPolicy("default", { createHTML: (html) => (html === "" ? "" : null) });
}

interface TrustedTypes {
  readonly defaultPolicy: object | null;
  createPolicy(name: string, rules: { createHTML(html: string): string | null }): object;
}

/** Two bars for each name, one above the other: how often it was drawn, and how often chance would. */
export function draw(
  on: HTMLElement, shares: readonly Share[], label: (share: Share) => string, look: Look,
): EChartsType {
  allowEmptying();
  const chart = init(on, null, { renderer: "canvas" });
  const text = { color: look.text, fontFamily: look.font, fontSize: 16 };
  const bar = { type: "bar" as const, barWidth: 12, barGap: "25%", animation: false };
  chart.setOption({
    animation: false,
    textStyle: text,
    grid: { left: 4, right: 52, top: 4, bottom: 4, containLabel: true },
    xAxis: { type: "value", show: false, min: 0 },
    yAxis: {
      type: "category", inverse: true, data: shares.map(label), axisLine: { show: false }, axisTick: { show: false },
      axisLabel: { ...text, width: 110, overflow: "truncate" },
    },
    series: [
      {
        ...bar, data: shares.map((share) => share.drawn), itemStyle: { color: look.solid },
        label: { show: true, position: "right", ...text, fontWeight: 700 },
      },
      {
        ...bar, data: shares.map((share) => Number(share.expected.toFixed(1))),
        itemStyle: { color: "transparent", borderColor: look.hollow, borderWidth: 2 },
        label: { show: true, position: "right", ...text, fontSize: 14 },
      },
    ],
  });
  return chart;
}
