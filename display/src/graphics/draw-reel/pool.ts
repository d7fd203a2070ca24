import type { PartyLink } from "../../view.ts";
import { cells, h, sign } from "../kit/dom.ts";
import type { SignKind } from "../kit/dom.ts";
import { count, dice, hash, text } from "../kit/format.ts";
import { foot, heading } from "../kit/parts.ts";
import { roundTitle } from "./data.ts";
import type { DrawReelData } from "./data.ts";

/** Step 0: the pool as an equation; below it the fingerprints and rules, later the dice and links. */
export function poolPicture(data: Partial<DrawReelData>): Node[] {
  const [kind, word] = progress(data);
  const lower = text(data.digits) === "" ? fingerprints(data) : entropy(data);
  return [
    h("div", "full"),
    heading(kind, roundTitle(data), word),
    h("div", "core", equation(data), lower),
    foot(data),
  ];
}

function progress(data: Partial<DrawReelData>): [SignKind, string] {
  const links = data.links ?? [];
  if (text(data.digits) === "") {
    if (data.keyed === 1) return ["half", "骰子已掷，一人已录，等另一人"];
    if (data.keyed === 2) return ["wait", "两人录的不同，正在重录"];
    return ["wait", "参数已公布，等待掷骰"];
  }
  const open = links.filter((link) => link.short !== null).length;
  if (open === 0) return ["half", "两人录的相同，骰数成立"];
  if (open < links.length) return ["half", "正在逐方揭示密链"];
  return ["equal", data.agreed === true ? "骰子与密链已齐，两机核算一致" : "骰子与密链已齐，结果已经确定"];
}

const term = (label: string, value: number, classes: string): HTMLElement =>
  h("div", classes, h("div", "t", label), h("div", "v", count(value)));

function equation(data: Partial<DrawReelData>): HTMLElement {
  const sealed = data.sealed ?? 0;
  const pool = data.pool ?? 0;
  const outside = sealed - pool;
  const onlyDrawn = outside === (data.excluded ?? 0);
  if (data.households === true) {
    return h("div", "sum",
      term("这名干部包联的农户", sealed, "dim"),
      h("div", "op minus", h("i", "")),
      term("不在池内", outside, "dim"),
      h("div", "op is", h("i", ""), h("i", "")),
      term(withChance(pool, "排首机会"), pool, "fin"));
  }
  return h("div", "sum",
    term("全县在册干部", sealed, "dim"),
    h("div", "op minus", h("i", "")),
    term(onlyDrawn ? "已抽取" : "已抽取与组外", outside, "dim"),
    h("div", "op is", h("i", ""), h("i", "")),
    term(isOne(data) ? withChance(pool, "第一席每人") : "本轮在池，同组机会相同", pool, "fin"));
}

/** Everybody's chance for the first seat: each later one has a smaller pool. None is said where one person is left. */
const withChance = (pool: number, whose: string): string =>
  pool > 1 ? `本轮在池，${whose} 1/${count(pool)}` : "本轮在池";

/** Whether everybody in the pool can be drawn for the same seats: then one chance is everybody's. */
const isOne = (data: Partial<DrawReelData>): boolean =>
  (data.chances ?? []).every((chance) => chance === data.pool);

/** Takes numerals of a size at which the terms of the equation stay apart. */
export function fitEquation(sum: HTMLElement): void {
  for (const size of ["", "m", "l"]) {
    sum.className = `sum ${size}`;
    const used = [...sum.children].reduce((width, term) => width + (term as HTMLElement).offsetWidth, 0);
    if (used <= sum.clientWidth - 160) return;
  }
}

function fingerprints(data: Partial<DrawReelData>): HTMLElement {
  const left = h("div", "",
    h("div", "lab", "底册指纹"),
    h("div", "hash", hash(data.rosterHash)),
    h("p", "", "轮次参数指纹　", h("b", "n", hash(data.paramsHash))),
    isOne(data) ? null : h("p", "quota", "各组第一席每人　", h("b", "n", ...groupChances(data))));
  const rules = h("ul", "", ...(data.households === true ? householdRules() : cadreRules(data)),
    h("li", "", "任何人都可以自行验算"));
  return h("div", "commit", left, h("div", "r", h("div", "lab", "规则"), rules));
}

/** Of each group the chance of one of its people to be drawn first for its seats. */
function groupChances(data: Partial<DrawReelData>): Node[] {
  const groups = data.groups ?? [];
  return (data.chances ?? []).map((chance, i) => h("span", "each", `${groupName(groups[i])} 1/${count(chance)}`));
}

/** 青石镇 1 人 without its seats. */
const groupName = (quota: string | undefined): string => text(quota).replace(/\s+\d+\s*人$/, "");

const householdRules = (): HTMLElement[] => [
  h("li", "", "骰子排出全部农户的次序"),
  h("li", "", "按次序拨打，不挑选，不跳过"),
];

function cadreRules(data: Partial<DrawReelData>): HTMLElement[] {
  const groups = (data.groups ?? []).map((group) => group.replace(/ /g, "\u00a0"));
  return [
    ...(groups.length > 0 ? [h("li", "quota keep", `本轮抽取 ${groups.join("，")}`)] : []),
    h("li", "", `请假 ${count(data.absent ?? 0)} 人照抽，限期答复`),
    h("li", "", "没有免抽名单，没有重抽"),
  ];
}

function entropy(data: Partial<DrawReelData>): HTMLElement {
  const groups = dice(data.digits);
  const rows = h("div", groups.length > 4 ? "row many" : "row",
    ...groups.map((group) => h("div", "five", ...cells(group))));
  const total = groups.join("").length;
  const links = h("div", data.agreed === true ? "links held" : "links",
    ...(data.links ?? []).map((link) => partyLink(link, link.party === data.turn, data.agreed === true)));
  const thrown = data.simulated === true ? "演示：骰子由程序模拟，两人分别录入" : "现场掷出，两人分别录入";
  return h("div", "dice", h("div", "lab", `${total} 枚公开骰子，${thrown}`), rows, links);
}

/** The party whose turn it is has a minute; then its words change, by the clock that all screens share. */
function partyLink(link: PartyLink, due: boolean, held: boolean): HTMLElement {
  const open = link.short !== null;
  if (due && !open) {
    return h("div", "due",
      h("div", "lab", sign("wait"), text(link.name)),
      h("div", "val", h("span", "intime", "请揭示"), h("span", "late", "超时，当众取密条")));
  }
  return h("div", open ? "open" : "",
    h("div", "lab", sign(open ? "equal" : "wait"), text(link.name), open && held ? h("b", "", "　两机已核") : null),
    h("div", "val n", open ? `${hash(link.short, 3)} …` : "待揭示"));
}
