import { field, manifest } from "../kit/manifest.ts";

export const liveCallManifest = manifest({
  name: "live-call",
  title: "连线",
  description: "核实电话：拨号，接通，核实，结束。不出现任何电话号码。",
  steps: 4,
  fields: {
    state: field.text("状态", 1), household: field.text("称呼", 2), hid: field.text("户号", 3), place: field.text("地点", 4),
    outcome: field.text("结果", 5), tries: field.count("第几次", 6), triesMax: field.count("至多几次", 7),
    order: field.count("次序", 8), caller: field.text("打给谁", 9),
    offAir: { type: "boolean", title: "不播出", order: 10 },
    asked: field.group("题目", 11, {
      index: field.count("第几题", 1), count: field.count("共几题", 2), text: field.text("题面", 3),
    }),
    since: field.time("起始时刻"),
  },
});
