import { expect, test } from "vitest";
import { hostAsking } from "../../../fixtures/host.ts";
import { nominee, nomineeExcused, nomineeHeard } from "../../../fixtures/naming.ts";
import { heardNote, poolNote, standing } from "./naming.ts";

const view = hostAsking();

test("whoever can be called and was not drawn stays in the pool; of others it is not said", () => {
  expect(poolNote(view, null).key).toBe("apart");
  expect(poolNote(view, nomineeExcused()).key).toBe("apart");
  expect(poolNote(view, nominee()).key).toBe("inPool");
  expect(poolNote(view, nomineeHeard())).toEqual({ key: "drawn", values: { name: "何秀兰", title: "乡镇" } });
});

test("who was heard before was drawn in a round or called by somebody", () => {
  expect(heardNote(view, nominee())).toBeNull();
  expect(heardNote(view, nomineeHeard())).toEqual({ key: "heardDrawn", values: { title: "乡镇" } });
  const heard = { inquiry: "I02", round: null, by: "县纪委监委", verdict: null, households: null };
  expect(heardNote(view, nominee({ heard }))).toEqual({ key: "heardNamed", values: { by: "县纪委监委" } });
});

test("a turn that moves on or a change of the attendance is another standing, a new answer is none", () => {
  const [first, ...rest] = view.inquiries;
  if (first === undefined) throw new Error("nobody");
  expect(standing({ ...view, inquiries: [{ ...first, stage: "left" }, ...rest] })).not.toBe(standing(view));
  expect(standing({ ...view, attendance: { ...view.attendance, away: [] } })).not.toBe(standing(view));
  expect(standing({ ...view, inquiries: [{ ...first, differs: 9 }, ...rest] })).toBe(standing(view));
});
