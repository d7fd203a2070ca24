/// <reference types="vitest/config" />
import { defineConfig } from "vite";

/** The renderer, served at /display/. Playout engines go back to Chromium 117. */
export default defineConfig({
  base: "/display/",
  logLevel: "warn",
  build: {
    target: ["es2022", "chrome117"],
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 300,
  },
  test: {
    environment: "happy-dom",
    include: ["src/**/*.spec.ts"],
    passWithNoTests: false,
    reporters: ["default", ["junit", { outputFile: "target/vitest/unit.xml" }]],
  },
});
