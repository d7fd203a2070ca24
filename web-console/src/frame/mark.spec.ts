import { expect, test } from "vitest";
import type { Conferences } from "../api/conference.ts";
import { markOf } from "./mark.ts";

const row = { id: "a", title: "", period: "", state: "live", witnesses: 2, witnessNames: [] } as const;
const listed: Conferences = {
  mark: "live",
  conferences: [{ ...row, mark: "demo", draw: "DEMO-2026-11-24" }, { ...row, id: "b", mark: "live", draw: "YUNLAN-2026-Q4" }],
};

test.each([
  ["DEMO-2026-11-24", "demo"],
  ["YUNLAN-2026-Q4", "live"],
  ["SOMEBODY-ELSES", null],
  ["rehearsal-2026", "rehearsal"],
  [null, "live"],
])("a page about the draw %s is marked %s", (draw, mark) => expect(markOf(listed, draw)).toBe(mark));

test("before the server has answered only a rehearsal's own id says anything", () => {
  expect(markOf(null, "REHEARSAL-2026")).toBe("rehearsal");
  expect(markOf(null, "DEMO-2026-11-24")).toBeNull();
  expect(markOf(null, null)).toBeNull();
});

test("a page about no draw is marked as its server is", () => {
  expect(markOf({ ...listed, mark: "rehearsal" }, null)).toBe("rehearsal");
});
