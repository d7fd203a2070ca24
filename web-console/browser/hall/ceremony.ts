import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser } from "playwright-core";
import { CHAIN_LENGTH, grouped, linkOf } from "../../src/chain/link.ts";
import { openChain, parseChain } from "../../src/chain/sealed.ts";
import { launch } from "../chromium.ts";
import { Demo, KEPT, until } from "./demo.ts";
import type { Beside } from "./demo.ts";
import { PATIENCE } from "./desk.ts";
import type { Desk } from "./desk.ts";
import { browsers, DRAWING, Hall, PHONE } from "./hall.ts";

const EXAMPLE = join(dirname(fileURLToPath(import.meta.url)), "..", "..", "..", "docs", "plan.example.json");
const DRAW = "CEREMONY-2026";
const PASSPHRASE = "八月桂花遍地开十里飘香来";

const SEATS = {
  ...DRAWING,
  witness1: [/1 号.*见证人/, PHONE],
  witness2: [/2 号.*见证人/, PHONE],
  witness3: [/3 号.*见证人/, PHONE],
} as const;

export const WITNESSES = [1, 2, 3] as const;
export type Witness = (typeof WITNESSES)[number];
export const NAMES: Readonly<Record<Witness, string>> = { 1: "县公证处", 2: "县人大监察司法委", 3: "村民代表" };

/** A witness's chain: what only this test may know of it, and what was printed before anything began. */
interface Chain {
  readonly secret: string;
  readonly end: string;
  readonly strips: readonly string[];
}

/** A hall for the draw alone: three witnesses, each with a chain that he makes on his own phone. */
export class Ceremony extends Hall<keyof typeof SEATS> {
  private readonly chains = new Map<Witness, Chain>();
  /** The second machine, each time that it was started. */
  private readonly seconds: Beside[] = [];

  static async open(): Promise<Ceremony> {
    const demo = await Demo.start();
    const browser: Browser = await launch();
    return new Ceremony(demo, "ceremony", browser, SEATS, await browsers(browser, SEATS));
  }

  witness(n: Witness): Desk {
    return this.at[`witness${String(n)}` as `witness${Witness}`];
  }

  chain(n: Witness): Chain {
    const chain = this.chains.get(n);
    if (chain === undefined) throw new Error(`witness ${String(n)} has no chain`);
    return chain;
  }

  /** The strip of a round as it lies in its envelope. */
  strip(n: Witness, round: number): string {
    return this.chain(n).strips[round - 1] ?? "";
  }

  /** A witness makes his chain in the page, opens it once, and prints its strips. */
  async makesChain(n: Witness): Promise<void> {
    const desk = this.witness(n);
    const { page } = desk;
    await page.goto(`${this.demo.origin}/witness/chain`);
    await page.getByLabel("抽号编号").fill(DRAW);
    await page.getByLabel("本方是").selectOption(String(n));
    await page.getByLabel("口令，至少 12 个字").fill(PASSPHRASE);
    await page.getByLabel("再输一遍口令").fill(PASSPHRASE);
    await desk.press("制作密链");
    await desk.shows("公布的终点");
    const kept = await page.evaluate(() => Object.values({ ...localStorage }).find((text) => String(text).includes("sealed")));
    const file = parseChain(String(kept));
    const secret = file === null ? null : await openChain(file, PASSPHRASE);
    if (file === null || secret === null) throw new Error("the browser kept no chain");
    await this.unlock(n);
    const strips = await page.locator(".copy").first().locator(".strip > .hex").allTextContents();
    this.chains.set(n, { secret, end: file.end, strips: strips.map((text) => text.replace(/\s/g, "")) });
  }

  /** Opens the chain that this browser keeps, with the passphrase. */
  async unlock(n: Witness): Promise<void> {
    await this.witness(n).page.getByLabel("口令", { exact: true }).fill(PASSPHRASE);
    await this.witness(n).press("打开密链");
    await this.witness(n).page.getByLabel("口令", { exact: true }).waitFor({ state: "detached" });
  }

  /**
   * The registrar plans the conference over the sealed roster, with the ends that the witnesses gave him, and the
   * auditor approves it.
   */
  async plan(): Promise<string> {
    const example = JSON.parse(readFileSync(EXAMPLE, "utf8")) as { readonly plan: object };
    const file = join(KEPT, "plan.json");
    const chains = Object.fromEntries(WITNESSES.map((n) => [`witness.${String(n)}`, this.chain(n).end]));
    writeFileSync(file, JSON.stringify({
      ...example, id: this.conference, draw: DRAW, roster: "r1",
      plan: { ...example.plan, mark: "demo", airDelaySeconds: 1, witnesses: Object.values(NAMES), chains },
    }));
    const at = ["--server", this.demo.origin, "--demo"];
    const [hash = ""] = (await this.demo.verb("conference", "plan", file, ...at)).split(/\s/);
    return this.demo.verb("conference", "approve", this.conference, hash, ...at, "--desk", "auditor");
  }

  /**
   * The second machine, as it is started on a computer of its own; started again it goes on over its own copy. `says`
   * is the host desk's word on it: there, or with the open round still to compute.
   */
  async follow(says: "已连接" | "待核算"): Promise<void> {
    await this.seconds.at(-1)?.end();
    const second = this.demo.beside(`follow-${String(this.seconds.length + 1)}`, "draw", "follow", this.demo.origin,
      "--demo", "--plain", "--conference", this.conference, "--folder", this.copy);
    this.seconds.push(second);
    await until("the second machine's copy", PATIENCE, () => second.told().includes("已核"));
    await this.at.host.shows(`第二台机 ${says}`);
  }

  get copy(): string {
    return join(KEPT, "copy");
  }

  /** What the second machine has shown so far. */
  followed(): string {
    return this.seconds.map((one) => one.told()).join("");
  }

  /** The host publishes a round of one seat of the whole county. */
  async publish(title: string): Promise<void> {
    const { host, display } = this.at;
    await host.page.locator("button:enabled", { hasText: /准备下?一轮/ }).first().waitFor();
    await host.handsFree();
    await host.key("R");
    const drawer = host.page.getByRole("dialog");
    await drawer.getByLabel("这一轮叫什么").fill(title);
    await host.press("公布参数，请掷骰", drawer);
    await host.shows("录数员 1未录", "录数员 2未录");
    await display.shows(title);
  }

  /** A witness reveals with one press, and with his passphrase where his page was loaded anew. */
  async reveals(n: Witness): Promise<void> {
    const desk = this.witness(n);
    await desk.shows("轮到您揭示");
    if (await desk.page.getByLabel("口令", { exact: true }).isVisible()) await this.unlock(n);
    await desk.press("揭示");
    await desk.lacks("轮到您揭示");
  }

  /** Which of these secrets, in any form, stand in what this desk's browser sent or heard. */
  async found(desk: Desk, secrets: readonly string[]): Promise<string[]> {
    const all = (await desk.all()).map(({ address, text }) => `${address} ${text}`).join("\n");
    return standing(all, secrets);
  }

  /** What of a witness's chain nobody may ever have seen: its beginning, its passphrase, and every link but these. */
  hidden(n: Witness, ...revealed: number[]): readonly string[] {
    const { secret } = this.chain(n);
    const links = Array.from({ length: CHAIN_LENGTH - 1 }, (_, i) => i + 1)
      .filter((round) => !revealed.includes(round))
      .map((round) => linkOf(secret, CHAIN_LENGTH, round));
    return [secret, PASSPHRASE, ...links];
  }
}

/** The secrets that stand in a text: as they are, in groups, as their bytes in base64 or for an address. */
export function standing(text: string, secrets: readonly string[]): string[] {
  const lower = text.toLowerCase();
  return secrets.filter((secret) => forms(secret).some((form) => text.includes(form) || lower.includes(form)));
}

function forms(secret: string): string[] {
  const bytes = /^[0-9a-f]{64}$/.test(secret) ? Buffer.from(secret, "hex") : Buffer.from(secret);
  const pairs = secret.match(/../g) ?? [];
  return [
    secret, grouped(secret), encodeURIComponent(secret), JSON.stringify(secret).slice(1, -1), bytes.toString("latin1"),
    // The last sign of base64 and its padding depend on what follows.
    bytes.toString("base64").replace(/.?=*$/, ""), bytes.toString("base64url").slice(0, -1),
    [...bytes].join(","), pairs.join(":"),
  ];
}
