import "@gongping/display/look/tokens.css";
import "@gongping/display/look/fonts-public.css";
import "@gongping/display/look/base.css";
import "@gongping/display/look/sign.css";
import { createApp } from "vue";
import english from "../locales/en/notice.json";
import englishGroups from "../locales/en/group.json";
import chinese from "../locales/zh/notice.json";
import groups from "../locales/zh/group.json";
import { ensureChinese } from "../public/face.ts";
import NoticePage from "../public/notice/NoticePage.vue";
import { addWords } from "../public/words.ts";

addWords({ "zh-CN": { notice: chinese, group: groups }, en: { notice: english, group: englishGroups } });
void ensureChinese();
createApp(NoticePage).mount("#app");
