import { afterAll, afterEach, beforeAll, describe } from "vitest";
import { hasChromium } from "../chromium.ts";
import { Ceremony } from "./ceremony.ts";
import { links } from "./story-links.ts";
import { secrets } from "./story-secrets.ts";

describe.skipIf(!hasChromium)("a ceremony of three witnesses with chains of their own", () => {
  let open: Ceremony | undefined;
  const hall = (): Ceremony => {
    if (open === undefined) throw new Error("the hall is not open");
    return open;
  };

  beforeAll(async () => {
    open = await Ceremony.open();
  });

  afterEach(async ({ task }) => {
    if (task.result?.state === "fail") await open?.keep();
  });

  afterAll(() => open?.close());

  links(hall);
  secrets(hall);
});
