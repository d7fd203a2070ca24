import { expect, test } from "vitest";
import { mountWith } from "../../testing/mount.ts";
import ScenePreview from "./ScenePreview.vue";

const says = (from: Window | null, data: unknown): void => {
  window.dispatchEvent(new MessageEvent("message", { data, source: from }));
};

test("the host is told of a round that the picture's own recomputation does not confirm", async () => {
  const one = mountWith(ScenePreview, { props: { conference: "main" } });
  const picture = window;
  Object.defineProperty(one.get("iframe").element, "contentWindow", { value: picture });
  says(picture, { gongping: "display", fresh: true, differs: [] });
  await one.vm.$nextTick();
  expect(one.find("[role=status]").exists()).toBe(false);
  says(picture, { gongping: "display", fresh: true, differs: [3] });
  await one.vm.$nextTick();
  expect(one.get("[role=status]").text()).toContain("第 3 轮");
  one.unmount();
});

test("what another window says is not heard", async () => {
  const one = mountWith(ScenePreview, { props: { conference: "main" } });
  says(window, { gongping: "display", differs: [3] });
  says(null, { gongping: "display", differs: [3] });
  await one.vm.$nextTick();
  expect(one.find("[role=status]").exists()).toBe(false);
  one.unmount();
});
