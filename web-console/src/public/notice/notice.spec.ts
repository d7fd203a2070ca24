import { expect, test } from "vitest";
import { MANIFEST } from "../../fixtures/preparation.ts";
import { readNotice } from "./notice.ts";

test("a notice says every hash and every chain of the manifest, in its order", () => {
  const notice = readNotice(MANIFEST);
  expect(notice).toMatchObject({ draw: "YUNLAN-2026-Q4", count: 10_180, length: 128, cadreDice: 20, householdDice: 4 });
  expect(notice?.lines.map(({ kind, of }) => `${kind}${of}`)).toEqual([
    "roster", "grouprank", "grouptownship", "rules", "software", "server", "witness1", "witness2",
  ]);
});

test.each(["", "DRAW/1 manifest\n", MANIFEST.replace("count=", "amount="), MANIFEST.replace("DRAW/1", "DRAW/2")])(
  "what is no manifest gives no notice", (text) => expect(readNotice(text)).toBeNull());
