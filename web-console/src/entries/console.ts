import "@gongping/display/look/tokens.css";
import "@gongping/display/look/fonts.css";
import "@gongping/display/look/base.css";
import "@gongping/display/look/sign.css";
import { createApp } from "vue";
import BrandSign from "../parts/BrandSign.vue";

createApp(BrandSign).mount("#app");
