import { join } from "node:path";
import type { Browser } from "playwright-core";
import { launch } from "../chromium.ts";
import { Canary, rows } from "./canary.ts";
import { Demo } from "./demo.ts";
import type { Desk } from "./desk.ts";
import { browsers, DRAWING, Hall, LAPTOP, PHONE } from "./hall.ts";

const SEATS = {
  ...DRAWING,
  call: [/话务席/, LAPTOP],
  inspector: [/督查席/, PHONE],
  witness1: [/1 号.*见证人/, PHONE],
  witness2: [/2 号.*见证人/, PHONE],
  public: [/公众页/, PHONE],
} as const;

type Seat = keyof typeof SEATS;

/** A hall in which a whole conference can be conducted, over a county of canaries. */
export class Room extends Hall<Seat> {
  readonly canary: Canary;

  private constructor(demo: Demo, browser: Browser, at: Readonly<Record<Seat, Desk>>) {
    super(demo, "main", browser, SEATS, at);
    this.canary = new Canary(join(demo.data, "sample"));
  }

  static async open(): Promise<Room> {
    const demo = await Demo.start();
    const browser = await launch();
    return new Room(demo, browser, await browsers(browser, SEATS));
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

  /** Both keyers key the dice; then both witnesses reveal. */
  async draw(dice: string, slip?: string): Promise<void> {
    await this.keysOnGlass(dice);
    await this.agree(dice, slip);
    const { witness1, witness2 } = this.at;
    for (const witness of [witness1, witness2]) {
      await witness.shows("轮到您揭示");
      await witness.press("揭示");
      await witness.shows(witness === witness1 ? "本轮密环已揭示" : "本轮密环已揭示，等下一轮");
    }
  }
}
