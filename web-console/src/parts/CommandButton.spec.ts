import { expect, test } from "vitest";
import { defineComponent, h } from "vue";
import { makeBoard, shareBoard } from "../commands/board.ts";
import type { Handlers } from "../commands/board.ts";
import type { CommandId } from "../commands/table.ts";
import { mountWith } from "../testing/mount.ts";
import CommandButton from "./CommandButton.vue";

function button(id: CommandId, handlers: Handlers, sending = new Map()) {
  const Desk = defineComponent({
    setup() {
      shareBoard(makeBoard(handlers, { stale: () => false, sending }));
      return () => h(CommandButton, { id });
    },
  });
  return mountWith(Desk);
}

test("takes its words and its key from the table", () => {
  const dump = button("call.dump", { "call.dump": { run: () => undefined } });
  expect(dump.text()).toContain("掐播");
  expect(dump.get("kbd").text()).toBe("Shift + Esc");
});

test("a command that needs two presses asks for the second", async () => {
  let runs = 0;
  const hangUp = button("call.hangUp", { "call.hangUp": { run: () => runs++ } });
  await hangUp.get("button").trigger("click");
  expect(hangUp.text()).toContain("再按一次");
  await hangUp.get("button").trigger("click");
  expect(runs).toBe(1);
});

test("is off while there is nothing to do, and while it is on its way", () => {
  expect(button("call.mute", {}).get("button").attributes("disabled")).toBeDefined();
  const busy = button("call.mute", { "call.mute": { run: () => undefined } }, new Map([["mute", "pending"]]));
  expect(busy.get("button").attributes("disabled")).toBeDefined();
});
