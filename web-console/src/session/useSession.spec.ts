import { createPinia, setActivePinia } from "pinia";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { useSessions } from "./store.ts";
import { useSession } from "./useSession.ts";

const host = { desk: "host", role: "host", seat: 0, name: "zhuchi01", passwordDue: false };

beforeEach(() => setActivePinia(createPinia()));
afterEach(() => vi.unstubAllGlobals());

function answering(status: number, body: unknown): string[] {
  const asked: string[] = [];
  vi.stubGlobal("fetch", (url: string, init: RequestInit) => {
    asked.push(`${init.method ?? ""} ${url} ${new Headers(init.headers).get("Gongping-Desk") ?? ""}`);
    return Promise.resolve(new Response(status === 204 ? null : JSON.stringify(body), { status }));
  });
  return asked;
}

test("who signs in sits at the desk that was named", async () => {
  const asked = answering(200, host);
  expect(await useSession().withPassword("host", "zhuchi01", "secret")).toBeNull();
  expect(useSessions().at("host")?.name).toBe("zhuchi01");
  expect(asked).toEqual(["POST /api/v1/session host"]);
});

test("a refusal is handed on and nobody sits down", async () => {
  answering(401, { code: "session.sign-in-refused", title: "", detail: "不对", status: 401, values: [] });
  expect(await useSession().withPassword("host", "x", "y")).toMatchObject({ detail: "不对" });
  expect(useSessions().desks).toEqual([]);
});

test("a code makes the device the desk it was made for", async () => {
  answering(200, { ...host, desk: "keyer-2", role: "keyer", seat: 2 });
  expect(await useSession().withCode("ABCD-EFGH-JKMN-PQRS")).toMatchObject({ desk: "keyer-2" });
  expect(useSessions().at("keyer-2")).toBeDefined();
});

test("signing out leaves the desk even where no answer comes", async () => {
  useSessions().take(false, [host]);
  vi.stubGlobal("fetch", () => Promise.reject(new TypeError("network")));
  await useSession().out("host");
  expect(useSessions().at("host")).toBeUndefined();
});
