import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { CHAIN_LENGTH, linkOf } from "../../src/chain/link.ts";
import type { Ceremony } from "./ceremony.ts";
import { standing, WITNESSES } from "./ceremony.ts";
import { KEPT } from "./demo.ts";

/** What is left of a ceremony: two copies that verify, and no trace of what its witnesses keep. */
export function secrets(hall: () => Ceremony): void {
  test("the second machine's copy and the published one verify, and in each round the server's link is the first", async () => {
    const it = hall();
    const folder = join(KEPT, "export");
    await it.demo.verb("export", "ceremony", folder, "--server", it.demo.origin, "--demo");
    for (const copy of [it.copy, folder]) {
      const said = await it.demo.verb("draw", "verify", copy);
      expect(said).toMatch(/^verified\n[^]*rounds 3\nvoids 1\nopen after round 3/);
    }
    const lines = readFileSync(join(it.copy, "transcript.jsonl"), "utf8").trimEnd().split("\n")
      .map((line) => JSON.parse(line) as { readonly type: string; readonly body: { readonly party?: string } });
    const order = lines.filter(({ type }) => ["public", "reveal", "void"].includes(type))
      .map(({ type, body }) => type === "reveal" ? body.party : type).join(" ");
    expect(order).toBe([
      "public server witness.1 witness.2 witness.3",
      "public server witness.1 witness.2 void",
      "public server witness.1 witness.2 witness.3",
    ].join(" "));
    expect(lines.filter(({ type }) => type === "keyed")).toHaveLength(2 + 1 + 2 + 2);
  });

  test("K_0 never left its page: no byte of it, and no link but those revealed, in anything that its browser sent", async () => {
    const it = hall();
    const revealed = { 1: [1, 2, 3], 2: [2, 3], 3: [1, 3] } as const;
    for (const n of WITNESSES) {
      const desk = it.witness(n);
      expect(await it.found(desk, it.hidden(n, ...revealed[n])), desk.name).toEqual([]);
      // The same search finds what did leave.
      const given = revealed[n].map((round) => linkOf(it.chain(n).secret, CHAIN_LENGTH, round));
      expect(await it.found(desk, given), desk.name).toEqual(given);
      const kept = await desk.page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));
      expect(kept).toContain("sealed");
      expect(standing(kept, it.hidden(n))).toEqual([]);
    }
  });

  test("nor does it lie anywhere else: in no other browser, in no file of the server or of the second machine", async () => {
    const it = hall();
    const secrets = WITNESSES.map((n) => it.chain(n).secret);
    for (const desk of it.desks) expect(await it.found(desk, secrets), desk.name).toEqual([]);
    for (const name of readdirSync(KEPT, { recursive: true, encoding: "utf8" })) {
      const path = join(KEPT, name);
      if (statSync(path, { throwIfNoEntry: false })?.isFile() === true) expect(standing(readFileSync(path, "latin1"), secrets), name).toEqual([]);
    }
  });
}
