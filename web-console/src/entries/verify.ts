import "@gongping/display/look/tokens.css";
import "@gongping/display/look/fonts-public.css";
import "@gongping/display/look/base.css";
import "@gongping/display/look/sign.css";
import { createApp } from "vue";
import english from "../locales/en/verify.json";
import englishGroups from "../locales/en/group.json";
import chinese from "../locales/zh/verify.json";
import groups from "../locales/zh/group.json";
import { ensureChinese } from "../public/face.ts";
import VerifyPage from "../public/verify/VerifyPage.vue";
import { addWords } from "../public/words.ts";

addWords({ "zh-CN": { verify: chinese, group: groups }, en: { verify: english, group: englishGroups } });
void ensureChinese();
createApp(VerifyPage).mount("#app");
