import { describe, expect, test } from "vitest";
import { AT, hostAnswering, hostAsking, hostDialling, hostIdle, line, offer, SHEN, step } from "../src/fixtures/host.ts";
import { hostDecided, hostPromised, hostSubstitute } from "../src/fixtures/hostTurns.ts";
import { inspectorDiffers } from "../src/fixtures/phones.ts";
import { hasChromium } from "./chromium.ts";
import { OnePage } from "./onePage.ts";

/** What a hand at the host's keyboard must be able to rely on. */
describe.skipIf(!hasChromium)("at the host's desk", () => {
  const one = new OnePage();

  async function sit(state: object): Promise<void> {
    one.server.setClock(AT);
    one.server.desks = [{ desk: "host", role: "host", seat: 0, name: "x", passwordDue: false }];
    one.server.show("host", state);
    await one.open("/desk/host", "desk");
    await one.page.locator(".next").first().waitFor();
  }

  const sends = async (n: number): Promise<void> => {
    await expect.poll(() => one.server.sent.length, { timeout: 10_000 }).toBe(n);
  };
  const armed = () => one.page.locator(".cmd.armed", { hasText: "再按一次" });

  test("Escape pauses the meeting only when it is pressed twice", async () => {
    await sit(hostIdle());
    await one.page.keyboard.press("Escape");
    await armed().waitFor();
    expect(one.server.sent).toEqual([]);
    await one.page.keyboard.press("Escape");
    await sends(1);
    expect(one.server.sent[0]?.body["type"]).toBe("pause");
  });

  test("Escape that leaves a date or its calendar never comes to the desk, and what was entered stays", async () => {
    await sit(hostAnswering("Q3"));
    const field = one.page.locator(".pad .typed");
    await field.fill("11-12");
    await one.page.keyboard.press("Escape");
    await field.blur();
    for (const _ of [1, 2]) await one.page.keyboard.press("Escape");
    await one.page.locator(".pad .calendar").click();
    await one.page.locator(".el-picker-panel:visible").waitFor();
    await one.page.keyboard.press("Escape");
    await one.page.locator(".el-picker-panel:visible").waitFor({ state: "detached" });
    expect(await armed().count()).toBe(0);
    expect(one.server.sent).toEqual([]);
    expect(await field.inputValue()).toBe("2026-11-12");
  });

  test("what was written down for an answer outlives a pause", async () => {
    await sit(hostAnswering("Q3"));
    await one.page.locator(".pad .typed").fill("11-12");
    const answering = hostAnswering("Q3");
    const next = { ...answering.next, main: { ...answering.next.others[0], type: "resume" } };
    one.server.show("host", { ...answering, show: { ...answering.show, phase: "paused" }, next });
    await one.page.locator(".next", { hasText: "继续大会" }).waitFor();
    one.server.show("host", answering);
    await one.page.locator(".pad .typed").waitFor();
    expect(await one.page.locator(".pad .typed").inputValue()).toBe("2026-11-12");
  });

  test("a key that works whatever is open also works over a calendar", async () => {
    await sit(hostAnswering("Q3"));
    await one.page.locator(".pad .calendar").click();
    await one.page.locator(".el-picker-panel:visible").waitFor();
    await one.page.keyboard.press("Shift+Escape");
    await sends(1);
    expect(one.server.sent[0]?.body["type"]).toBe("panic");
  });

  test("a day of a visit that cannot be is not recorded, and the field says why", async () => {
    await sit(hostAnswering("Q3"));
    await one.page.locator(".pad .typed").fill("2026-12-20");
    await one.page.locator(".pad .problem", { hasText: "这一天还没有到" }).waitFor();
    expect(await one.page.locator(".next").isDisabled()).toBe(true);
    await one.page.locator(".pad .typed").fill("9月18日");
    await expect.poll(() => one.page.locator(".next").isDisabled()).toBe(false);
    expect(await one.page.locator(".pad .problem").count()).toBe(0);
  });

  test("a number that is written in words is read, and what is none is not recorded as another", async () => {
    await sit(hostAnswering("Q2"));
    await one.page.locator(".pad .big").focus();
    await one.page.keyboard.insertText("六");
    await one.page.locator(".pad .meant", { hasText: "= 6 次" }).waitFor();
    await one.page.keyboard.insertText(" 七");
    await one.page.locator(".pad .meant", { hasText: "看不懂" }).waitFor();
    expect(await one.page.locator(".next").isDisabled()).toBe(true);
  });

  test("a promise without a day that can be read cannot be written down", async () => {
    await sit(hostDecided());
    await one.page.locator(".next").click();
    const promise = one.page.locator(".form button[type=submit]");
    await one.page.locator("#commit-what").fill("路灯接上电");
    await one.page.locator(".form .typed").fill("月底");
    await one.page.locator(".form .problem", { hasText: "看不懂这个日期" }).waitFor();
    expect(await promise.isDisabled()).toBe(true);
    await one.page.locator(".form .typed").fill("12-20");
    await promise.click();
    await sends(1);
    expect(one.server.sent[0]?.body).toMatchObject({ type: "make-commitment", dueOn: "2026-12-20" });
  });

  test("the words of a promise are put right where its date is, and what is not touched is not sent", async () => {
    await sit(hostPromised());
    const correct = one.page.getByRole("button", { name: "更正承诺" });
    await correct.click();
    const made = one.page.locator(".form .made");
    const press = made.getByRole("button", { name: "更正承诺" });
    expect(await press.isDisabled()).toBe(true);
    await made.locator("textarea").fill("  ");
    expect(await press.isDisabled()).toBe(true);
    await made.locator("textarea").fill("一周内把村口路灯接上电");
    await press.click();
    await sends(1);
    expect(one.server.sent[0]?.body).toMatchObject({
      type: "correct-commitment", commitment: "K1", what: "一周内把村口路灯接上电", dueOn: "2026-12-08",
    });
    await made.locator(".typed").fill("12-20");
    await press.click();
    await sends(2);
    expect(one.server.sent[1]?.body).toMatchObject({ type: "correct-commitment", dueOn: "2026-12-20" });
    expect(one.server.sent[1]?.body).not.toHaveProperty("what");
  });

  test.each([
    ["e", hostDialling(), "end-verifying"],
    ["q", hostDecided(), "conclude"],
  ] as const)("a view that comes between the two presses of %s takes neither back", async (key, state, command) => {
    await sit(state);
    await one.page.keyboard.press(key);
    await armed().waitFor();
    one.server.show("host", { ...state, runSheet: [...state.runSheet, { title: "加一项", at: "22:00" }] });
    await one.page.getByText("加一项").waitFor();
    await one.page.keyboard.press(key);
    await sends(1);
    expect(one.server.sent[0]?.body["type"]).toBe(command);
  });

  test("a second press at a desk that was cut off meanwhile is answered", async () => {
    await sit(hostDialling());
    await one.page.keyboard.press("e");
    await armed().waitFor();
    one.server.hush();
    await one.page.getByText(/数据停在/).waitFor();
    await one.page.keyboard.press("e");
    await one.page.locator(".toast", { hasText: "与服务器断开" }).waitFor();
    expect(one.server.sent).toEqual([]);
  });

  test("a substitute does not take the desk over from the turn on stage, and the desk says that he waits", async () => {
    await sit({ ...hostDialling(), rounds: hostSubstitute().rounds });
    await one.page.getByText("第 1 席替补已算出（沈知远离场），等这次问询结束后宣布").waitFor();
    await one.page.locator(".next", { hasText: "在等：话务席" }).waitFor();
    expect(await one.page.locator(".table").count()).toBe(1);
  });

  test("where the meeting cannot be closed yet the button says why", async () => {
    const idle = hostIdle();
    const blocked = { ...offer("close", {}, "inquiry.open"), values: ["I03"] };
    const inquiries = [line("I03", SHEN, { stage: "seated" })];
    await sit({ ...idle, inquiries, next: step(offer("begin-answering", { inquiry: "I03" }), [], blocked) });
    await one.page.getByRole("button", { name: "闭幕" }).click();
    await one.page.getByText("现在不能闭幕：还没有问询沈知远").waitFor();
    expect(await one.page.locator(".form button[type=submit]").isDisabled()).toBe(true);
  });

  test("whom there is no time for is put off in the close by two presses", async () => {
    const idle = hostIdle();
    const inquiries = [line("I03", SHEN, { stage: "seated" })];
    const put = offer("put-off", { inquiry: "I03" });
    await sit({ ...idle, inquiries, next: step(null, [], put, { ...offer("close", {}, "inquiry.open"), values: ["I03"] }) });
    await one.page.getByRole("button", { name: "闭幕" }).click();
    const press = one.page.getByRole("button", { name: "限期公开答复 沈知远" });
    await press.click();
    await press.getByText("再按一次").waitFor();
    expect(one.server.sent).toEqual([]);
    await press.click();
    await expect.poll(() => one.server.sent.map((sent) => sent.body)).toMatchObject([{ type: "put-off", inquiry: "I03" }]);
  });

  test("while somebody is asked the close stands there off and says for what it waits", async () => {
    await sit(hostAsking());
    expect(await one.page.getByRole("button", { name: "闭幕：等这次问询结束" }).isDisabled()).toBe(true);
  });

  test("before the meeting is closed those who left are told apart from those who were heard", async () => {
    const idle = hostIdle();
    const inquiries = [line("I03", SHEN, { stage: "left" }), line("I04", SHEN, { stage: "concluded" })];
    await sit({ ...idle, inquiries, next: step(null, [], offer("close")) });
    await one.page.getByRole("button", { name: "闭幕" }).click();
    await one.page.getByText("问询 1 人，离场没有问询 1 人").waitFor();
  });

  test("a team is sent from the inspector's telephone for the latest discrepancy, by a second press alone", async () => {
    one.server.setClock(AT);
    one.server.desks = [{ desk: "inspector", role: "inspector", seat: 0, name: "x", passwordDue: false }];
    const view = inspectorDiffers();
    const dispatches = [{
      inquiry: view.onStage?.id ?? "", person: SHEN, discrepancy: null, about: null, setAside: false, dueOn: "2026-12-01", at: AT,
    }];
    one.server.show("inspector", { ...view, dispatches });
    await one.open("/inspect", "phone");
    await one.page.getByRole("button", { name: "另派一个组：今年到户" }).click();
    await one.page.getByRole("button", { name: "再按一次" }).waitFor();
    expect(one.server.sent).toEqual([]);
    await one.page.getByRole("button", { name: "再按一次" }).click();
    await sends(1);
    expect(one.server.sent[0]?.body).toMatchObject({ type: "mark-dispatch", discrepancy: "D1" });
  });

  test("an answer is marked as given by two presses, which nothing takes back", async () => {
    await sit(hostIdle());
    await one.page.getByRole("button", { name: /^限期答复/ }).click();
    await one.page.getByRole("button", { name: "已答复" }).click();
    await one.page.getByRole("button", { name: "再按一次" }).waitFor();
    expect(one.server.sent).toEqual([]);
    await one.page.getByRole("button", { name: "再按一次" }).click();
    await sends(1);
    expect(one.server.sent[0]?.body).toMatchObject({ type: "mark-answer-given", cadre: "C02210" });
  });

  test("whoever asks for a team is told of the one that was sent, and that its reason is gone", async () => {
    const view = hostPromised();
    const [team] = view.dispatches;
    await sit({ ...view, dispatches: [{ ...team, setAside: true }] });
    await one.page.getByRole("button", { name: "当场交办" }).click();
    await one.page.getByText("这次问询已派出 1 个组：").waitFor();
    await one.page.getByText(/12 月 1 日前回报，所依据的出入已撤回/).waitFor();
    await one.page.getByRole("button", { name: /^另派一个组：/ }).waitFor();
  });

  test("who is newly excused is brought into view at the end of a long list", async () => {
    const idle = hostIdle();
    const [first] = idle.attendance.away;
    const away = Array.from({ length: 30 }, (_, i) => ({ ...first, person: { ...SHEN, number: `C001${String(i + 10)}` } }));
    await sit({ ...idle, attendance: { ...idle.attendance, away } });
    await one.page.getByRole("button", { name: "到会名册" }).click();
    await one.page.locator(".el-table__row").nth(29).waitFor();
    const now = [...away, { ...first, person: { ...SHEN, number: "C09999" } }];
    one.server.show("host", { ...idle, attendance: { ...idle.attendance, away: now } });
    const fresh = one.page.locator(".fresh", { hasText: "C09999" });
    await fresh.waitFor();
    const inside = (): Promise<boolean> => fresh.evaluate((row) => {
      const box = row.closest(".el-scrollbar__wrap")?.getBoundingClientRect();
      const at = row.getBoundingClientRect();
      return box !== undefined && at.top >= box.top - 1 && at.bottom <= box.bottom + 1;
    });
    await expect.poll(inside).toBe(true);
  });
});
