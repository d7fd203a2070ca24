import type { RouteRecordRaw } from "vue-router";

/** The desks' build: start page, sign-in, the two desks with a keyboard, pairing. */
export const consoleRoutes: RouteRecordRaw[] = [
  { path: "/", component: () => import("../start/StartPage.vue") },
  { path: "/sign-in", component: () => import("../start/SignInPage.vue") },
  { path: "/:rest(.*)*", redirect: "/" },
];

/** The phones' build. */
export const mobileRoutes: RouteRecordRaw[] = [];
