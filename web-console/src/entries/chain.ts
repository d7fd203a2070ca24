import "@gongping/display/look/tokens.css";
import "@gongping/display/look/base.css";
import "@gongping/display/look/sign.css";
import "../look/desk.css";
import { createApp } from "vue";
import { createI18n } from "vue-i18n";
import zh from "../locales/zh/chain.json";
import mark from "../locales/zh/mark.json";
import ChainPage from "../phones/chain/ChainPage.vue";

// One file that is opened from a disk: its own texts, no fonts, nothing that is asked of a network.
const i18n = createI18n({ legacy: false, locale: "zh-CN", messages: { "zh-CN": { chain: zh, mark } } });
createApp(ChainPage).use(i18n).mount("#app");
