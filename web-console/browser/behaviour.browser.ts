import { describe, expect, test } from "vitest";
import { callCount, callEarly, callIdle, callOnAir, callReady } from "../src/fixtures/call.ts";
import { AT, hostAnswering, hostAsking, hostIdle } from "../src/fixtures/host.ts";
import { inspectorDiffers, keyerKey, witnessDue } from "../src/fixtures/phones.ts";
import { publicNow } from "../src/fixtures/public.ts";
import { hasChromium } from "./chromium.ts";
import { OnePage } from "./onePage.ts";

describe.skipIf(!hasChromium)("at a desk", () => {
  const one = new OnePage();

  async function sit(desk: string, path: string, view: string, state: object, until: string): Promise<void> {
    one.server.setClock(AT);
    one.server.desks = [{ desk, role: desk.replace(/-\d+$/, ""), seat: 0, name: "x", passwordDue: false }];
    one.server.show(view, state);
    await one.open(path, "desk");
    await one.page.locator(until).first().waitFor();
  }

  const sends = async (n: number): Promise<void> => {
    await expect.poll(() => one.server.sent.length, { timeout: 10_000 }).toBe(n);
  };

  test("the space bar presses the one next step, with the desk, a key and the revision seen", async () => {
    await sit("host", "/desk/host", "host", hostAsking(), ".next");
    await one.page.keyboard.press("Space");
    await sends(1);
    expect(one.server.sent[0]).toMatchObject({
      desk: "host", body: { type: "ask", inquiry: "I03", question: "Q4", ifRev: 2 },
    });
    expect(one.server.sent[0]?.key).toMatch(/^[\w-]{16,80}$/);
  });

  test("a round whose line could run out cannot be published before its seats are fewer", async () => {
    await sit("host", "/desk/host", "host", hostIdle(), ".next");
    await one.page.locator(".next").click();
    await one.page.getByText("算成名额").click();
    await one.page.getByText("最坏时只剩 2 人到会").waitFor();
    const publish = one.page.locator(".form button[type=submit]");
    expect(await publish.isDisabled()).toBe(true);
    await one.page.locator(".quota").nth(1).getByRole("button", { name: "删去" }).click();
    await expect.poll(() => publish.isDisabled()).toBe(false);
    await publish.click();
    await sends(1);
    expect(one.server.sent[0]?.body).toMatchObject({ quotas: ["township/heping:4", "township/qingshi:3"] });
  });

  test("a line without seats says so at its own field, and the round cannot be published", async () => {
    await sit("host", "/desk/host", "host", hostIdle(), ".next");
    await one.page.locator(".next").click();
    const quota = one.page.locator(".quota").first();
    await quota.getByRole("spinbutton").fill("");
    await quota.getByRole("spinbutton").blur();
    await quota.getByText("请填席数，1 到 99。").waitFor();
    expect(await one.page.getByText("请填席数，1 到 99。").count()).toBe(1);
    expect(await one.page.locator(".form button[type=submit]").isDisabled()).toBe(true);
  });

  test("who is excused while a round is being prepared stands in its line at once", async () => {
    const idle = hostIdle();
    one.server.excused = 0;
    await sit("host", "/desk/host", "host", idle, ".next");
    await one.page.locator(".next").click();
    await one.page.getByText("算成名额").click();
    await one.page.locator(".weight", { hasText: "请假 0 人" }).first().waitFor();
    one.server.excused = 12;
    one.server.show("host", { ...idle, attendance: { ...idle.attendance, absent: idle.attendance.absent + 12 } });
    await one.page.locator(".weight", { hasText: "请假 12 人" }).first().waitFor();
  });

  test("a refusal is said in the server's words", async () => {
    await sit("host", "/desk/host", "host", hostAsking(), ".next");
    one.server.answer = {
      status: 409, body: { code: "conference.stale", title: "", detail: "现场已有变化", status: 409, values: [], rev: 9 },
    };
    await one.page.locator(".next").click();
    await one.page.getByText("现场已有变化").waitFor();
  });

  test("a press whose answer was lost is repeated with the same key", async () => {
    await sit("host", "/desk/host", "host", hostAsking(), ".next");
    one.server.answer = "lost";
    await one.page.locator(".next").click();
    await sends(2);
    expect(one.server.sent[1]?.key).toBe(one.server.sent[0]?.key);
    expect(one.server.sent[1]?.body).toEqual(one.server.sent[0]?.body);
  });

  test("a desk that is cut off says so, holds every command back but panic, and comes back by itself", async () => {
    await sit("host", "/desk/host", "host", hostAsking(), ".next");
    one.server.hush();
    await one.page.getByText(/数据停在 20:41:\d\d/).waitFor();
    expect(await one.page.locator(".brand .eq.half").count()).toBe(1);
    expect(await one.page.locator(".next").isDisabled()).toBe(true);
    await one.page.keyboard.press("Shift+Escape");
    await sends(1);
    expect(one.server.sent[0]?.body["type"]).toBe("panic");
    one.server.speak();
    await expect.poll(() => one.page.locator(".next").isDisabled(), { timeout: 10_000 }).toBe(false);
  });

  test("after a drawer was closed by key the space bar is the next step again", async () => {
    await sit("host", "/desk/host", "host", hostAsking(), ".next");
    await one.page.getByRole("button", { name: "当场交办" }).click();
    await one.page.getByRole("dialog").waitFor();
    await one.page.keyboard.press("Escape");
    await expect.poll(() => one.page.getByRole("dialog").count()).toBe(0);
    await one.page.waitForFunction(() => document.activeElement === document.body);
    await one.page.keyboard.press("Space");
    await sends(1);
    expect(one.server.sent[0]?.body["type"]).toBe("ask");
  });

  test("the help sheet names every key and what it does", async () => {
    await sit("host", "/desk/host", "host", hostIdle(), ".next");
    await one.page.keyboard.press("?");
    const sheet = one.page.getByRole("dialog");
    await sheet.getByText("紧急清屏").waitFor();
  });

  test("a call goes on air with two presses of F9 and is dumped with one, even while somebody types", async () => {
    await sit("call-operator", "/desk/call", "call", callReady(), ".line");
    await one.page.keyboard.press("F9");
    await one.page.getByText("再按一次").waitFor();
    expect(one.server.sent).toEqual([]);
    await one.page.keyboard.press("F9");
    await sends(1);
    expect(one.server.sent[0]?.body).toMatchObject({ type: "put-on-air", attempt: "A0004" });
    one.server.show("call", callOnAir());
    await one.page.locator("button.dump:enabled").waitFor();
    await one.page.locator(".words").fill("灯修");
    await one.page.keyboard.press("Shift+Escape");
    await sends(2);
    expect(one.server.sent[1]?.body).toMatchObject({ type: "dump", attempt: "A0004" });
  });

  test("a call that cannot go on air says whom it waits for, under its button and to its key", async () => {
    await sit("call-operator", "/desk/call", "call", callEarly(), ".line");
    await one.page.locator(".line .why", { hasText: "等主持席按“请接进现场”" }).waitFor();
    await one.page.keyboard.press("F9");
    await one.page.locator(".toast", { hasText: "等主持席按“请接进现场”" }).waitFor();
    expect(one.server.sent).toEqual([]);
  });

  test("a number key picks the answer, enter records it with the words that were said", async () => {
    await sit("call-operator", "/desk/call", "call", callOnAir(), ".line");
    expect(await one.page.getByText("干部说：修好了").count()).toBe(0);
    await one.page.keyboard.press("1");
    await one.page.locator(".words").fill("上个月来人换了灯泡");
    await one.page.keyboard.press("Enter");
    await sends(1);
    expect(one.server.sent[0]?.body).toMatchObject({
      type: "record-answer", inquiry: "I03", question: "Q4", of: { kind: "household", household: "C08214/H08" },
      answer: { kind: "choice", code: "fixed" }, words: "上个月来人换了灯泡",
    });
  });

  test.each([
    ["host", "/desk/host", "host", hostAnswering(), ".next"],
    ["call-operator", "/desk/call", "call", callCount(), ".line"],
  ] as const)("where the %s is told a number, its digits are typed and enter records it", async (...told) => {
    const [desk, path, view, state, until] = told;
    await sit(desk, path, view, state, until);
    await one.page.locator(".pad .unit").waitFor();
    expect(await one.page.locator(".pad kbd").allInnerTexts()).toEqual(["S", "Y"]);
    await one.page.keyboard.type("125");
    await one.page.keyboard.press("Backspace");
    await one.page.keyboard.press("Enter");
    await sends(1);
    expect(one.server.sent[0]?.body).toMatchObject({ type: "record-answer", answer: { kind: "count", number: 12 } });
  });

  test("a day is typed as it is written, one Enter records it, and no digit of it is taken for a refusal", async () => {
    await sit("host", "/desk/host", "host", hostAnswering("Q3"), ".next");
    await one.page.locator(".pad .typed").waitFor();
    await one.page.keyboard.type("2026-11-12");
    await one.page.keyboard.press("Enter");
    await sends(1);
    expect(one.server.sent[0]?.body).toMatchObject({ question: "Q3", answer: { kind: "day", date: "2026-11-12" } });
  });

  test.each([
    ["host", "/desk/host", "host", hostAnswering(), ".next", "Space"],
    ["call-operator", "/desk/call", "call", callCount(), ".line", "Enter"],
  ] as const)("who tells the %s no number has a letter for it, even after digits", async (...told) => {
    const [desk, path, view, state, until, key] = told;
    await sit(desk, path, view, state, until);
    await one.page.locator(".pad .unit").waitFor();
    await one.page.keyboard.press("2");
    await one.page.keyboard.press("y");
    await one.page.locator(".pad [role=radio].on", { hasText: "不愿回答" }).waitFor();
    expect(await one.page.locator(".pad .big").inputValue()).toBe("");
    await one.page.keyboard.press(key);
    await sends(1);
    expect(one.server.sent[0]?.body).toMatchObject({ type: "record-answer", answer: { kind: "declined" } });
  });

  test("the space bar dials the household whose turn it is", async () => {
    await sit("call-operator", "/desk/call", "call", callIdle(), ".line");
    await one.page.keyboard.press("Space");
    await sends(1);
    expect(one.server.sent[0]?.body).toMatchObject({ type: "dial", inquiry: "I03", hand: false });
  });

  test("what a keyer has keyed and not sent outlives a reload", async () => {
    await sit("keyer-1", "/keyer/1", "keyer", keyerKey(), "table");
    for (const digit of "38104") await one.page.keyboard.press(digit);
    await one.page.getByText("还差 15").waitFor();
    await one.page.reload();
    await one.page.getByText("还差 15").waitFor();
  });

  test("an administrator comes from the start page to where devices get their codes, and goes back from there", async () => {
    one.server.demo = false;
    await sit("administrator", "/", "host", hostIdle(), "ul");
    await one.page.locator("li", { hasText: "管理席" }).locator("a").click();
    await one.page.getByRole("heading", { name: "设备配对码" }).waitFor();
    await one.page.getByRole("button", { name: "退出" }).waitFor();
    await one.page.getByRole("link", { name: "回首页" }).click();
    await one.page.locator("li", { hasText: "管理席" }).waitFor();
    await one.open("/sign-in?desk=administrator", "desk");
    await one.page.getByRole("heading", { name: "设备配对码" }).waitFor();
  });

  test("whoever came from the host's desk for a code goes back to it", async () => {
    await sit("host", "/desk/host", "host", hostIdle(), ".next");
    await one.open("/desk/pair?desk=host", "desk");
    await one.page.getByRole("link", { name: "回主持席" }).click();
    await one.page.locator(".next").first().waitFor();
  });

  test("what a keyer has keyed is never touched by what the server sends", async () => {
    await sit("keyer-1", "/keyer/1", "keyer", keyerKey(), "table");
    await one.page.keyboard.type("3810472956118306492");
    one.server.show("keyer", { ...keyerKey(), otherIn: false });
    await one.page.getByText("还差 1 位").waitFor();
    await one.page.keyboard.type("88");
    await one.page.keyboard.press("Backspace");
    await one.page.keyboard.type("7");
    await one.page.keyboard.press("Enter");
    await sends(1);
    expect(one.server.sent[0]).toMatchObject({
      desk: "keyer-1", body: { type: "key-digits", round: 5, by: "1", digits: "38104729561183064927" },
    });
  });

  test("a witness reveals with one button and without a secret in the browser", async () => {
    await sit("witness-2", "/witness/2", "witness", witnessDue(), "main");
    await one.page.getByRole("button", { name: "揭示" }).click();
    await sends(1);
    expect(one.server.sent[0]?.body).toMatchObject({ type: "reveal", round: 5, party: "witness.2" });
    expect(one.server.sent[0]?.body).not.toHaveProperty("link");
  });

  test("a difference is logged in at most three presses, and waits on the phone while there is no line", async () => {
    await sit("inspector", "/inspect", "inspector", inspectorDiffers(), "main");
    await one.page.getByRole("radio", { name: "部分一致" }).click();
    await one.page.getByRole("radio", { name: "严重" }).click();
    await one.page.route("**/commands", (route) => route.abort());
    await one.page.getByRole("button", { name: "记下这处出入" }).click();
    await one.page.getByText("待送 1").waitFor();
    await one.page.unroute("**/commands");
    await sends(1);
    expect(one.server.sent[0]?.body).toMatchObject({
      type: "log-discrepancy", inquiry: "I03", question: "Q2", household: "C08214/H08", sign: "partly", severity: "GRAVE",
    });
    await one.page.getByText("待送 0").waitFor();
  });

  test("the public page goes on by asking where the socket does not get through", async () => {
    one.server.hush();
    one.server.show("public", publicNow());
    await one.open("/public", "desk");
    await one.page.getByText("沈知远").first().waitFor();
    one.server.show("public", { ...publicNow(), onStage: null });
    await one.page.getByText("请稍候，下一位即将开始").waitFor();
  });

  test("whoever comes late reads all that happened before the lines of the page", async () => {
    const view = { ...publicNow(), lines: publicNow().lines.slice(0, 2), earlier: 4 };
    one.server.show("public", view);
    await one.open("/public", "desk");
    const lines = one.page.locator("ul[aria-live] li");
    await expect.poll(() => lines.count()).toBe(2);
    const more = one.page.getByRole("button", { name: "看更早的 4 条" });
    await more.click();
    await one.page.getByText("没有取到，请再试一次").waitFor();
    one.server.show("record", { lines: publicNow().lines });
    await more.click();
    await expect.poll(() => lines.count()).toBe(6);
    expect(await more.count()).toBe(0);
    const [newest] = publicNow().lines;
    one.server.show("public", { ...view, lines: [{ ...newest, at: AT, code: "closed", args: {} }, ...view.lines] });
    await expect.poll(() => lines.count()).toBe(7);
  });
});
