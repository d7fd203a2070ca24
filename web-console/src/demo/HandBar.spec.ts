import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { flushPromises } from "@vue/test-utils";
import { mountWith } from "../testing/mount.ts";
import HandBar from "./HandBar.vue";
import { takeDesk } from "./hand.ts";

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

function server(pilot: boolean): string[] {
  const said: string[] = [];
  vi.stubGlobal("fetch", (_: string, init: RequestInit) => {
    said.push(`${new Headers(init.headers).get("Gongping-Desk") ?? ""} ${String(init.body)}`);
    return Promise.resolve(new Response(JSON.stringify({ pilot, byHand: [] }), { status: 200 }));
  });
  return said;
}

test("where an autopilot conducts, one press takes the desk and keeps it until it is given back", async () => {
  const said = server(true);
  const bar = mountWith(HandBar, { props: { desk: "keyer-1" } });
  await flushPromises();
  expect(bar.text()).toContain("自动演示");
  await bar.get("button").trigger("click");
  await vi.advanceTimersByTimeAsync(8_000);
  await bar.get("button").trigger("click");
  await flushPromises();
  expect(said).toEqual([
    'keyer-1 {"as":"watcher"}', 'keyer-1 {"as":"hand"}', 'keyer-1 {"as":"hand"}', 'keyer-1 {"as":"back"}',
  ]);
  bar.unmount();
});

test("whoever presses something at the desk has taken it", async () => {
  const said = server(true);
  const bar = mountWith(HandBar, { props: { desk: "host" } });
  await flushPromises();
  takeDesk();
  takeDesk();
  await flushPromises();
  expect(said).toEqual(['host {"as":"watcher"}', 'host {"as":"hand"}']);
  expect(bar.text()).toContain("由您操作");
  bar.unmount();
});

test("without an autopilot there is nothing to take", async () => {
  const said = server(false);
  const bar = mountWith(HandBar, { props: { desk: "host" } });
  await flushPromises();
  expect(bar.text()).toBe("");
  takeDesk();
  expect(said).toHaveLength(1);
  bar.unmount();
});
