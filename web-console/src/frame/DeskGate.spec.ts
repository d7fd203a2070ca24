import { flushPromises } from "@vue/test-utils";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { mountWith } from "../testing/mount.ts";
import DeskGate from "./DeskGate.vue";

let planned: object[] = [];

beforeEach(() => {
  vi.useFakeTimers();
  planned = [];
  vi.stubGlobal("location", { search: "" });
  vi.stubGlobal("fetch", (url: string) => {
    const desk = { desk: "host", role: "host", seat: 0, name: "h", passwordDue: false };
    const body = url.endsWith("/conferences") ? { conferences: planned } : { demo: false, desks: [desk] };
    return Promise.resolve(new Response(JSON.stringify(body)));
  });
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

test("a desk that is there before its conference can be left, and opens by itself", async () => {
  const gate = mountWith(DeskGate, { props: { desk: "host" }, slots: { default: "<p>主持台</p>" } });
  await flushPromises();
  expect(gate.text()).toContain("还没有大会");
  expect(gate.findAll("button").map((one) => one.text())).toEqual(["English", "退出"]);
  planned = [{ id: "main", title: "云澜县评议大会", state: "sealed" }];
  await vi.advanceTimersByTimeAsync(2_000);
  expect(gate.text()).toBe("主持台");
});
