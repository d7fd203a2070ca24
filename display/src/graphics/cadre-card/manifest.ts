import { field, manifest } from "../kit/manifest.ts";

export const cadreCardManifest = manifest({
  name: "cadre-card",
  title: "干部卡",
  description: "编号与姓名，再加单位职务与包联户数。点名者编号不带横杠。",
  steps: 2,
  fields: {
    number: field.text("编号", 1), name: field.text("姓名", 2), unit: field.text("单位", 3), post: field.text("职务", 4),
    households: field.count("包联户数", 5), venue: field.text("会场", 6), origin: field.text("来由", 7),
    by: field.text("点名人", 8), substituteFor: field.text("替补谁", 9), since: field.time("起始时刻"),
  },
});
