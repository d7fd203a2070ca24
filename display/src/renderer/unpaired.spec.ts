import { afterEach, expect, test, vi } from "vitest";
import { reasonOf, Unpaired } from "./unpaired.ts";

const origin = "https://hall.example";
const served = (...desks: string[]): Parameters<typeof reasonOf>[1] =>
  ({ desks: desks.map((desk) => ({ desk })), conferences: [{ id: "main" }] });
const asked = (conference: string, desk: string | null): Parameters<typeof reasonOf>[0] =>
  ({ conference, desk, origin });

test("a screen that is not paired says where its code is typed", () => {
  expect(reasonOf(asked("main", "renderer-1"), served())).toContain("https://hall.example/pair");
  expect(reasonOf(asked("main", null), served())).toContain("https://hall.example/pair");
  expect(reasonOf(asked("main", "renderer-2"), served("renderer-1"))).toContain("还没有配对");
});

test("a desk's own picture is signed in for, not paired", () => {
  expect(reasonOf(asked("main", "host"), served("renderer-1"))).toContain("https://hall.example/sign-in?desk=host");
});

test("a conference that is none is told before anything else", () => {
  expect(reasonOf(asked("other", null), served())).toContain("没有编号为 other 的大会");
});

afterEach(() => vi.unstubAllGlobals());

test("whoever had a picture is told nothing, and the server is not asked, while its line is down", async () => {
  const page = { title: "picture" };
  const urls: string[] = [];
  vi.stubGlobal("document", page);
  vi.stubGlobal("fetch", (url: string) => {
    urls.push(url);
    return Promise.resolve(Response.json(served()));
  });
  const unpaired = new Unpaired(asked("main", null), null);
  await unpaired.look({ lastFrameAt: 1, closeCode: 1006 });
  await unpaired.look({ lastFrameAt: null, closeCode: null });
  expect([page.title, urls]).toEqual(["picture", []]);
  await unpaired.look({ lastFrameAt: null, closeCode: 1006 });
  expect(page.title).toContain("还没有配对");
  await unpaired.look({ lastFrameAt: 1, closeCode: 1006 });
  expect(page.title).toBe("picture");
});

test("a screen that is paired has nothing to be told", () => {
  expect(reasonOf(asked("main", "renderer-1"), served("renderer-1"))).toBeNull();
  expect(reasonOf(asked("main", null), served("host"))).toBeNull();
});
