import { expect, test } from "vitest";
import { REPAIR } from "../fixtures/host.ts";
import { mountWith } from "../testing/mount.ts";
import AnswerPad from "./AnswerPad.vue";
import { useAnswerDraft } from "./draft.ts";
import type { Asked } from "./draft.ts";

function pad(asked: Asked) {
  const draft = useAnswerDraft(() => "Q1", () => asked);
  return { draft, page: mountWith(AnswerPad, { props: { asked, draft, today: "2026-11-24" } }) };
}

test("each option has its key; the chosen one is marked for eye and reader", async () => {
  const { draft, page } = pad({ form: "choice", keys: REPAIR, unit: null });
  expect(page.findAll("kbd").map((key) => key.text())).toEqual(["1", "2", "3", "4", "5", "6"]);
  await page.findAll("[role=radio]")[1]?.trigger("click");
  expect(draft.answer.value).toEqual({ kind: "choice", code: "again" });
  expect(page.findAll("[role=radio]").map((one) => one.attributes("aria-checked"))).toEqual([
    "false", "true", "false", "false", "false", "false",
  ]);
});

test("a number takes back a choice that was made before it", async () => {
  const { draft, page } = pad({ form: "count", keys: REPAIR.slice(4), unit: "次" });
  draft.pick(2);
  expect(draft.answer.value).toEqual({ kind: "declined" });
  await page.get("input.big").setValue("6");
  expect(draft.answer.value).toEqual({ kind: "count", number: 6 });
  expect(page.text()).toContain("次");
});

test("a day that was typed gives the keyboard back, so that Enter records it", async () => {
  const { draft, page } = pad({ form: "day", keys: REPAIR.slice(4), unit: null });
  document.body.append(page.element);
  const field = page.get<HTMLInputElement>(".line input");
  field.element.focus();
  await field.setValue("2026-11-03");
  await field.trigger("keydown", { code: "Enter", key: "Enter" });
  expect(draft.answer.value).toEqual({ kind: "day", date: "2026-11-03" });
  await expect.poll(() => document.activeElement).toBe(document.body);
});
