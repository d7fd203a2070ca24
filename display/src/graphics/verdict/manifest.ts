import { field, manifest } from "../kit/manifest.ts";

export const verdictManifest = manifest({
  name: "verdict",
  title: "评定",
  description: "现场评议的结论。四种评定大小相同，没有颜色。",
  steps: 1,
  fields: {
    number: field.text("编号", 1), name: field.text("姓名", 2), verdict: field.text("评定", 3),
    source: field.text("来源", 4), showTitle: field.text("大会", 5), showPeriod: field.text("届次", 6),
    checkAddress: field.text("网址", 7), at: field.time("起始时刻"),
  },
});
