import { expect, test } from "vitest";
import { i18n, speak } from "../i18n/index.ts";
import { AT } from "../fixtures/host.ts";
import { clock } from "../live/times.ts";
import { mountWith } from "../testing/mount.ts";
import TopBar from "./TopBar.vue";

const props = { role: "主持席", subtitle: "云澜县评议大会", now: AT, stale: false, lastFrameAt: AT - 3_000, phase: "live" };

test("shows the server's time and that the meeting is live", () => {
  const bar = mountWith(TopBar, { props });
  expect(bar.text()).toContain("直播中");
  expect(bar.get(".clk").text()).toBe(clock(AT));
});

test("cut off, it says when the data stopped, its clock stands there, and the sign's lower bar is hollow", () => {
  const bar = mountWith(TopBar, { props: { ...props, stale: true } });
  expect(bar.get("[role=alert]").text()).toBe(`数据停在 ${clock(AT - 3_000)}`);
  expect(bar.get(".clk").text()).toBe(clock(AT - 3_000));
  expect(bar.find(".eq.half").exists()).toBe(true);
  expect(bar.text()).not.toContain("直播中");
});

test("turns the language with one press", async () => {
  const bar = mountWith(TopBar, { props });
  await bar.findAll("button")[0]?.trigger("click");
  expect(i18n.global.locale.value).toBe("en");
  expect(document.documentElement.lang).toBe("en");
  expect(bar.text()).toContain("Live");
  speak("zh-CN");
});
