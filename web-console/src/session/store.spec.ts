import { createPinia, setActivePinia } from "pinia";
import { beforeEach, expect, test } from "vitest";
import { useSessions } from "./store.ts";

const host = { desk: "host", role: "host", seat: 0, name: "zhuchi01", passwordDue: false };

beforeEach(() => setActivePinia(createPinia()));

test("one browser can sit at several desks, at each of them once", () => {
  const sessions = useSessions();
  sessions.take(true, [host]);
  sessions.seat({ ...host, desk: "keyer-1", role: "keyer", seat: 1 });
  sessions.seat({ ...host, name: "zhuchi02" });
  expect(sessions.desks.map((one) => one.desk)).toEqual(["keyer-1", "host"]);
  expect(sessions.at("host")?.name).toBe("zhuchi02");
});

test("leaving one desk keeps the others", () => {
  const sessions = useSessions();
  sessions.take(false, [host, { ...host, desk: "call-operator", role: "call-operator" }]);
  sessions.leave("host");
  expect(sessions.at("host")).toBeUndefined();
  expect(sessions.desks).toHaveLength(1);
});
