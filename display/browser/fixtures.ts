import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { DisplayView } from "../src/view.ts";

const FOLDER = join(dirname(fileURLToPath(import.meta.url)), "..", "src", "fixtures");

/** A view and the server time at which it is looked at. */
export interface Fixture {
  readonly name: string;
  readonly at: number;
  readonly view: DisplayView;
}

export const FIXTURES: readonly Fixture[] = readdirSync(FOLDER).filter((file) => file.endsWith(".json")).sort()
  .map((file) => {
    const { at, view } = JSON.parse(readFileSync(join(FOLDER, file), "utf8")) as Omit<Fixture, "name">;
    return { name: file.replace(".json", ""), at, view };
  });

export function fixture(name: string): Fixture {
  const found = FIXTURES.find((one) => one.name === name);
  if (found === undefined) throw new Error(`no fixture ${name}`);
  return found;
}
