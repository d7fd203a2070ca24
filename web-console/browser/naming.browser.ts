import { describe, expect, test } from "vitest";
import { AT, hostIdle, line, SHEN } from "../src/fixtures/host.ts";
import { NAMED, nominee, nomineeExcused, nomineeHeard } from "../src/fixtures/naming.ts";
import type { Nominee } from "../src/views.ts";
import { hasChromium } from "./chromium.ts";
import { OnePage } from "./onePage.ts";

/** Nobody is called by name before it stands there who it is, and nothing is pressed that would be refused. */
describe.skipIf(!hasChromium)("the dialog that calls a cadre by name", () => {
  const one = new OnePage();

  const press = () => one.page.locator(".form button[type=submit]");
  const knows = (who: Nominee): void => void one.server.published.set(
    `/conferences/main/nominees/${who.person.number}`, JSON.stringify(who));

  async function types(number: string): Promise<void> {
    one.server.setClock(AT);
    one.server.desks = [{ desk: "host", role: "host", seat: 0, name: "x", passwordDue: false }];
    one.server.show("host", hostIdle());
    await one.open("/desk/host", "desk");
    await one.page.locator(".next").first().waitFor();
    await one.page.keyboard.press("n");
    await one.page.locator("#named-by").fill("县纪委监委");
    await one.page.locator("#named-cadre").fill(number);
  }

  test("shows name, unit and post before it can be pressed", async () => {
    knows(nominee());
    await types("c0000");
    expect(await press().isDisabled()).toBe(true);
    await one.page.locator("#named-cadre").fill("c00008");
    await one.page.locator(".card", { hasText: "刘海燕" }).waitFor();
    expect(await one.page.locator(".card").innerText()).toContain("县教育局 副局长");
    await one.page.getByText("刘海燕仍留在抽号池里").waitFor();
    await one.whole("named-free");
    await press().click();
    await expect.poll(() => one.server.sent.map((sent) => sent.body)).toMatchObject([
      { type: "name-cadre", cadre: "C00008", by: "县纪委监委" },
    ]);
  });

  test("says when the roster has no such number, and cannot be pressed", async () => {
    await types("C99999");
    await one.page.getByText("封存底册里没有 C99999").waitFor();
    expect(await press().isDisabled()).toBe(true);
  });

  test("says that somebody is excused, and cannot be pressed", async () => {
    knows(nomineeExcused());
    await types("C00402");
    await one.page.getByText("C00402 已请假，不能点名").waitFor();
    expect(await press().isDisabled()).toBe(true);
    await one.whole("named-excused");
  });

  test("says that somebody was heard, and takes one more press to call him again", async () => {
    knows(nomineeHeard());
    await types("C00311");
    await one.page.getByText("在“乡镇”抽出，已经问过。").waitFor();
    expect(await one.page.getByText("仍留在抽号池里").count()).toBe(0);
    expect(await press().isDisabled()).toBe(true);
    await one.whole("named-heard");
    await one.page.getByRole("button", { name: "再问一次：何秀兰" }).click();
    await press().click();
    await expect.poll(() => one.server.sent.map((sent) => sent.body)).toMatchObject([
      { type: "name-cadre", cadre: "C00311", again: "I01" },
    ]);
  });

  test("looks the number up again when the meeting has moved on", async () => {
    knows(nominee());
    await types("C00008");
    await expect.poll(() => press().isDisabled()).toBe(false);
    knows(nominee({ blocked: "inquiry.already-seated", values: ["C00008"] }));
    const seated = line("I09", SHEN, { ...NAMED, stage: "seated" });
    one.server.show("host", { ...hostIdle(), inquiries: [...hostIdle().inquiries, seated] });
    await one.page.getByText("C00008 已在问询中").waitFor();
    expect(await press().isDisabled()).toBe(true);
  });
});
