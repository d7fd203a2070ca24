import { describe, expect, test } from "vitest";
import {
  callByHand, callCadre, callClosed, callConsent, callCount, callEnough, callIdle, callOffAir, callStrangerDumped,
  callHangingUp, callRefusedGreeting, callWrongPerson,
} from "../src/fixtures/call.ts";
import { AT } from "../src/fixtures/host.ts";
import type { CallDeskView, CallPart } from "../src/views.ts";
import { hasChromium } from "./chromium.ts";
import { OnePage } from "./onePage.ts";

describe.skipIf(!hasChromium)("at the call desk", () => {
  const one = new OnePage();

  async function sit(view: CallDeskView): Promise<void> {
    one.server.setClock(AT);
    one.server.desks = [{ desk: "call-operator", role: "call-operator", seat: 0, name: "x", passwordDue: false }];
    one.server.show("call", view);
    await one.open("/desk/call", "desk");
    await one.page.locator(".line").first().waitFor();
  }

  test("the number in the hand is said to agree with the sealed roster once it is shown, not before", async () => {
    await sit(callByHand());
    await one.page.route("**/calls/A0004/number", (route) => route.fulfill({ json: { number: "13966068188" } }));
    await one.page.getByText("手工拨打，请如实记下线路情况").waitFor();
    expect(await one.page.getByText("号码与封存底册一致").count()).toBe(0);
    await one.page.getByRole("button", { name: "显示号码（这一按会记录在案）" }).click();
    await one.page.getByText("139 6606 8188").waitFor();
    await one.page.getByText("手里的号码与封存底册一致").waitFor();
  });

  test("after a wrong household no question is open, and the desk says what comes next", async () => {
    await sit(callWrongPerson());
    await one.page.locator(".closed", { hasText: "不再提问，请道歉后挂断" }).waitFor();
    await one.page.getByText("这次记“不是这户”。").waitFor();
    await one.page.getByText("挂断后轮到第 3 户。").waitFor();
    expect(await one.page.locator(".cur, .pad").count()).toBe(0);
    expect(await one.page.locator(".order li.now .s").innerText()).toContain("不是这户");
    await one.page.keyboard.press("1");
    await one.page.keyboard.press("Enter");
    await one.page.getByRole("button", { name: "选错了，重新选" }).click();
    await one.page.getByRole("button", { name: "同意播出" }).click();
    await expect.poll(() => one.server.sent.length).toBe(1);
    expect(one.server.sent[0]?.body).toMatchObject({ type: "record-consent", consent: "agreed" });
  });

  test("a date that was typed is recorded by one click of the mouse", async () => {
    const view = callCount();
    const day = { form: "day", unit: "", keys: [] } as const;
    await sit({ ...view, questions: view.questions.map((one) => (one.asked ? { ...one, ...day } : one)) });
    await one.page.locator(".typed").pressSequentially("11-20");
    await one.page.getByText("= 2026 年 11 月 20 日").waitFor();
    const button = one.page.locator("button.go");
    const box = await button.boundingBox();
    await one.page.mouse.move((box?.x ?? 0) + 40, (box?.y ?? 0) + (box?.height ?? 0) - 4);
    await one.page.mouse.down();
    await one.page.mouse.up();
    await expect.poll(() => one.server.sent.length).toBe(1);
    expect(one.server.sent[0]?.body).toMatchObject({ type: "record-answer", answer: { kind: "day" } });
    expect(await button.boundingBox()).toEqual(box);
  });

  test("an outcome pressed by key and then by button is sent once, and consent after it is taken", async () => {
    const view = callConsent();
    await sit(view);
    await one.page.keyboard.press("g");
    await expect.poll(() => one.server.sent.length).toBe(1);
    one.server.show("call", { ...view, call: { ...view.call, judged: "answered" } as CallPart });
    await one.page.getByText("已记：已答").waitFor();
    await one.page.getByRole("button", { name: "已答" }).click();
    await one.page.getByRole("button", { name: "同意播出" }).click();
    await expect.poll(() => one.server.sent.length).toBe(2);
    expect(one.server.sent.map((sent) => sent.body["type"])).toEqual(["judge-outcome", "record-consent"]);
  });

  test("who refuses as the operator judges is asked for no consent, and the choice can be made again", async () => {
    const view = callConsent();
    await sit({ ...view, call: { ...view.call, judged: "declined" } as CallPart });
    await one.page.locator(".closed", { hasText: "不再提问，请道谢后挂断" }).waitFor();
    await one.page.getByText("已记：不愿回答").waitFor();
    expect(await one.page.locator(".choices").count()).toBe(0);
    await one.page.getByRole("button", { name: "选错了，重新选" }).click();
    await one.page.getByRole("button", { name: "同意播出" }).waitFor();
  });

  test("of who refuses nobody takes leave before he is on the line, or once he is being hung up", async () => {
    await sit(callRefusedGreeting());
    await one.page.locator(".closed", { hasText: "不再提问，请直接挂断" }).waitFor();
    expect(await one.page.getByRole("button", { name: "选错了，重新选" }).count()).toBe(0);
    one.server.show("call", callHangingUp());
    await one.page.locator(".closed", { hasText: "正在挂断，等线路断开" }).waitFor();
    expect(await one.page.getByText(/请道谢/).count()).toBe(0);
  });

  test("a stranger at a cadre's telephone has one name", async () => {
    const view = callCadre();
    await sit({ ...view, call: { ...view.call, judged: "wrong-number" } as CallPart });
    await one.page.getByText("已记：不是本人").waitFor();
    expect(await one.page.getByText("不是这户").count()).toBe(0);
  });

  test("while the conference is paused the desk says why nobody is dialled", async () => {
    const view = callIdle();
    await sit({ ...view, show: { ...view.show, phase: "paused" }, offers: [] });
    await one.page.getByText("大会已暂停，主持席继续后再拨").waitFor();
  });

  test("a household that stays off air stands on no standby in the list", async () => {
    await sit(callOffAir());
    expect(await one.page.locator(".order li.now .s").innerText()).toContain("不播出");
    await one.page.getByText("第 1 题，请照念").waitFor();
  });

  test("consent of a stranger is none, wherever he stands", async () => {
    await sit(callStrangerDumped());
    await one.page.locator(".nm", { hasText: "不是这户人家" }).waitFor();
    expect(await one.page.locator(".order li.now .s").innerText()).toContain("不是这户");
    expect(await one.page.getByText("同意播出").count()).toBe(0);
  });

  test("a call is dumped while it is on its way to the air, and the button is off after that", async () => {
    const view = callEnough();
    await sit({ ...view, airedUntil: AT - (view.show.airDelaySeconds - 10) * 1_000 });
    const dump = one.page.locator("button.dump");
    await expect.poll(() => dump.isEnabled()).toBe(true);
    one.server.show("call", { ...view, airedUntil: AT - (view.show.airDelaySeconds + 10) * 1_000 });
    await expect.poll(() => dump.isEnabled()).toBe(false);
    expect(await dump.evaluate((it) => getComputedStyle(it).borderTopStyle)).toBe("dashed");
  });

  test("after the close the desk says so and keeps the record of all calls", async () => {
    await sit(callClosed());
    await one.page.locator(".st", { hasText: "大会已闭幕" }).waitFor();
    await one.page.getByText("大会已闭幕，不再拨打").waitFor();
    expect(await one.page.locator(".log li").count()).toBe(callClosed().log.length);
    expect(await one.page.getByText("还没有抽取农户").count()).toBe(0);
  });

  test("of the calls the newest stands on top, in sight however many there were", async () => {
    const [first, ...rest] = callClosed().log;
    if (first === undefined) throw new Error("no call was logged");
    const many = Array.from({ length: 60 }, (_, i) => ({ ...first, attempt: `A9${i}`, at: first.at - i * 1_000 }));
    await sit({ ...callClosed(), log: [{ ...first, callee: "C00001/H01" }, ...many, ...rest] });
    const newest = one.page.locator(".log .newest", { hasText: "C00001/H01" });
    await newest.waitFor();
    expect((await newest.boundingBox())?.y).toBeLessThan(720);
  });

  test("while nobody is on the line a question is not to be read yet", async () => {
    await sit(callIdle());
    await one.page.getByText("第 1 题，接通、同意后再念").waitFor();
  });
});
