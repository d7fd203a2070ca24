import { afterEach, describe, expect, test } from "vitest";
import { busyWith, escapes, keyName, keyRuns, walksAfter } from "./keys.ts";
import { rowOf } from "./table.ts";

const plain = { shiftKey: false, ctrlKey: false, altKey: false, metaKey: false };

test.each([
  [{ ...plain, key: " " }, "Space"],
  [{ ...plain, key: "h" }, "H"],
  [{ ...plain, key: "Escape", shiftKey: true }, "Shift+Escape"],
  [{ ...plain, key: "?", shiftKey: true }, "?"],
  [{ ...plain, key: "D", shiftKey: true }, "Shift+D"],
  [{ ...plain, key: "r", ctrlKey: true }, null],
])("%j is the key %s", (event, name) => expect(keyName(event)).toBe(name));

describe("while somebody types", () => {
  test("no key runs a command but those that work anywhere", () => {
    expect(keyRuns(rowOf("host.next"), "Space", "typing")).toBe(false);
    expect(keyRuns(rowOf("call.dump"), "Shift+Escape", "typing")).toBe(true);
  });
});

test("while a number is written its keys are its own, and every other one still the desk's", () => {
  for (const key of ["1", "Backspace", "Enter"]) {
    for (const id of ["call.pick", "call.hangUp", "host.answer"] as const) {
      expect(keyRuns(rowOf(id), key, "number"), `${id} ${key}`).toBe(false);
    }
  }
  expect(keyRuns(rowOf("host.next"), "Space", "number")).toBe(true);
  expect(keyRuns(rowOf("call.mute"), "P", "number")).toBe(true);
});

test("a button reached by the keyboard keeps its own space bar", () => {
  expect(keyRuns(rowOf("host.next"), "Space", "button")).toBe(false);
  expect(keyRuns(rowOf("host.pause"), "Escape", "button")).toBe(true);
});

describe("a plain Escape is not the desk's", () => {
  const shown = (html: string, seen: boolean): void => {
    document.body.innerHTML = html;
    for (const one of document.body.children) {
      one.getClientRects = () => (seen ? [{}] : []) as unknown as DOMRectList;
    }
  };
  afterEach(() => (document.body.innerHTML = ""));

  test.each(['<div role="dialog" aria-modal="true"></div>', '<div class="el-popper"></div>'])("while %s is open", (html) => {
    shown(html, true);
    expect(escapes(Infinity)).toBe(true);
    shown(html, false);
    expect(escapes(Infinity)).toBe(false);
  });

  test("right after somebody has left a field", () => {
    expect(escapes(300)).toBe(true);
    expect(escapes(1_500)).toBe(false);
  });
});

describe("the keyboard is", () => {
  afterEach(() => (document.body.innerHTML = ""));

  test("typing inside a field", () => {
    document.body.innerHTML = "<input>";
    expect(busyWith(document.querySelector("input"), false)).toBe("typing");
  });

  test("writing a number where that is all the field takes", () => {
    document.body.innerHTML = '<input inputmode="numeric">';
    expect(busyWith(document.querySelector("input"), false)).toBe("number");
  });

  test("in a dialog that is open, whatever its fields take", () => {
    document.body.innerHTML = '<div role="dialog" aria-modal="true"><input inputmode="numeric"></div>';
    const dialog = document.querySelector("[role=dialog]");
    if (dialog !== null) dialog.getClientRects = () => [{}] as unknown as DOMRectList;
    expect(busyWith(document.body, false)).toBe("dialog");
    expect(busyWith(document.querySelector("input"), false)).toBe("typing");
  });

  test("free while a dialog is closed", () => {
    document.body.innerHTML = '<div role="dialog" aria-modal="true"></div>';
    const dialog = document.querySelector("[role=dialog]");
    if (dialog !== null) dialog.getClientRects = () => [] as unknown as DOMRectList;
    expect(busyWith(document.body, false)).toBeNull();
  });

  test("a button's own only where somebody came to it by Tab, not where it was clicked", () => {
    document.body.innerHTML = "<button></button>";
    const button = document.querySelector("button");
    const walked = walksAfter({ type: "keydown", key: "Tab" }, false);
    expect(busyWith(button, walksAfter({ type: "keydown", key: " " }, walked))).toBe("button");
    expect(busyWith(button, walksAfter({ type: "pointerdown" }, walked))).toBeNull();
  });

  test("free otherwise", () => expect(busyWith(document.body, false)).toBeNull());
});
