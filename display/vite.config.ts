/// <reference types="vitest/config" />
import { readFileSync } from "node:fs";
import { defineConfig } from "vite";
import type { Plugin } from "vite";

/** The launcher is one file that runs from a disk: it is handed over as it is. */
function launcher(): Plugin {
  const source = new URL("./src/launcher/launcher.html", import.meta.url);
  return {
    name: "launcher",
    generateBundle() {
      this.emitFile({ type: "asset", fileName: "launcher.html", source: readFileSync(source, "utf8") });
    },
  };
}

/** The renderer, served at /display/. Playout engines go back to Chromium 117. */
export default defineConfig({
  base: "/display/",
  logLevel: "warn",
  plugins: [launcher()],
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
    reporters: ["default", ["junit", { outputFile: "target/vitest/TEST-display-unit.xml" }]],
  },
});
