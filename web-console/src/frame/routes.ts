import type { RouteRecordRaw } from "vue-router";

/** The desks' build: start page, sign-in, the two desks with a keyboard. */
export const consoleRoutes: RouteRecordRaw[] = [
  { path: "/", component: () => import("../start/StartPage.vue") },
  { path: "/sign-in", component: () => import("../start/SignInPage.vue") },
  { path: "/desk/host", component: () => import("../desks/host/HostDesk.vue") },
  { path: "/desk/call", component: () => import("../desks/call/CallDesk.vue") },
  { path: "/desk/pair", component: () => import("../desks/pair/PairDesk.vue") },
  { path: "/desk/prepare", component: () => import("../desks/prepare/PrepareDesk.vue") },
  { path: "/desk/approve", component: () => import("../desks/audit/AuditDesk.vue") },
  { path: "/:rest(.*)*", redirect: "/" },
];

/** The phones' build. */
export const mobileRoutes: RouteRecordRaw[] = [
  { path: "/keyer/:seat(\\d)", component: () => import("../phones/keyer/KeyerDesk.vue") },
  { path: "/witness/chain", component: () => import("../phones/chain/ChainDesk.vue") },
  { path: "/witness/:seat(\\d)", component: () => import("../phones/witness/WitnessDesk.vue") },
  { path: "/inspect", component: () => import("../phones/inspector/InspectorDesk.vue") },
  { path: "/:rest(.*)*", component: () => import("../phones/PairPage.vue") },
];
