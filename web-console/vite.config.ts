/// <reference types="vitest/config" />
import vue from "@vitejs/plugin-vue";
import { ElementPlusResolver } from "unplugin-vue-components/resolvers";
import components from "unplugin-vue-components/vite";
import { defineConfig } from "vite";
import type { Plugin, UserConfig } from "vite";

const PUBLIC_PAGES = ["public", "verify", "fairness", "roster", "notice"].map((page) => `${page}.html`);

/** The two bars. */
const ICON = "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E"
  + "%3Cpath fill='%23082630' d='M0 0h16v16H0z'/%3E%3Cpath fill='%23F5F3EE' d='M2 4h12v3H2zm0 5h12v3H2z'/%3E%3C/svg%3E";

/** What the head of every page has. */
const head: Plugin = {
  name: "head",
  transformIndexHtml: () => [
    { tag: "meta", attrs: { name: "viewport", content: "width=device-width, initial-scale=1, viewport-fit=cover" },
      injectTo: "head" },
    { tag: "link", attrs: { rel: "icon", href: ICON }, injectTo: "head" },
  ],
};

const agree: UserConfig = {
  logLevel: "warn",
  build: { ssr: "agree/agree.ts", outDir: "target/agree", target: "node20", copyPublicDir: false },
};

/**
 * Seven pages, served at /: desks and phones from one build; from another (`--mode public`) the light public page, the
 * one that verifies a draw, the one that compares all draws with chance, the one of a sealed roster and the notice to
 * be printed, so that they carry nothing of what only desks need. `--mode agree` builds the second verifier for Node
 * instead: `gongping bench draw --ceremonies` asks it.
 */
export default defineConfig(({ mode }) => (mode === "agree" ? agree : {
  base: "/",
  logLevel: "warn",
  define: { __VUE_OPTIONS_API__: mode !== "public", __VUE_PROD_DEVTOOLS__: false },
  plugins: [
    vue(),
    head,
    components({ dts: false, dirs: [], resolvers: [ElementPlusResolver({ importStyle: "css" })] }),
  ],
  build: {
    target: ["es2020"],
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    emptyOutDir: mode !== "public",
    rolldownOptions: { input: mode === "public" ? PUBLIC_PAGES : ["console.html", "mobile.html"] },
  },
  test: {
    environment: "happy-dom",
    include: ["src/**/*.spec.ts"],
    passWithNoTests: false,
    reporters: ["default", ["junit", { outputFile: "target/vitest/TEST-console-unit.xml" }]],
    server: { deps: { inline: ["element-plus"] } },
  },
}));
