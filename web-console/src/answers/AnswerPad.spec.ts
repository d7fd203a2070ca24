import { expect, test, vi } from "vitest";
import { nextTick } from "vue";
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

test("where a number or a day is asked for, digits are left to it: a refusal has a letter", async () => {
  for (const form of ["count", "day", "free"] as const) {
    const { draft, page } = pad({ form, keys: REPAIR.slice(4), unit: null });
    expect(page.findAll("kbd").map((key) => key.text())).toEqual(["S", "Y"]);
    await nextTick();
    expect(draft.digit(2)).toBe(false);
    expect(draft.picked.value).toBeNull();
    expect(page.find("input").element).toBe(document.activeElement);
    page.unmount();
  }
});

test("in a drawer, where no key of the desk works, none is promised", () => {
  const draft = useAnswerDraft(() => "Q1", () => null);
  const asked = { form: "choice", keys: REPAIR, unit: null } as const;
  const page = mountWith(AnswerPad, { props: { asked, draft, today: "2026-11-24", keyed: false } });
  expect(page.findAll("kbd")).toEqual([]);
});

test("a number takes back a refusal that was given before it, and a refusal the number", async () => {
  const { draft, page } = pad({ form: "count", keys: REPAIR.slice(4), unit: "次" });
  await page.get("input.big").setValue("3");
  draft.refuse("declined");
  expect(draft.number.value).toBe("");
  expect(draft.answer.value).toEqual({ kind: "declined" });
  await page.get("input.big").setValue("6");
  expect(draft.answer.value).toEqual({ kind: "count", number: 6 });
  expect(page.text()).toContain("次");
});

test("a number is what it says, in wide digits too", async () => {
  const { draft, page } = pad({ form: "count", keys: [], unit: "次" });
  await page.get("input.big").setValue("１2次");
  expect(draft.answer.value).toEqual({ kind: "count", number: 12 });
});

test("a number in Chinese is read, and what it is taken for stands beside it", async () => {
  const { draft, page } = pad({ form: "count", keys: [], unit: "次" });
  await page.get("input.big").setValue("十二次");
  expect(draft.answer.value).toEqual({ kind: "count", number: 12 });
  expect(page.get("[role=status]").text()).toBe("= 12 次");
});

test.each(["2.5", "3-4", "三四回", "没去过"])("%s is taken for no number, and the pad says so", async (typed) => {
  const { draft, page } = pad({ form: "count", keys: [], unit: "次" });
  await page.get("input.big").setValue(typed);
  expect(draft.answer.value).toBeNull();
  expect(page.get("[role=status]").text()).toContain("看不懂");
  await page.get("input.big").setValue("6");
  expect(page.get("[role=status]").text()).toBe("");
  expect(draft.answer.value).toEqual({ kind: "count", number: 6 });
});

test("one Enter records a day that was typed and gives the keyboard back", async () => {
  const { draft, page } = pad({ form: "day", keys: REPAIR.slice(4), unit: null });
  const form = document.createElement("form");
  const sent = vi.fn((event: Event) => event.preventDefault());
  form.addEventListener("submit", sent);
  form.append(page.element);
  document.body.append(form);
  const field = page.get<HTMLInputElement>(".line input");
  field.element.focus();
  await field.setValue("2026-11-03");
  await field.trigger("keydown", { code: "Enter", key: "Enter" });
  expect(draft.answer.value).toEqual({ kind: "day", date: "2026-11-03" });
  await expect.poll(() => sent).toHaveBeenCalledOnce();
  expect(document.activeElement).toBe(document.body);
});
