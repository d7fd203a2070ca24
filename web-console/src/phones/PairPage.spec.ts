import { flushPromises } from "@vue/test-utils";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { mountWith } from "../testing/mount.ts";
import PairPage from "./PairPage.vue";

const route = { path: "/pair", query: { desk: "renderer-1" } as Record<string, string> };
vi.mock("vue-router", () => ({ useRoute: () => route }));

const went: string[] = [];
let demo = true;

beforeEach(() => {
  went.length = 0;
  vi.stubGlobal("location", { search: "", replace: (path: string) => went.push(path) });
  vi.stubGlobal("fetch", (url: string) => {
    const session = { desk: "renderer-1", role: "renderer", seat: 1, name: "r", passwordDue: false };
    const body = url.endsWith("/conferences") ? { conferences: [{ id: "main", title: "", state: "live", witnesses: 2 }] }
      : url.endsWith("/demo/session") ? session : { demo, desks: [] };
    return Promise.resolve(new Response(JSON.stringify(body)));
  });
});

afterEach(() => vi.unstubAllGlobals());

test.each([
  [true, { desk: "renderer-1" }, ["/display/?desk=renderer-1"]],
  [true, {}, []],
  [true, { desk: "host" }, []],
  [false, { desk: "renderer-1" }, []],
])("in the demo (%s) an address that names a screen (%o) leads to its picture, and no other does", async (on, query, to) => {
  demo = on;
  route.query = query as Record<string, string>;
  mountWith(PairPage);
  await flushPromises();
  expect(went).toEqual(to);
});
