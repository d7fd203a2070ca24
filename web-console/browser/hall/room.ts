import { randomUUID } from "node:crypto";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import type { Announced, HostView } from "../../src/views.ts";
import { launch } from "../chromium.ts";
import { Canary, rows } from "./canary.ts";
import { Demo } from "./demo.ts";
import { Desk } from "./desk.ts";

const LAPTOP = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };
const SCREEN = { width: 1920, height: 1080 };

/** Who sits where: the link on the start page that leads there, and the size of the screen. */
const SEATS = {
  host: [/主持席/, LAPTOP],
  call: [/话务席/, LAPTOP],
  inspector: [/督查席/, PHONE],
  keyer1: [/1 号.*录数员/, PHONE],
  keyer2: [/2 号.*录数员/, PHONE],
  witness1: [/1 号.*见证人/, PHONE],
  witness2: [/2 号.*见证人/, PHONE],
  display: [/大屏画面/, SCREEN],
  public: [/公众页/, PHONE],
} as const;

type Seat = keyof typeof SEATS;

/** A hall in which a conference can be conducted: the product as processes, and a browser for each person. */
export class Room {
  private constructor(
    readonly demo: Demo,
    readonly canary: Canary,
    private readonly browser: Browser,
    readonly at: Readonly<Record<Seat, Desk>>,
  ) {}

  static async open(): Promise<Room> {
    const demo = await Demo.start();
    const browser = await launch();
    const seated: Partial<Record<Seat, Desk>> = {};
    for (const [name, [, size]] of Object.entries(SEATS) as [Seat, (typeof SEATS)[Seat]][]) {
      seated[name] = await Desk.open(browser, name, size);
    }
    return new Room(demo, new Canary(join(demo.data, "sample")), browser, seated as Record<Seat, Desk>);
  }

  get desks(): readonly Desk[] {
    return Object.values(this.at);
  }

  /** Everybody takes his seat from the start page. */
  async sit(): Promise<void> {
    for (const [name, [link]] of Object.entries(SEATS) as [Seat, (typeof SEATS)[Seat]][]) {
      await this.at[name].sit(this.demo.origin, link);
    }
  }

  /** What the host desk is told, to know whom chance has chosen. */
  async told(): Promise<HostView> {
    return (await this.view()).state;
  }

  private async view(): Promise<{ readonly rev: number; readonly state: HostView }> {
    const answer = await this.at.host.context.request.get(`${this.demo.origin}/api/v1/conferences/main/views/host`, {
      headers: { "Gongping-Desk": "host" },
    });
    return (await answer.json()) as { rev: number; state: HostView };
  }

  /** Why the server refuses a command that no button of the call desk sends now. */
  async refused(command: object): Promise<string> {
    const answer = await this.at.call.context.request.post(`${this.demo.origin}/api/v1/conferences/main/commands`, {
      headers: { "Gongping-Desk": "call-operator", "Idempotency-Key": randomUUID() },
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

  /** Excuses cadres, one by one, in the drawer of the roll, which stays open. */
  async excuse(...numbers: string[]): Promise<void> {
    const { host } = this.at;
    await host.press("到会名册");
    const drawer = host.page.getByRole("dialog");
    for (const number of numbers) {
      await drawer.getByLabel("改一个人，填编号").fill(number);
      await drawer.getByLabel("批准机关").fill("县防汛指挥部");
      await host.press("记下", drawer);
      await drawer.getByText(number).waitFor();
    }
  }

  /** The last cadre of the county who was not drawn and is not excused. */
  async somebodyElse(): Promise<string> {
    const { inquiries, attendance } = await this.told();
    const taken = new Set([...inquiries, ...attendance.away].map(({ person }) => person.number));
    return rows(this.demo.sheet("cadres")).map(([number = ""]) => number).findLast((number) => !taken.has(number)) ?? "";
  }

  /** The group with the fewest people of whom nobody was drawn, named or excused. */
  async smallestGroup(): Promise<{ readonly label: string; readonly members: readonly string[] }> {
    const { inquiries, debts, attendance } = await this.told();
    const taken = new Set([...inquiries, ...debts, ...attendance.away].map(({ person }) => person.number));
    const groups = new Map<string, string[]>();
    for (const [number = "", , , label = ""] of rows(this.demo.sheet("groups"))) {
      groups.set(label, [...(groups.get(label) ?? []), number]);
    }
    const [label, members] = [...groups].filter(([, all]) => !all.some((number) => taken.has(number)))
      .sort(([, a], [, b]) => a.length - b.length)[0] ?? ["", []];
    return { label, members };
  }

  /** Erases a household as the registrar does: what his command says. */
  erase(household: string): Promise<string> {
    return this.demo.verb("roster", "erase", "main", household, "--for-ever", "--server", this.demo.origin, "--demo");
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
  async picture(moment: string, ...who: Seat[]): Promise<void> {
    const folder = process.env["GONGPING_SHOTS"];
    if (folder === undefined) return;
    for (const name of who) await this.at[name].page.screenshot({ path: join(folder, `${moment}-${name}.png`) });
  }

  /** Both keyers key the dice, one on the glass, one on a keyboard; then both witnesses reveal. */
  async draw(dice: string, slip?: string): Promise<void> {
    const { keyer1, keyer2, witness1, witness2, host } = this.at;
    await keyer1.shows("请看骰子，按次序录入");
    for (const digit of dice) await keyer1.press(digit, keyer1.page.locator(".pad"));
    await keyer1.press("送出");
    await keyer1.shows("已送出，等另一位");
    await keyer2.shows("另一位已录");
    if (slip !== undefined) {
      for (const digit of slip) await keyer2.key(digit);
      await keyer2.key("Enter");
      await keyer1.shows("两人录的不同，请看骰子重录", "您录", "另一位");
      await keyer2.shows("两人录的不同，请看骰子重录", "您录", "另一位");
      await host.shows("两人录的不同，请看骰子再录");
    }
    for (const digit of dice) await keyer2.key(digit);
    await keyer2.key("Enter");
    await keyer1.shows("两人相同，骰数成立");
    await host.shows("骰数成立");
    for (const witness of [witness1, witness2]) {
      await witness.shows("轮到您揭示");
      await witness.press("揭示");
      await witness.shows(witness === witness1 ? "本轮密环已揭示" : "等下一轮");
    }
  }

  async keep(): Promise<void> {
    for (const desk of this.desks) await desk.keep();
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.demo.stop();
  }
}
