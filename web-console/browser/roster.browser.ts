import { describe, expect, test } from "vitest";
import {
  entryOf, rosterDraft, rosterHearing, rosterPlanned, rosterProposed, threeObjections,
} from "../src/fixtures/preparation.ts";
import { hasChromium } from "./chromium.ts";
import { OnePage } from "./onePage.ts";

describe.skipIf(!hasChromium)("a roster before the draw", () => {
  const it = new OnePage();

  function heard(desk: boolean): void {
    it.server.published.set("/rosters", JSON.stringify({ rosters: [rosterHearing()] }));
    it.server.published.set("/rosters/r2/cadres/C00031", JSON.stringify(entryOf("C00031")));
    const list = { objections: threeObjections(desk), more: false };
    it.server.published.set("/rosters/r2/objections", JSON.stringify(list));
  }
  function sits(desk: string): void {
    it.server.desks = [{ desk, role: desk, seat: 0, name: "李敏", passwordDue: false }];
  }

  test.each(["phone", "desk"] as const)("is looked up and objected to by anybody on a %s", async (size) => {
    heard(false);
    await it.open("/roster", size);
    await it.page.getByText(/公示期到 (2026 年 )?11 月 30 日 09:30/).waitFor();
    await it.page.getByText("答复后公布").waitFor();
    await it.page.getByPlaceholder("编号，如 C00031").fill("c00031");
    await it.page.getByText("欧阳建国").waitFor();
    await it.page.getByText("单位类别政府部门").waitFor();
    await it.whole(`roster-${size}`);
    const send = it.page.getByRole("button", { name: "提交" });
    expect(await send.isDisabled()).toBe(true);
    await it.page.getByLabel("编号（有人漏列就空着）").fill("31");
    await it.page.getByLabel("哪里不对").fill("他已经退休了。");
    it.server.published.delete("/rosters/r2/objections");
    it.server.answer = { status: 429, body: {
      code: "request.too-many", title: "", detail: "请求过于频繁，请 60 秒后再试。", status: 429, values: [],
    } };
    await send.click();
    await it.page.getByText("请 60 秒后再试").waitFor();
    expect(await it.page.getByLabel("哪里不对").inputValue()).toBe("他已经退休了。");
    it.server.answer = { status: 503, body: { code: "server.unavailable", detail: "" } };
    await send.click();
    await it.page.getByText("不会重复提交").waitFor();
    it.server.answer = { status: 201, body: { number: 4 } };
    await send.click();
    await it.page.getByText("这是第 4 号异议").waitFor();
    const keys = it.server.sent.map((one) => one.key);
    expect(keys[1]).toBe(keys[2]);
    expect(keys[0]).not.toBe(keys[1]);
    expect(it.server.sent[2]?.body).toEqual({
      path: "/rosters/r2/objections", about: "C00031", words: "他已经退休了。",
    });
  });

  test("waits for a second person, and whoever proposed cannot be that one", async () => {
    sits("registrar");
    const rosters = [rosterDraft(), rosterProposed(true)];
    it.server.published.set("/preparation", JSON.stringify({ rosters }));
    await it.open("/desk/prepare", "desk");
    await it.page.getByText("是您提出的，须由另一个账号批准").waitFor();
    expect(await it.page.getByRole("button", { name: "批准封存" }).count()).toBe(0);
    await it.whole("prepare-proposed");
    await it.page.getByRole("button", { name: "提出封存" }).first().click();
    await expect.poll(() => it.server.sent[0]?.body).toEqual({ path: "/rosters/r4/seal", days: 3 });
        sits("auditor");
    it.server.published.set("/preparation", JSON.stringify({ rosters: [rosterProposed(false)] }));
    await it.open("/desk/approve", "desk");
    await it.page.getByRole("button", { name: "批准封存" }).click();
    await expect.poll(() => it.server.sent[1]?.body).toEqual({ path: "/rosters/r3/approval", hash: rosterHearing().hash });
    expect(await it.page.getByRole("button", { name: "提出封存" }).count()).toBe(0);
  });

  test("has its manifest read whole and approved by the second person", async () => {
    sits("auditor");
    it.server.published.set("/preparation", JSON.stringify({ rosters: [rosterPlanned()] }));
    it.server.published.set("/rosters/r2/objections", JSON.stringify({ objections: [], more: false }));
    await it.open("/desk/approve", "desk");
    await it.page.getByText("draw=YUNLAN-2026-Q4").waitFor();
    await it.whole("prepare-manifest");
    await it.page.getByRole("button", { name: "批准封存公告" }).click();
    await expect.poll(() => it.server.sent[0]?.body).toEqual({
      path: "/conferences/main/manifest/approval", manifest: rosterHearing().hash,
    });
  });

  test("has its objections answered at the registrar's desk, those without an answer first", async () => {
    sits("registrar");
    heard(true);
    it.server.published.set("/preparation", JSON.stringify({ rosters: [rosterHearing()] }));
    await it.open("/desk/prepare", "desk");
    await it.page.getByText("水利局新来的副局长没有列进去").waitFor();
    const send = it.page.getByRole("button", { name: "公布答复" });
    expect(await send.isDisabled()).toBe(true);
    await it.page.getByLabel("答复（公开）").fill("情况属实，已另行封存 r3。");
    await it.page.getByRole("button", { name: "属实", exact: true }).click();
    await it.whole("prepare-objections");
    await send.click();
    await expect.poll(() => it.server.sent[0]?.body).toEqual({
      path: "/rosters/r2/objections/3/answer", accepted: true, shown: true, words: "情况属实，已另行封存 r3。",
    });
    await it.page.getByRole("button", { name: "删除文字" }).first().click();
    expect(it.server.sent).toHaveLength(1);
    await it.page.getByRole("button", { name: "再按一次，永久删除" }).click();
    await expect.poll(() => it.server.sent[1]?.body).toEqual({ path: "/rosters/r2/objections/2/words" });
  });
});
