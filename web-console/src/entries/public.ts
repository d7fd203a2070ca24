import "@gongping/display/look/tokens.css";
import "@gongping/display/look/fonts-public.css";
import "@gongping/display/look/base.css";
import "@gongping/display/look/sign.css";
import { createApp } from "vue";
import { ensureChinese } from "../public/face.ts";
import PublicApp from "../public/PublicApp.vue";

void ensureChinese();
createApp(PublicApp).mount("#app");
