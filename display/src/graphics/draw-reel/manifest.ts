import { field, manifest } from "../kit/manifest.ts";

const LANDING = {
  number: field.text("编号", 1), name: field.text("姓名", 2), unit: field.text("单位", 3), post: field.text("职务", 4),
  households: field.count("包联户数", 5), venue: field.text("会场", 6), ticket: field.text("票值", 7),
  digits: field.text("骰子", 8), status: field.text("结果", 9), owesBy: field.text("答复期限", 10),
  check: field.text("核算", 11), empty: field.count("空缺席数", 12), landAt: field.time("落号时刻"),
};

export const drawReelManifest = manifest({
  name: "draw-reel",
  title: "抽号",
  description: "三步：底册与骰子，转动，逐位落定。只播放已经存在的结果。",
  steps: 3,
  fields: {
    round: field.count("轮次", 1), title: field.text("标题", 2),
    households: { type: "boolean", title: "抽取农户", hidden: true }, sealed: field.count("在册", 3),
    absent: field.count("请假", 4), excluded: field.count("已抽取", 5), pool: field.count("在池", 6),
    rosterHash: field.text("底册指纹", 7), paramsHash: field.text("参数指纹", 8), keyed: field.count("已录台数", 9),
    digits: field.text("骰子", 10),
    links: field.list("密链", 11, { type: "object", properties: {
      party: field.text("一方", 1), name: field.text("名称", 2), short: field.text("密链", 3),
    } }),
    groups: field.list("名额", 12, { type: "string" }),
    chances: field.list("各名额在池", 16, { type: "integer" }),
    agreed: { type: "boolean", title: "两机核算一致", order: 17 }, substituteFor: field.text("递补谁", 18),
    simulated: { type: "boolean", title: "骰子为模拟", hidden: true },
    recomputed: { type: "boolean", title: "本机已复算", hidden: true },
    entry: field.count("第几个", 13), entries: field.count("共几个", 14), startedAt: field.time("起转时刻"),
    land: field.group("落号", 15, LANDING),
    showTitle: field.text("大会", 20), showPeriod: field.text("届次", 21), checkAddress: field.text("验算网址", 22),
  },
  actions: [
    { id: "spin", name: "起转", schema: null },
    { id: "land", name: "落号", schema: { type: "object", properties: LANDING } },
    { id: "abort", name: "作废", schema: { type: "object", properties: {
      cause: field.text("原因", 1), party: field.text("一方", 2), voids: field.count("作废轮数", 3),
    } } },
  ],
});
