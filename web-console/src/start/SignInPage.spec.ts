import { flushPromises } from "@vue/test-utils";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { mountWith } from "../testing/mount.ts";
import SignInPage from "./SignInPage.vue";

const query = vi.hoisted(() => ({ desk: "host" }));
vi.mock("vue-router", () => ({ useRoute: () => ({ query }) }));

const went: string[] = [];
let due = true;
const session = () => ({ desk: "host", role: "host", seat: 0, name: "h", passwordDue: due });

beforeEach(() => {
  went.length = 0;
  query.desk = "host";
  due = true;
  vi.stubGlobal("location", { search: "", replace: (path: string) => went.push(path) });
  vi.stubGlobal("fetch", (url: string, init: RequestInit) => {
    if (url.endsWith("/session/password")) due = false;
    const body = url.endsWith("/conferences") ? { conferences: [] }
      : init.method === "GET" ? { demo: false, desks: [] } : session();
    return Promise.resolve(new Response(JSON.stringify(body)));
  });
});

afterEach(() => vi.unstubAllGlobals());

test("whoever has chosen his own password is in, and is not asked for it again", async () => {
  const page = mountWith(SignInPage);
  await flushPromises();
  const [name, password] = page.findAll("input");
  await name?.setValue("host");
  await password?.setValue("first-password");
  await page.get("form").trigger("submit");
  await flushPromises();
  expect(went).toEqual([]);
  for (const field of page.findAll("input")) await field.setValue("one of my own");
  await page.get("form").trigger("submit");
  await flushPromises();
  expect(went).toEqual(["/desk/host"]);
});

test("a desk that is none is told, and nobody is asked for a password there", async () => {
  query.desk = "nosuch";
  const page = mountWith(SignInPage);
  await flushPromises();
  expect(page.get("h1").text()).toBe("没有这个席位");
  expect(page.text()).toContain("“nosuch”");
  expect(page.findAll("input")).toHaveLength(0);
  expect(page.get("a").attributes("href")).toBe("/");
});
