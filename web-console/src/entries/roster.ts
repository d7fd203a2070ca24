import "@gongping/display/look/tokens.css";
import "@gongping/display/look/fonts-public.css";
import "@gongping/display/look/base.css";
import "@gongping/display/look/sign.css";
import { createApp } from "vue";
import english from "../locales/en/roster.json";
import englishGroups from "../locales/en/group.json";
import chinese from "../locales/zh/roster.json";
import groups from "../locales/zh/group.json";
import { ensureChinese } from "../public/face.ts";
import RosterPage from "../public/roster/RosterPage.vue";
import { addWords } from "../public/words.ts";

addWords({ "zh-CN": { roster: chinese, group: groups }, en: { roster: english, group: englishGroups } });
void ensureChinese();
createApp(RosterPage).mount("#app");
