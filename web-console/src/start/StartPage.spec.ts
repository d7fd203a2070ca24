import { flushPromises } from "@vue/test-utils";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { mountWith } from "../testing/mount.ts";
import StartPage from "./StartPage.vue";

const went: string[] = [];
const posted: string[] = [];
let demo = true;
let state = "sealed";
let listed = true;
let silent = false;

beforeEach(() => {
  went.length = posted.length = 0;
  demo = listed = true;
  silent = false;
  state = "sealed";
  vi.stubGlobal("location", { search: "", assign: (path: string) => went.push(path) });
  vi.stubGlobal("fetch", (url: string, init: RequestInit) => {
    if (init.method === "POST") posted.push(`${url} ${String(init.body)}`);
    if (silent) return Promise.reject(new TypeError("no answer"));
    const desk = { desk: "keyer-2", role: "keyer", seat: 2, name: "k", passwordDue: false };
    const body = url.endsWith("/conferences")
      ? { conferences: listed ? [{ id: "main", title: "云澜县评议大会", state, witnesses: 3 }] : [] }
      : url.endsWith("/demo/session") ? desk : { demo, desks: [] };
    return Promise.resolve(new Response(JSON.stringify(body)));
  });
});

afterEach(() => vi.unstubAllGlobals());

async function start() {
  const page = mountWith(StartPage);
  await flushPromises();
  return page;
}

test("lists every desk with number, name, what for and state", async () => {
  const page = await start();
  expect(page.findAll("li b").map((b) => b.text())).toEqual([
    "主持席", "话务席", "督查席", "录数员", "见证人", "底册席", "审计席", "管理席", "大屏画面", "公众页", "底册公示",
  ]);
  expect(page.text()).toContain("云澜县评议大会");
  expect(page.text()).toContain("已封存");
});

test("in the demo one press signs in and leads to the desk", async () => {
  const page = await start();
  await page.findAll("li")[3]?.findAll("a")[1]?.trigger("click");
  await flushPromises();
  expect(posted).toEqual(['/api/v1/demo/session {"role":"keyer","seat":2}']);
  expect(went).toEqual(["/keyer/2"]);
});

test("who presses before the server has said who sits here is led in all the same", async () => {
  const page = mountWith(StartPage);
  await page.findAll("li")[4]?.findAll("a")[0]?.trigger("click");
  await flushPromises();
  expect(posted).toEqual(['/api/v1/demo/session {"role":"witness","seat":1}']);
  expect(went).toEqual(["/witness/1"]);
});

test("in the demo one press opens the picture, and the link alone leads there too", async () => {
  const page = await start();
  const display = page.findAll("li")[8]?.get("a");
  expect(display?.attributes("href")).toBe("/pair?desk=renderer-1");
  await display?.trigger("click");
  await flushPromises();
  expect(posted).toEqual(['/api/v1/demo/session {"role":"renderer","seat":1}']);
  expect(went).toEqual(["/display/?desk=renderer-1"]);
});

test("a press leads nowhere else while the server does not answer", async () => {
  silent = true;
  const page = mountWith(StartPage);
  await page.findAll("li")[8]?.get("a").trigger("click");
  await flushPromises();
  expect(went).toEqual([]);
});

test("a demonstration that still prepares says so, and shows its conference by itself", async () => {
  listed = false;
  vi.useFakeTimers();
  const page = mountWith(StartPage);
  await vi.advanceTimersByTimeAsync(1);
  expect(page.text()).toContain("演示正在准备");
  expect(page.text()).not.toContain("按一下就进入");
  listed = true;
  await vi.advanceTimersByTimeAsync(3_000);
  expect(page.text()).toContain("云澜县评议大会");
  expect(page.text()).toContain("按一下就进入");
  vi.useRealTimers();
});

test("a start page of one conference among several leads to desks of that one", async () => {
  vi.stubGlobal("location", { search: "?conference=main", assign: (path: string) => went.push(path) });
  const page = await start();
  const seat = page.findAll("li")[3]?.findAll("a")[1];
  expect(seat?.attributes("href")).toBe("/sign-in?desk=keyer-2&conference=main");
  await seat?.trigger("click");
  await flushPromises();
  expect(went).toEqual(["/keyer/2?conference=main"]);
});

test("each witness of the conference has his seat, a third one too", async () => {
  const page = await start();
  await page.findAll("li")[4]?.findAll("a")[2]?.trigger("click");
  await flushPromises();
  expect(posted).toEqual(['/api/v1/demo/session {"role":"witness","seat":3}']);
  expect(page.findAll("li")[4]?.findAll("a")).toHaveLength(3);
});

test("elsewhere the device of a keyer or a witness is paired", async () => {
  demo = false;
  const page = await start();
  expect(page.findAll("li")[4]?.text()).toContain("配对");
  await page.findAll("li")[4]?.findAll("a")[1]?.trigger("click");
  expect(went).toEqual(["/witness"]);
});

test("a demonstration that is over says how to begin again", async () => {
  state = "closed";
  expect((await start()).text()).toContain("--data");
});

test("elsewhere a desk leads to the sign-in", async () => {
  demo = false;
  const page = await start();
  await page.findAll("li")[0]?.get("a").trigger("click");
  await flushPromises();
  expect(went).toEqual(["/sign-in?desk=host"]);
  expect(posted).toEqual([]);
});
