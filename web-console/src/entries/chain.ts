import "@gongping/display/look/tokens.css";
import "@gongping/display/look/base.css";
import "@gongping/display/look/sign.css";
import "../look/desk.css";
import { createApp } from "vue";
import { createI18n } from "vue-i18n";
import { chosenLanguage, remember } from "../i18n/language.ts";
import chainEnglish from "../locales/en/chain.json";
import markEnglish from "../locales/en/mark.json";
import chain from "../locales/zh/chain.json";
import mark from "../locales/zh/mark.json";
import ChainPage from "../phones/chain/ChainPage.vue";

// One file that is opened from a disk: its own texts, no fonts, nothing that is asked of a network.
const messages = { "zh-CN": { chain, mark }, en: { chain: chainEnglish, mark: markEnglish } };
remember(chosenLanguage());
createApp(ChainPage).use(createI18n({ legacy: false, locale: chosenLanguage(), messages })).mount("#app");
