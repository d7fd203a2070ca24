import "@gongping/display/look/tokens.css";
import "@gongping/display/look/fonts-public.css";
import "@gongping/display/look/base.css";
import "@gongping/display/look/sign.css";
import { createApp } from "vue";
import english from "../locales/en/fairness.json";
import englishGroups from "../locales/en/group.json";
import chinese from "../locales/zh/fairness.json";
import groups from "../locales/zh/group.json";
import { ensureChinese } from "../public/face.ts";
import FairnessPage from "../public/fairness/FairnessPage.vue";
import { addWords } from "../public/words.ts";

addWords({ "zh-CN": { fairness: chinese, group: groups }, en: { fairness: english, group: englishGroups } });
void ensureChinese();
createApp(FairnessPage).mount("#app");
