import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { CHAIN_LENGTH, linkOf } from "../../src/chain/link.ts";
import type { Ceremony } from "./ceremony.ts";
import { NAMES, WITNESSES } from "./ceremony.ts";

const NOT_A_LINK = "ab".repeat(32);

/** Three rounds, link by link: one with a strip opened, one void, one as it should be. */
export function links(hall: () => Ceremony): void {
  test("each witness makes his chain on his own phone, and the manifest has its end", async () => {
    const it = hall();
    for (const n of WITNESSES) await it.makesChain(n);
    expect(await it.plan()).toContain("sealed: ceremony");
    await it.sit();
    const { host, keyer1, keyer2 } = it.at;
    await host.shows("已封存，未开始", "宣布开始");
    await keyer1.shows("现在没有要录的");
    await keyer2.shows("现在没有要录的");
    for (const n of WITNESSES) await it.witness(n).shows(NAMES[n], "等下一轮", "本方密链由本人保管");
    await it.follow("已连接");
    const manifest = readFileSync(join(it.copy, "manifest.txt"), "utf8");
    for (const n of WITNESSES) expect(manifest).toContain(`\ncommit.witness.${String(n)}=${it.chain(n).end}\n`);
  });

  test("before the dice hold nobody reveals; what one keyer keyed is nowhere until the other has keyed", async () => {
    const it = hall();
    const { host, keyer1, keyer2, display } = it.at;
    await it.next("宣布开始");
    await it.publish("第一轮　全县");
    expect(await it.refused(it.witness(1), "witness-1", { type: "reveal", round: 1, link: NOT_A_LINK }))
      .toBe("round.digits-not-agreed");
    const dice = await it.dice();
    await it.keysOnGlass(dice);
    for (const keyer of [keyer1, keyer2]) await keyer.page.reload();
    await keyer1.shows("已送出，等另一位");
    await keyer2.shows("请看骰子，按次序录入", "另一位已录");
    const others = [keyer2, host, display, ...WITNESSES.map((n) => it.witness(n))];
    for (const desk of others) expect(desk.heardAll(), desk.name).not.toContain(dice);
    await it.agree(dice, `4${dice.slice(1)}`);
    await it.picture("dice", "keyer1", "host", "display");
  });

  test("the server reveals first, then each in his turn; what comes late, twice or from another is refused", async () => {
    const it = hall();
    const { host, keyer1, keyer2, display } = it.at;
    await it.witness(1).shows("轮到您揭示");
    const links = (await it.told()).open?.links ?? [];
    expect(links.map(({ short }) => short !== null)).toEqual([true, false, false, false]);
    const reveal = { type: "reveal", round: 1, link: NOT_A_LINK };
    expect(await it.refused(it.witness(3), "witness-3", reveal)).toBe("reveal.order");
    expect(await it.refused(it.witness(3), "witness-3", { ...reveal, party: "witness.1" })).toBe("session.forbidden");
    expect(await it.refused(host, "host", { ...reveal, party: "server" })).toBe("session.forbidden");
    expect(await it.refused(it.witness(1), "witness-1", reveal)).toBe("reveal.link");
    await it.reveals(1);
    await it.witness(1).shows("本轮密环已揭示");
    const first = linkOf(it.chain(1).secret, CHAIN_LENGTH, 1);
    expect(await it.refused(it.witness(1), "witness-1", { ...reveal, link: first })).toBe("reveal.order");
    const dice = { type: "key-digits", round: 1, digits: await it.dice() };
    expect(await it.refused(keyer1, "keyer-1", dice)).toBe("round.digits-closed");
    expect(await it.refused(keyer2, "keyer-2", dice)).toBe("round.digits-closed");
    const params = { type: "publish-round", title: "第一轮　全县", exclude: "drawn", quotas: ["*:2"] };
    expect(await it.refused(host, "host", params)).toBe("round.open");
    expect(await it.refused(host, "host", { type: "withdraw", round: 1 })).toBe("round.irrevocable");
    await display.shows(NAMES[2]);
  });

  test("every device is loaded anew in the middle of the round, and goes on where the round is", async () => {
    const it = hall();
    const { host, keyer1, keyer2, display } = it.at;
    for (const desk of it.desks) await desk.page.reload();
    await it.follow("待核算");
    await host.shows("骰数成立", NAMES[1], "请揭示");
    for (const keyer of [keyer1, keyer2]) await keyer.shows("两人相同，骰数成立");
    await it.witness(1).shows("本轮密环已揭示");
    await it.witness(2).shows("轮到您揭示", "打开密链");
    await it.witness(3).shows("等前一方揭示", "打开密链");
    await display.shows("第一轮　全县", NAMES[2]);
  });

  test("who is silent for a minute has his strip opened: two key it, each without the other, and the dice stay", async () => {
    const it = hall();
    const { host, keyer1, keyer2, display } = it.at;
    const strip = it.strip(2, 1);
    const early = { type: "key-link", round: 1, party: "witness.2", link: strip };
    expect(await it.refused(keyer1, "keyer-1", early)).toBe("round.strip-too-early");
    await host.shows("超过 60 秒未揭示", "当众打开这一方的密条");
    const field = `${NAMES[2]}的密条`;
    await keyer1.page.getByLabel(field).fill(NOT_A_LINK);
    await keyer1.press("送出密条");
    await keyer1.shows("密环与已公布的不相接");
    await keyer1.page.getByLabel(field).fill(strip);
    await it.picture("strip", "keyer1", "host", "display");
    await keyer1.press("送出密条");
    await keyer1.shows("已送出，等另一位");
    expect(await it.found(keyer2, [strip])).toEqual([]);
    await keyer2.page.getByLabel(field).click();
    for (const sign of strip) await keyer2.key(sign);
    await keyer2.press("送出密条");
    await it.witness(2).shows("本轮密环已揭示");
    await it.reveals(3);
    await host.shows("两机核算一致");
    await it.announce(({ person }) => [person?.name ?? "", "两机核算一致"]);
    expect(it.followed()).toContain("第 1 轮两机核算一致");
    await display.shows("两机核算一致");
  });

  test("a strip that is missing voids the round, names the party, and is counted; nobody can do it before his minute", async () => {
    const it = hall();
    const { host, display } = it.at;
    await it.publish("第二轮　全县");
    const dice = await it.dice();
    await it.keysOnGlass(dice);
    await it.agree(dice);
    await it.reveals(1);
    await it.reveals(2);
    const missing = { type: "declare-link-missing", round: 2, party: "witness.3" };
    expect(await it.refused(host, "host", missing)).toBe("round.strip-too-early");
    await host.shows("超过 60 秒未揭示", "两份密条都没有");
    await host.press("作废本轮");
    await host.shows(`${NAMES[3]}的密环和两份密条都拿不出来`);
    await host.press(/^作废：/, host.page.getByRole("dialog"));
    await display.shows("本轮作废", NAMES[3], "本场已作废 1 轮");
    await display.stands("本场已作废 1 轮");
    await it.picture("void", "host", "display", "witness3");
    expect(await it.refused(it.witness(3), "witness-3", { type: "reveal", round: 2, link: it.strip(3, 2) }))
      .toBe("round.void");
  });

  test("the next round has new dice and new links, and draws", async () => {
    const it = hall();
    await it.publish("第三轮　全县");
    const dice = await it.dice();
    await it.keysOnGlass(dice);
    await it.agree(dice);
    for (const n of WITNESSES) await it.reveals(n);
    await it.announce(({ person }) => [person?.name ?? "", "两机核算一致"]);
    const { rounds } = await it.told();
    expect(rounds.map(({ number }) => number)).toEqual([1, 2, 3]);
    for (const { entries } of rounds) {
      for (const { person } of entries) expect(it.followed()).toContain(`${person?.number ?? ""}　${person?.name ?? ""}`);
    }
  });
}
