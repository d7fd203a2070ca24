import { field, manifest } from "../kit/manifest.ts";

export const bugManifest = manifest({
  name: "bug",
  title: "角标",
  description: "演示或彩排的角标。",
  steps: 1,
  fields: { mark: field.text("演示 demo，彩排 rehearsal", 1) },
});
