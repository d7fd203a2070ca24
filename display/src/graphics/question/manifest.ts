import { field, manifest } from "../kit/manifest.ts";

export const questionManifest = manifest({
  name: "question",
  title: "题目",
  description: "正在问的一道题。",
  steps: -1,
  fields: {
    number: field.text("编号", 1), name: field.text("姓名", 2), index: field.count("第几题", 3),
    count: field.count("共几题", 4), text: field.text("题目", 5), since: field.time("起始时刻"),
  },
});
