import { describe, expect, test } from "vitest";
import { auditorAsked, auditorCalm } from "../src/fixtures/auditor.ts";
import { rosterPlanned } from "../src/fixtures/preparation.ts";
import { hasChromium } from "./chromium.ts";
import { OnePage } from "./onePage.ts";

describe.skipIf(!hasChromium)("the audit desk", () => {
  const it = new OnePage();

  function sits(): void {
    it.server.desks = [{ desk: "auditor", role: "auditor", seat: 0, name: "李敏", passwordDue: false }];
    it.server.title = "云澜县评议大会";
    it.server.published.set("/preparation", JSON.stringify({ rosters: [rosterPlanned()] }));
    it.server.published.set("/rosters/r2/objections", JSON.stringify({ objections: [], more: false }));
  }

  test("confirms who left as the second person, with two presses on its own account", async () => {
    sits();
    it.server.show("auditor", auditorAsked());
    await it.open("/desk/approve", "desk");
    await it.page.getByText("C08214 沈知远").waitFor();
    await it.page.getByText("封存公告：云澜县评议大会").waitFor();
    await it.whole("audit");
    await it.page.getByRole("button", { name: "确认离场" }).click();
    await it.page.getByRole("button", { name: "再按一次" }).click();
    await expect.poll(() => it.server.sent[0]).toMatchObject({
      desk: "auditor", body: { type: "confirm-left", inquiry: "I03" },
    });
    it.server.show("auditor", auditorCalm());
    await it.page.getByText("现在没有要您确认的").waitFor();
  });

  test("reads the rules in full, the questions, the run sheet and the witnesses before it approves a manifest", async () => {
    sits();
    it.server.show("auditor", auditorCalm());
    await it.open("/desk/approve", "desk");
    for (const words of [
      "三、请假的干部照常抽取、公布，在七日内公开答复。", "县人大监察司法委", "问农户：您反映的事，现在解决了吗？",
      "20:06第一轮　全县", "最多 2 次", "20 秒", "正式",
    ]) {
      await it.page.getByText(words).first().waitFor();
    }
    expect(await it.page.getByRole("button", { name: "批准封存公告" }).isEnabled()).toBe(true);
    await it.whole("audit-reads");
  });

  test("cannot approve where the text given is not the one whose hash the manifest has", async () => {
    sits();
    const planned = rosterPlanned();
    const altered = planned.manifests?.map((one) => ({ ...one, rules: `${one.rules ?? ""}四、另一条。\n` }));
    it.server.published.set("/preparation", JSON.stringify({ rosters: [{ ...planned, manifests: altered }] }));
    it.server.show("auditor", auditorCalm());
    await it.open("/desk/approve", "desk");
    await it.page.getByText("没有拿到与公告相符的规则正文，不能批准。").waitFor();
    expect(await it.page.getByText("四、另一条。").count()).toBe(0);
    expect(await it.page.getByRole("button", { name: "批准封存公告" }).isEnabled()).toBe(false);
  });

  test("is told by the server where it was itself that reported", async () => {
    sits();
    it.server.show("auditor", auditorAsked());
    await it.open("/desk/approve", "desk");
    it.server.answer = { status: 409, body: {
      code: "left.second-person-needed", title: "", detail: "须由另一人确认。", status: 409, values: [],
    } };
    await it.page.getByRole("button", { name: "确认离场" }).click();
    await it.page.getByRole("button", { name: "再按一次" }).click();
    await it.page.getByText("须由另一人确认。").waitFor();
  });

  test("takes a conference's archive away", async () => {
    sits();
    it.server.show("auditor", auditorCalm());
    it.server.published.set("/conferences/main/export", "PK");
    await it.open("/desk/approve", "desk");
    const download = it.page.waitForEvent("download");
    await it.page.getByRole("button", { name: "导出" }).click();
    expect((await download).suggestedFilename()).toBe("gongping.zip");
    await it.whole("audit-calm");
  });
});
