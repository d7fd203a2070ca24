import { afterEach, expect, test, vi } from "vitest";
import { sealedRoster } from "./roster.ts";

const ROSTER = "id\tname\tunit\thhcount\thhhash\nC00001\t谢光华\t县水利局\t3\tab\nC00002\t朱夏燕\t青石镇\t0\tcd\n";

afterEach(() => vi.unstubAllGlobals());

test("every number of the sealed roster has its name and unit", async () => {
  const asked: string[] = [];
  vi.stubGlobal("fetch", (url: string) => {
    asked.push(url);
    return Promise.resolve(new Response(ROSTER));
  });
  const roster = await sealedRoster("main");
  expect(asked).toEqual(["/api/v1/conferences/main/draw/files?name=roster.tsv"]);
  expect(roster?.get("C00002")).toEqual({ name: "朱夏燕", unit: "青石镇" });
  expect(roster?.get("C00003")).toBeUndefined();
});

test("where it does not come nothing is said", async () => {
  vi.stubGlobal("fetch", () => Promise.reject(new TypeError("no network")));
  expect(await sealedRoster("main")).toBeNull();
});
