import { describe, expect, test } from "vitest";
import { boardOfOne } from "../src/fixtures/fairness.ts";
import { MANIFEST, rosterHearing } from "../src/fixtures/preparation.ts";
import { hasChromium } from "./chromium.ts";
import { OnePage } from "./onePage.ts";

const PAGES = [
  ["/verify", "phone"], ["/notice?draw=YUNLAN-2026-Q4", "phone"], ["/roster", "phone"], ["/fairness", "phone"],
  ["/desk/prepare", "desk"], ["/desk/approve", "desk"], ["/desk/pair", "desk"], ["/", "desk"],
  ["/keyer", "phone"], ["/witness", "phone"], ["/pair", "phone"], ["/witness/chain", "phone"],
] as const;

describe.skipIf(!hasChromium)("a page that has no live view", () => {
  const it = new OnePage();

  function marked(mark: "demo" | "rehearsal"): void {
    it.server.mark = mark;
    it.server.draw = "YUNLAN-2026-Q4";
    it.server.desks = ["registrar", "auditor", "host"].map((desk) =>
      ({ desk, role: desk, seat: 0, name: "李敏", passwordDue: false }));
    it.server.published.set("/preparation", JSON.stringify({ rosters: [] }));
    it.server.published.set("/rosters", JSON.stringify({ rosters: [rosterHearing()] }));
    it.server.published.set("/rosters/r2/objections", JSON.stringify({ objections: [], more: false }));
    it.server.published.set("/fairness", JSON.stringify({ ...boardOfOne(), demo: mark === "demo" }));
    it.server.published.set("/draw/YUNLAN-2026-Q4/bundle?name=manifest.txt", MANIFEST);
  }

  test.each(PAGES)("%s says that it is a demonstration", async (path, size) => {
    marked("demo");
    await it.open(path, size);
    await it.page.locator("b.sign", { hasText: "演示" }).first().waitFor();
    await it.whole(`mark-${path.replaceAll(/\W/g, "-")}`);
  });

  test.each(PAGES)("%s says that it is a rehearsal, across the whole page", async (path, size) => {
    marked("rehearsal");
    await it.open(path, size);
    await it.page.locator("b.sign.veil", { hasText: "彩排" }).first().waitFor();
    expect(await it.page.locator("b.sign:visible").count()).toBe(1);
  });

  test("the notice has the mark on paper as well", async () => {
    marked("rehearsal");
    await it.open("/notice?draw=YUNLAN-2026-Q4", "phone");
    await it.page.getByText("公告校验值").waitFor();
    await it.page.emulateMedia({ media: "print" });
    await it.page.locator("b.paper.veil:visible", { hasText: "彩排" }).waitFor();
    expect(await it.page.locator("b.sign:visible").count()).toBe(1);
  });
});
