import { field, manifest } from "../kit/manifest.ts";

export const answerCompareManifest = manifest({
  name: "answer-compare",
  title: "核对",
  description: "同样的问题，干部与农户各答一次，逐题并列。",
  steps: -1,
  fields: {
    number: field.text("编号", 1), name: field.text("姓名", 2), household: field.text("农户", 3), hid: field.text("户号", 4),
    place: field.text("地点", 5),
    items: field.list("各题", 6, { type: "object", properties: {
      label: field.text("题目", 1), cadre: field.text("干部", 2), household: field.text("农户", 3),
      sign: field.text("结论", 4), correction: { type: "boolean", title: "更正", order: 5 }, at: field.time("揭示时刻"),
      asked: { type: "boolean", title: "正在问", order: 6 },
    } }),
    showTitle: field.text("大会", 7), showPeriod: field.text("届次", 8), checkAddress: field.text("网址", 9),
    since: field.time("起始时刻"),
  },
});
