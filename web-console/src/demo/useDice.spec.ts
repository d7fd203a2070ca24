import { effectScope, nextTick, ref } from "vue";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { useDice } from "./useDice.ts";

const scope = effectScope();

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

function table(...answers: (string | null)[]): string[] {
  const asked: string[] = [];
  vi.stubGlobal("fetch", (url: string, init: RequestInit) => {
    asked.push(`${url} ${new Headers(init.headers).get("Gongping-Desk") ?? ""}`);
    const digits = answers.shift() ?? null;
    return digits === null
      ? Promise.reject(new TypeError("network"))
      : Promise.resolve(new Response(JSON.stringify({ digits }), { status: 200 }));
  });
  return asked;
}

test("a page that was open before the meeting sees the dice of its first round, and those of the next", async () => {
  const asked = table("38104", "77215");
  const round = ref<number | null>(null);
  const dice = scope.run(() => useDice("main", "keyer-2", () => round.value));
  expect(asked).toEqual([]);
  round.value = 1;
  await vi.waitFor(() => expect(dice?.value).toBe("38104"));
  round.value = 2;
  await nextTick();
  await vi.waitFor(() => expect(dice?.value).toBe("77215"));
  expect(asked).toEqual([
    "/api/v1/conferences/main/demo-dice?round=1 keyer-2", "/api/v1/conferences/main/demo-dice?round=2 keyer-2",
  ]);
});

test("without an answer it asks again; a round that is over has no dice", async () => {
  table(null, "38104");
  const round = ref<number | null>(1);
  const dice = scope.run(() => useDice("main", "host", () => round.value));
  await vi.advanceTimersByTimeAsync(2_000);
  await vi.waitFor(() => expect(dice?.value).toBe("38104"));
  round.value = null;
  await nextTick();
  expect(dice?.value).toBeNull();
});
