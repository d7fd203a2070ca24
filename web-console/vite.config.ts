/// <reference types="vitest/config" />
import vue from "@vitejs/plugin-vue";
import { ElementPlusResolver } from "unplugin-vue-components/resolvers";
import components from "unplugin-vue-components/vite";
import { defineConfig } from "vite";

/** Three pages, one build: desks, phones, and the light public page. Served at /. */
export default defineConfig({
  base: "/",
  logLevel: "warn",
  plugins: [
    vue(),
    components({ dts: false, dirs: [], resolvers: [ElementPlusResolver({ importStyle: "css" })] }),
  ],
  build: {
    target: ["es2020"],
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: { input: ["console.html", "mobile.html", "public.html"] },
  },
  test: {
    environment: "happy-dom",
    include: ["src/**/*.spec.ts"],
    passWithNoTests: false,
    reporters: ["default", ["junit", { outputFile: "target/vitest/TEST-console-unit.xml" }]],
    server: { deps: { inline: ["element-plus"] } },
  },
});
