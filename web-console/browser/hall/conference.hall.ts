import { afterAll, afterEach, beforeAll, describe } from "vitest";
import { hasChromium } from "../chromium.ts";
import { Room } from "./room.ts";
import { calls } from "./story-calls.ts";
import { end } from "./story-end.ts";
import { rounds } from "./story-rounds.ts";
import { turns } from "./story-turns.ts";
import { verdicts } from "./story-verdicts.ts";

describe.skipIf(!hasChromium)("a conference conducted by hand", () => {
  let open: Room | undefined;
  const room = (): Room => {
    if (open === undefined) throw new Error("the hall is not open");
    return open;
  };

  beforeAll(async () => {
    open = await Room.open();
  });

  afterEach(async ({ task }) => {
    if (task.result?.state === "fail") await open?.keep();
  });

  afterAll(() => open?.close());

  rounds(room);
  calls(room);
  verdicts(room);
  turns(room);
  end(room);
});
