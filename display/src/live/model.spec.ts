import { describe, expect, test } from "vitest";
import { parseFrame } from "./frame.ts";
import type { Frame } from "./frame.ts";
import { emptyModel, reduce } from "./model.ts";
import type { Model } from "./model.ts";

interface State {
  readonly title: string;
  readonly seats: readonly string[];
}

const snapshot = (rev: number, state: State): Frame => ({ kind: "snapshot", rev, now: 0, head: null, state });
const rename = (base: number, rev: number, title: string): Frame => ({
  kind: "patch", base, rev, now: 0, head: null, patch: [{ op: "replace", path: "/title", value: title }],
});
const at41 = (): Model<State> => reduce(emptyModel<State>(), snapshot(41, { title: "a", seats: ["C00001"] }));

describe("a patch", () => {
  test("applies when its base is mine or older and its version is newer", () => {
    expect(reduce(at41(), rename(41, 44, "b"))).toMatchObject({ rev: 44, state: { title: "b" }, lost: false });
    expect(reduce(at41(), rename(39, 44, "b")).rev).toBe(44);
  });

  test("is ignored when it is not newer", () => {
    const model = at41();
    expect(reduce(model, rename(40, 41, "b"))).toBe(model);
    expect(reduce(model, rename(30, 35, "b"))).toBe(model);
  });

  test("with a base beyond mine marks a gap and keeps the picture", () => {
    expect(reduce(at41(), rename(42, 44, "b"))).toMatchObject({ rev: 41, state: { title: "a" }, lost: true });
  });

  test("before any snapshot marks a gap", () => {
    expect(reduce(emptyModel<State>(), rename(0, 1, "b")).lost).toBe(true);
  });

  test("that does not fit the state marks a gap and changes nothing", () => {
    const frame: Frame = {
      kind: "patch", base: 41, rev: 42, now: 0, head: null,
      patch: [{ op: "replace", path: "/title", value: "b" }, { op: "remove", path: "/seats/7" }],
    };
    expect(reduce(at41(), frame)).toMatchObject({ rev: 41, state: { title: "a" }, lost: true });
  });

  test("leaves the model it was applied to as it was", () => {
    const model = at41();
    reduce(model, { kind: "patch", base: 41, rev: 42, now: 0, head: null,
      patch: [{ op: "add", path: "/seats/-", value: "C00002" }] });
    expect(model.state?.seats).toEqual(["C00001"]);
  });
});

test("a newer snapshot heals a gap, an older one is ignored", () => {
  const lost = reduce(at41(), rename(50, 51, "b"));
  expect(reduce(lost, snapshot(51, { title: "c", seats: [] }))).toMatchObject({ rev: 51, lost: false });
  expect(reduce(at41(), snapshot(40, { title: "c", seats: [] })).state?.title).toBe("a");
});

test("replayed, doubled and reordered frames end in the same state", () => {
  const frames = [snapshot(1, { title: "a", seats: [] }), rename(1, 2, "b"), rename(2, 3, "c")];
  const straight = frames.reduce(reduce, emptyModel<State>());
  const shaken = [0, 0, 1, 1, 0, 2, 1, 2].map((i) => frames[i] as Frame).reduce(reduce, emptyModel<State>());
  expect(shaken).toEqual(straight);
});

describe("parsing", () => {
  test("knows the three frames", () => {
    expect(parseFrame('{"rev":1,"now":5,"head":"aa","state":{}}')).toMatchObject({ kind: "snapshot", head: "aa" });
    expect(parseFrame('{"base":1,"rev":2,"now":5,"patch":[]}')).toMatchObject({ kind: "patch", base: 1 });
    expect(parseFrame('{"now":5}')).toEqual({ kind: "beat", now: 5 });
  });

  test.each(["", "{", "[]", "null", "7", '{"rev":1}', '{"now":"5"}', '{"now":5,"state":{}}', '{"now":5,"patch":[]}'])(
    "refuses %j without throwing",
    (text) => expect(parseFrame(text)).toBeNull(),
  );
});
