import "@gongping/display/look/tokens.css";
import "@gongping/display/look/fonts-public.css";
import "@gongping/display/look/base.css";
import "@gongping/display/look/sign.css";
import { createApp } from "vue";
import { ensureChinese } from "../public/face.ts";
import VerifyPage from "../public/verify/VerifyPage.vue";

void ensureChinese();
createApp(VerifyPage).mount("#app");
