import "@gongping/display/look/tokens.css";
import "@gongping/display/look/fonts-public.css";
import "@gongping/display/look/base.css";
import "@gongping/display/look/sign.css";
import { createApp } from "vue";
import PublicApp from "../public/PublicApp.vue";

createApp(PublicApp).mount("#app");
