import "@gongping/display/look/tokens.css";
import "@gongping/display/look/fonts-public.css";
import "@gongping/display/look/base.css";
import "@gongping/display/look/sign.css";
import { createApp } from "vue";
import english from "../locales/en/roster.json";
import chinese from "../locales/zh/roster.json";
import { ensureChinese } from "../public/face.ts";
import RosterPage from "../public/roster/RosterPage.vue";
import { addWords } from "../public/words.ts";

addWords({ "zh-CN": { roster: chinese }, en: { roster: english } });
void ensureChinese();
createApp(RosterPage).mount("#app");
