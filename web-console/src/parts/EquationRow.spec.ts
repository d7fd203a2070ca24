import { expect, test } from "vitest";
import { mountWith } from "../testing/mount.ts";
import EquationRow from "./EquationRow.vue";

const counts = { label: "到户", cadre: "6 次", household: "2 次", state: "differs" as const };

test("a difference of numbers stands large in the slab, with its unit beside it", () => {
  const row = mountWith(EquationRow, { props: { ...counts, open: true } });
  expect(row.classes()).toContain("slab");
  expect(row.findAll("b").map((b) => b.text())).toEqual(["6", "2"]);
  expect(row.findAll("em").map((em) => em.text())).toEqual(["次", "次"]);
});

test("a closed difference is a row like any other", () => {
  const row = mountWith(EquationRow, { props: counts });
  expect(row.classes()).not.toContain("slab");
  expect(row.text()).toContain("有出入");
});

test("accounts that agree are never a slab", () => {
  const row = mountWith(EquationRow, { props: { ...counts, household: "6 次", state: "equal", open: true } });
  expect(row.classes()).not.toContain("slab");
  expect(row.text()).toContain("一致");
});

test("numbers that are equal within the margin of their question are called nearly equal", () => {
  const row = mountWith(EquationRow, { props: { ...counts, household: "5 次", state: "equal" } });
  expect(row.text()).toContain("大致一致");
  expect(mountWith(EquationRow, { props: { ...counts, household: "6 次", state: "equal" } }).text()).not.toContain("大致");
});

test("a side that was not asked says so", () => {
  const row = mountWith(EquationRow, { props: { ...counts, household: null, state: "half" } });
  expect(row.text()).toContain("尚未提问");
});

test("a side that nobody will ask any more does not wait for its question", () => {
  const row = mountWith(EquationRow, { props: { ...counts, household: null, state: "unknown", over: true } });
  expect(row.get(".v.b").text()).toBe("没有问到");
  expect(row.get(".s").text()).toBe("无法核实");
});

test("where his households were drawn for an earlier turn he alone is asked, and nothing is missing", () => {
  const row = mountWith(EquationRow, { props: { ...counts, household: null, state: "half", over: true, alone: true } });
  expect(row.get(".v.b").text()).toBe("这次不问");
  expect(row.get(".s").text()).toBe("只问本人");
});

test("words in the slab stay words", () => {
  const row = mountWith(EquationRow, {
    props: { ...counts, cadre: "修好了", household: "没有修", open: true },
  });
  expect(row.find("b").exists()).toBe(false);
  expect(row.text()).toContain("没有修");
});

test("a side that is being asked says so, the other one does not", () => {
  const none = { ...counts, cadre: null, household: null, state: "wait" as const };
  const cadre = mountWith(EquationRow, { props: { ...none, asking: "cadre" } });
  expect(cadre.get(".v.a").text()).toBe("正在问");
  expect(cadre.get(".v.b").text()).toBe("尚未提问");
  const household = mountWith(EquationRow, { props: { ...counts, household: null, state: "half", asking: "household" } });
  expect(household.get(".v.b").text()).toBe("正在问");
  expect(household.get(".s").text()).toBe("在问");
});
