import { defineConfig } from "vitest/config";

/** One whole conference in real browsers on the real product; needs the packaged server and both built front ends. */
export default defineConfig({
  test: {
    environment: "node",
    include: ["browser/hall/*.hall.ts"],
    testTimeout: 600_000,
    hookTimeout: 300_000,
    // The steps are one story: after the first that fails the others have nothing to stand on.
    bail: 1,
    fileParallelism: false,
    slowTestThreshold: 60_000,
    reporters: ["default", ["junit", { outputFile: "target/vitest/TEST-console-conference.xml" }]],
    passWithNoTests: false,
  },
});
