import { expect, test } from "vitest";
import { pick } from "./useConference.ts";

const row = (id: string, state: "sealed" | "live" | "closed") => ({
  id, title: id, period: "", state, witnesses: 2, witnessNames: [],
});

test("a page is about the conference that is live", () => {
  expect(pick([row("a", "closed"), row("b", "live"), row("c", "sealed")], null)?.id).toBe("b");
});

test("or about the one that its address names", () => {
  expect(pick([row("a", "closed"), row("b", "live")], "a")?.id).toBe("a");
});

test("or about none", () => expect(pick([], "a")).toBeNull());
