import { field, manifest } from "../kit/manifest.ts";

export const standbyManifest = manifest({
  name: "standby",
  title: "垫片",
  description: "开场前与间歇时的画面，下杠随时间填满。",
  steps: 1,
  fields: {
    showTitle: field.text("大会", 1), showPeriod: field.text("届次", 2), line: field.text("说明", 3),
    checkAddress: field.text("网址", 4), since: field.time("起始时刻"), startsAt: field.time("开始时刻"),
    head: field.text("链首", 5),
  },
});
