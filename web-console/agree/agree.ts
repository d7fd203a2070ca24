import { createInterface } from "node:readline";
import { differences } from "./differences.ts";
import type { Case } from "./differences.ts";

/** Answers each ceremony that comes in with one line: where the second implementation differs from what it says. */
for await (const line of createInterface({ input: process.stdin })) {
  process.stdout.write(`${JSON.stringify(differences(JSON.parse(line) as Case))}\n`);
}
