import "@gongping/display/look/tokens.css";
import "@gongping/display/look/fonts.css";
import "@gongping/display/look/base.css";
import "@gongping/display/look/sign.css";
import "../look/desk.css";
import "../look/element.ts";
import { createPinia } from "pinia";
import { createApp } from "vue";
import { createRouter, createWebHistory } from "vue-router";
import Page from "../frame/Page.vue";
import { consoleRoutes } from "../frame/routes.ts";
import { chosenLanguage, i18n, speak } from "../i18n/index.ts";

speak(chosenLanguage());
const router = createRouter({ history: createWebHistory(), routes: consoleRoutes });
createApp(Page).use(createPinia()).use(i18n).use(router).mount("#app");
