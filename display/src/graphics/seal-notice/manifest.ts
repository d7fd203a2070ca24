import { field, manifest } from "../kit/manifest.ts";

export const sealNoticeManifest = manifest({
  name: "seal-notice",
  title: "封存公告",
  description: "首轮之前：在册人数、见证各方、公告指纹全文、核对网址与二维码。",
  steps: 1,
  fields: {
    draw: field.text("抽号代码", 1), cadres: field.count("在册干部", 2), households: field.count("包联农户", 3),
    bodies: field.list("见证各方", 4, { type: "string" }), cadreDice: field.count("干部轮骰子", 5),
    householdDice: field.count("农户轮骰子", 6), manifestHash: field.text("公告指纹", 7),
    showTitle: field.text("大会", 8), showPeriod: field.text("届次", 9), checkAddress: field.text("核对网址", 10),
    since: field.time("起始时刻"),
  },
});
