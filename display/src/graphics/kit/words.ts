import type { CallState, ItemSign, Unverified, Verdict } from "../../view.ts";

/** Words on air, in Chinese. The graphics' own bundle: consoles have theirs. */
export const WORDS = {
  sign: {
    equal: "一致", differs: "有出入", partly: "部分一致", unknown: "无法核实", wait: "待问",
  } satisfies Record<ItemSign, string>,
  near: "大致一致",
  asking: "在问",
  call: {
    dialling: "正在拨号", ringing: "正在振铃", connecting: "正在接通", "off-air": "已接通，未播出", "on-air": "已接通",
    held: "已保持", down: "通话结束", ended: "通话结束", checking: "正在查询线路",
  } satisfies Record<CallState, string>,
  notAired: "已接通，不播出",
  outcome: {
    answered: "已接听", "no-answer": "无人接听", busy: "占线", failed: "未接通", machine: "语音信箱",
    declined: "不愿回答", "wrong-number": "不是这户", unknown: "结果待查",
  } as Readonly<Record<string, string>>,
  verdict: {
    satisfied: "满意", "basically-satisfied": "基本满意", "not-satisfied": "不满意", "to-be-investigated": "待核查",
  } satisfies Record<Verdict, string>,
  unverified: {
    undialled: "核实未完成：没有拨打农户", host: "核实未完成：拨打 {dialled} 次，{answered} 户答完",
    "none-left": "核实未完成：各户都已拨过，{answered} 户答完",
  } satisfies Record<Unverified["why"], string>,
  check: { recomputed: "已复算", "two-machines": "两机核算一致" },
  mark: { demo: "演示", rehearsal: "彩排" },
  voided: { withdrawn: "掷骰前撤回，没有任何结果产生", "link-missing": "未揭示密链，结果无从产生" },
} as const;
