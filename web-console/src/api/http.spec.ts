import { afterEach, expect, test, vi } from "vitest";
import { ask } from "./http.ts";

afterEach(() => vi.unstubAllGlobals());

function answering(status: number, body: unknown): ReturnType<typeof vi.fn> {
  const fetch = vi.fn(() => Promise.resolve(new Response(status === 204 ? null : JSON.stringify(body), { status })));
  vi.stubGlobal("fetch", fetch);
  return fetch;
}

test("names the desk and the language, sends JSON, and hands back what came", async () => {
  document.documentElement.lang = "en";
  const fetch = answering(200, { rev: 4 });
  expect(await ask({ method: "POST", path: "/x", desk: "host", body: { a: 1 } })).toEqual({
    kind: "done",
    value: { rev: 4 },
  });
  const [url, init] = fetch.mock.calls[0] as unknown as [string, RequestInit];
  expect(url).toBe("/api/v1/x");
  expect(init.headers).toMatchObject({ "Gongping-Desk": "host", "Accept-Language": "en" });
  expect(init.body).toBe('{"a":1}');
});

test("a refusal keeps its code and its words", async () => {
  const problem = { code: "round.open", title: "t", detail: "d", status: 422, values: [] };
  answering(422, problem);
  expect(await ask({ method: "POST", path: "/x" })).toEqual({ kind: "refused", problem });
});

test.each([
  ["a server that is stopping", 503, { code: "server.stopping", detail: "d" }],
  ["a proxy's page", 502, "oops"],
  ["an error without our code", 500, {}],
])("%s leaves the outcome open", async (_, status, body) => {
  answering(status, body);
  expect(await ask({ method: "POST", path: "/x" })).toEqual({ kind: "lost" });
});

test("a line that breaks leaves the outcome open", async () => {
  vi.stubGlobal("fetch", () => Promise.reject(new TypeError("network")));
  expect(await ask({ method: "GET", path: "/x" })).toEqual({ kind: "lost" });
});
