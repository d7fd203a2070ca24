import { randomUUID } from "node:crypto";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import type { Announced, HostView } from "../../src/views.ts";
import type { Demo } from "./demo.ts";
import { Desk } from "./desk.ts";
import type { Size } from "./desk.ts";

export const LAPTOP: Size = { width: 1440, height: 900 };
export const PHONE: Size = { width: 390, height: 844 };
const SCREEN: Size = { width: 1920, height: 1080 };

/** Who sits where: the link on the start page that leads there, and the size of the screen. */
export type Seats<S extends string> = Readonly<Record<S, readonly [RegExp, Size]>>;

/** Without these no round is drawn. */
export const DRAWING = {
  host: [/主持席/, LAPTOP],
  keyer1: [/1 号.*录数员/, PHONE],
  keyer2: [/2 号.*录数员/, PHONE],
  display: [/大屏画面/, SCREEN],
} as const;

type Drawing = keyof typeof DRAWING;
type Seated<S extends string> = Readonly<Record<Drawing, Desk>> & Readonly<Record<S, Desk>>;

/** A browser for each person. */
export async function browsers<S extends string>(
  browser: Browser, seats: Seats<S>,
): Promise<Readonly<Record<S, Desk>>> {
  const seated: Partial<Record<S, Desk>> = {};
  for (const [name, [, size]] of Object.entries(seats) as [S, Seats<S>[S]][]) {
    seated[name] = await Desk.open(browser, name, size);
  }
  return seated as Record<S, Desk>;
}

/** A hall in which rounds are drawn: the product as processes, a browser for each person, one conference. */
export class Hall<S extends string> {
  constructor(
    readonly demo: Demo,
    readonly conference: string,
    private readonly browser: Browser,
    private readonly seats: Seats<S>,
    readonly at: Seated<S>,
  ) {}

  get desks(): readonly Desk[] {
    return Object.values(this.at);
  }

  /** Everybody takes his seat from the start page. */
  async sit(): Promise<void> {
    const start = `${this.demo.origin}/?conference=${this.conference}`;
    for (const [name, [link]] of Object.entries(this.seats) as [S, Seats<S>[S]][]) {
      await this.at[name].sit(start, link);
    }
  }

  /** What the host desk is told, to know whom chance has chosen. */
  async told(): Promise<HostView> {
    return (await this.view()).state;
  }

  private get api(): string {
    return `${this.demo.origin}/api/v1/conferences/${this.conference}`;
  }

  private async view(): Promise<{ readonly rev: number; readonly state: HostView }> {
    const answer = await this.at.host.context.request.get(`${this.api}/views/host`, {
      headers: { "Gongping-Desk": "host" },
    });
    return (await answer.json()) as { rev: number; state: HostView };
  }

  /** Why the server refuses a command that no button of this desk sends now. */
  async refused(who: Desk, desk: string, command: object): Promise<string> {
    const answer = await who.context.request.post(`${this.api}/commands`, {
      headers: { "Gongping-Desk": desk, "Idempotency-Key": randomUUID() },
      data: { ifRev: (await this.view()).rev, ...command },
    });
    return ((await answer.json()) as { code: string }).code;
  }

  /** The host's big button, once it offers this. */
  async next(title: string): Promise<void> {
    await this.at.host.shows(title);
    await this.at.host.page.locator(".next:enabled", { hasText: title }).waitFor();
    await this.at.host.handsFree();
    await this.at.host.key("Space");
  }

  /** Dice for the round that is open. */
  async dice(): Promise<string> {
    const { open } = await this.told();
    return "3810492756".repeat(10).slice(0, open?.digitsNeeded);
  }

  /** The first keyer keys the dice on the glass, and sends. */
  async keysOnGlass(dice: string): Promise<void> {
    const { keyer1 } = this.at;
    await keyer1.shows("请看骰子，按次序录入");
    for (const digit of dice) await keyer1.press(digit, keyer1.page.locator(".pad"));
    await keyer1.press("送出");
    await keyer1.shows("已送出，等另一位");
    await this.at.keyer2.shows("另一位已录");
  }

  /** The second keyer keys them on a keyboard, and sends. */
  async keysOnBoard(dice: string): Promise<void> {
    for (const digit of dice) await this.at.keyer2.key(digit);
    await this.at.keyer2.key("Enter");
  }

  /** Both key the dice; a slip of the second is shown to both, and he looks again. */
  async agree(dice: string, slip?: string): Promise<void> {
    const { keyer1, keyer2, host } = this.at;
    if (slip !== undefined) {
      await this.keysOnBoard(slip);
      await keyer1.shows("两人录的不同，请看骰子重录", "您录", "另一位");
      await keyer2.shows("两人录的不同，请看骰子重录", "您录", "另一位");
      await host.shows("两人录的不同，请看骰子再录");
    }
    await this.keysOnBoard(dice);
    await keyer1.shows("两人相同，骰数成立");
    await host.shows("骰数成立");
  }

  /** Announces what the last round drew, seat by seat; the display shows each. */
  async announce(shown: (one: Announced) => readonly string[]): Promise<void> {
    await this.at.host.shows("开始转号：第 1 席");
    const { rounds } = await this.told();
    for (const one of rounds[rounds.length - 1]?.entries ?? []) {
      const seat = String(one.entry + 1);
      await this.next(`开始转号：第 ${seat} 席`);
      await this.next(`宣布第 ${seat} 席`);
      await this.at.display.shows(...shown(one));
    }
  }

  /** Keeps a picture of each of these screens, where pictures are wanted. */
  async picture(moment: string, ...who: (S | Drawing)[]): Promise<void> {
    const folder = process.env["GONGPING_SHOTS"];
    if (folder === undefined) return;
    for (const name of who) await this.at[name].page.screenshot({ path: join(folder, `${moment}-${name}.png`) });
  }

  async keep(): Promise<void> {
    for (const desk of this.desks) await desk.keep();
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.demo.stop();
  }
}
