import { field, manifest } from "../kit/manifest.ts";

export const commitmentManifest = manifest({
  name: "commitment",
  title: "承诺",
  description: "做什么，谁来做，什么时候做完。",
  steps: 1,
  fields: {
    number: field.text("编号", 1), name: field.text("姓名", 2), unit: field.text("单位", 3), what: field.text("承诺", 4),
    by: field.text("承办", 5), dueOn: field.text("期限", 6), at: field.time("起始时刻"),
  },
});
