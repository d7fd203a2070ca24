import { field, manifest } from "../kit/manifest.ts";

export const verdictManifest = manifest({
  name: "verdict",
  title: "评定",
  description: "现场评议的结论。四种评定大小相同，没有颜色。",
  steps: 1,
  fields: {
    number: field.text("编号", 1), name: field.text("姓名", 2), verdict: field.text("评定", 3),
    source: field.text("来源", 4),
    unverified: field.group("核实未完成", 5, {
      why: field.text("缘由", 1), dialled: field.count("拨打次数", 2), answered: field.count("答完户数", 3),
    }),
    showTitle: field.text("大会", 6), showPeriod: field.text("届次", 7), checkAddress: field.text("网址", 8), at: field.time("起始时刻"),
  },
});
