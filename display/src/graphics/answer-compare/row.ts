import { h, phrases, sign } from "../kit/dom.ts";
import { fit, fitAlike } from "../kit/fit.ts";
import { text } from "../kit/format.ts";
import type { Timeline } from "../kit/timeline.ts";
import { WORDS } from "../kit/words.ts";
import type { Layout, Row } from "./layout.ts";

const appear: Keyframe[] = [{ opacity: 0 }, { opacity: 1 }];
const vanish: Keyframe[] = [{ opacity: 1 }, { opacity: 0 }];
const slide = (px: number): Keyframe[] => [
  { opacity: 0, transform: `translateX(${px}px)` }, { opacity: 1, transform: "none" },
];
const NUMERAL = /^([+-]?\d[\d.,:]{0,4})\s*(\p{Script=Han}{0,2})$/u;

/** Numbers that differ by no more than the question's margin: the audience sees two of them under one equal sign. */
const near = (cadre: string | null, household: string | null): boolean =>
  cadre !== household && [cadre, household].every((one) => NUMERAL.test(text(one)));

/** What stands in the place of the household's answer, and under the sign, for as long as there is none. */
function waitingFor({ item, revealed }: Row): readonly [answer: string, sign: string] {
  if (text(item.cadre) === "") return ["", item.asked ? WORDS.asking : "待"];
  // An answer that is about to be shown was asked for until now: nothing of it is told before.
  if (item.asked || revealed !== null) return ["正在问", WORDS.asking];
  return [item.sign === "wait" ? "尚未提问" : "没有问到", WORDS.sign[item.sign]];
}

/** One question: label, the cadre's answer, the sign, the household's answer, mirrored around the spine. */
export class RowPicture {
  readonly element: HTMLElement;
  private readonly label: HTMLElement;
  private readonly cadre: HTMLElement;
  private readonly household: HTMLElement;
  private readonly waiting: readonly HTMLElement[];
  private readonly sign: HTMLElement;
  private readonly word: HTMLElement;
  private readonly small: HTMLElement;
  private readonly slab: Slab | null;

  constructor(private readonly row: Row, private readonly plan: Layout) {
    const { item } = row;
    const compact = plan.height < 104;
    this.label = h("div", "ql", text(item.label), item.correction ? h("span", "fix", "更正") : null);
    this.cadre = h("div", "ans keep", phrases(item.cadre));
    this.household = h("div", "ans keep", row.revealed === null ? "" : phrases(item.household));
    const [answer, state] = waitingFor(row);
    const unasked = h("div", "ans none", answer);
    const wait = h("div", "sg", sign(text(item.cadre) === "" ? "wait" : "half"), h("span", "", state));
    this.waiting = [unasked, wait];
    this.sign = sign(item.sign === "wait" ? "half" : item.sign);
    this.word = h("span", "", item.sign === "equal" && near(item.cadre, item.household) ? WORDS.near : WORDS.sign[item.sign]);
    const done = h("div", `sg ${item.sign}`, this.sign, this.word);
    this.small = h("div", "small", this.label, h("div", "a", this.cadre),
      h("div", "s", wait, row.revealed === null ? null : done), h("div", "b", unasked, this.household));
    this.slab = row.slab === null ? null : new Slab(row);
    this.element = h("div", `row${compact ? " compact" : ""}`, ...(this.slab?.nodes ?? []), this.small);
  }

  /** Puts the row where it stands and chooses sizes; the row must be in the picture. */
  place(): void {
    this.element.style.top = `${92 + this.row.to}px`;
    this.small.style.height = `${this.plan.height}px`;
    this.slab?.place(this.plan.slabHeight);
    const room = this.plan.height - 8;
    fit(this.label, ["", "m"], room);
    fitAlike([this.cadre, this.household], ["", "l", "m"], room);
  }

  move(timeline: Timeline): void {
    const { revealed, from, to } = this.row;
    timeline.add(this.label, appear, { at: 0, lasts: 160 });
    timeline.add(this.cadre, slide(-32), { at: 80, lasts: 240, ease: "enter" });
    if (revealed === null) {
      for (const part of this.waiting) timeline.add(part, appear, { at: 80, lasts: 240 });
      return;
    }
    this.reveal(timeline, revealed);
    const { opensAt } = this.plan;
    if (opensAt === null || from === to) return;
    timeline.add(this.element, [{ transform: `translateY(${from - to}px)` }, { transform: "none" }], {
      at: opensAt, lasts: 360, ease: "move",
    });
  }

  private reveal(timeline: Timeline, revealed: number): void {
    const [unasked, wait] = this.waiting;
    for (const [part, at] of [[unasked, revealed + 380], [wait, revealed + 740]] as const) {
      if (part === undefined) continue;
      if (revealed === 0) timeline.add(part, [{ opacity: 0 }, { opacity: 0 }], { at: 0, lasts: 20 });
      else timeline.add(part, vanish, { at, lasts: 20 });
    }
    timeline.add(this.household, slide(32), { at: revealed + 400, lasts: 240, ease: "enter" });
    for (const pseudo of ["::before", "::after"]) {
      timeline.add(this.sign, [{ transform: "scaleX(0)" }, { transform: "scaleX(1)" }], {
        at: revealed + 760, lasts: 200, ease: "move", pseudo,
      });
    }
    const slash = this.sign.firstElementChild;
    if (slash !== null) {
      timeline.add(slash, [
        { opacity: 0, transform: "translateY(-.6em) rotate(28deg)" }, { opacity: 1, transform: "rotate(28deg)" },
      ], { at: revealed + 960, lasts: 120 });
    }
    timeline.add(this.word, appear, { at: revealed + 960, lasts: 120 });
    if (this.slab !== null) this.moveSlab(timeline, this.slab);
  }

  private moveSlab(timeline: Timeline, slab: Slab): void {
    const at = this.plan.opensAt ?? 0;
    const ratio = this.plan.height / this.plan.slabHeight;
    if (this.row.slab === "opens") {
      timeline.add(this.small, vanish, { at, lasts: 20 });
      slab.open(timeline, at, ratio);
    } else {
      timeline.add(this.small, appear, { at, lasts: 20 });
      slab.close(timeline, at, ratio);
    }
  }
}

/** The difference laid open: a filled plate, both answers as large as they go, the unequal sign. */
class Slab {
  readonly nodes: readonly HTMLElement[];
  private readonly plate = h("div", "slab");
  private readonly big: HTMLElement;
  private readonly answers: readonly HTMLElement[];
  private readonly word = h("span", "", WORDS.sign.differs);
  private readonly label: HTMLElement;
  private readonly numerals: boolean;
  private readonly sign = sign("differs");
  private height = 0;

  constructor(row: Row) {
    const { item } = row;
    const both = [text(item.cadre), text(item.household)];
    this.numerals = both.every((answer) => NUMERAL.test(answer));
    const [cadre, household] = both.map((answer) => (this.numerals ? numeral(answer) : words(answer)));
    this.answers = [cadre, household].filter((answer) => answer !== undefined);
    this.label = h("div", "ql", text(item.label), item.correction ? h("span", "fix", "更正") : null);
    this.big = h("div", "big", this.label, h("div", "a", cadre),
      h("div", "s", h("div", "sg", this.sign, this.word)), h("div", "b", household));
    this.nodes = [this.plate, this.big];
  }

  place(height: number): void {
    this.height = height;
    this.plate.style.height = `${height}px`;
    this.big.style.height = `${height}px`;
    this.big.style.setProperty("--numeral", `${Math.round((height * 340) / 304 / 2) * 2}px`);
    fit(this.label, ["", "m"], height - 32);
    if (this.numerals) fitAlike(this.answers, ["", "x", "y"]);
    else fitAlike(this.answers, ["", "x", "y", "z"], height - 24);
  }

  open(timeline: Timeline, at: number, ratio: number): void {
    timeline.add(this.plate, appear, { at, lasts: 20 });
    timeline.add(this.plate, [{ transform: `scaleY(${ratio})` }, { transform: "none" }], {
      at, lasts: 360, ease: "move",
    });
    timeline.add(this.big, appear, { at, lasts: 20 });
    const up = (this.height * (ratio - 1)) / 2;
    const opening = { at, lasts: 360, ease: "move" } as const;
    timeline.add(this.big, [{ transform: `translateY(${up}px)` }, { transform: "none" }], opening);
    for (const part of [...this.answers, this.sign]) {
      timeline.add(part, [{ transform: "scale(.55)" }, { transform: "none" }], opening);
    }
    timeline.add(this.word, appear, { at: at + 360, lasts: 120 });
  }

  close(timeline: Timeline, at: number, ratio: number): void {
    timeline.add(this.plate, [{ opacity: 1, transform: "none" }, { opacity: 0, transform: `scaleY(${ratio})` }], {
      at, lasts: 320, ease: "move",
    });
    timeline.add(this.big, vanish, { at, lasts: 20 });
  }
}

/** A short count stands as a numeral with its unit. */
function numeral(answer: string): HTMLElement {
  const match = NUMERAL.exec(answer);
  return h("div", "num", h("b", "", match?.[1]), h("span", "", match?.[2]));
}

function words(answer: string): HTMLElement {
  return h("div", "txt keep", phrases(answer));
}
