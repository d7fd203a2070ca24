import { defineConfig } from "vitest/config";

/** Tests that need a real browser and the built pages (`npm run build` first). */
export default defineConfig({
  test: {
    environment: "node",
    include: ["browser/**/*.browser.ts"],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    fileParallelism: false,
    slowTestThreshold: 10_000,
    reporters: ["default", ["junit", { outputFile: "target/vitest/TEST-console-browser.xml" }]],
    passWithNoTests: false,
  },
});
