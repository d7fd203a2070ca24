import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";

const DIST = join(dirname(fileURLToPath(import.meta.url)), "..", "dist");
const BUDGET = 60_000;

/** All that a phone loads before the public page stands: the page, what it names, and what that names. */
function loaded(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  if (!/\.(html|js|css)$/.test(file)) return seen;
  const text = readFileSync(join(DIST, file), "utf8");
  // What is only imported later stands in a call; a page, a style sheet and a plain import name what comes at once.
  const named = file.endsWith(".js") ? [...text.matchAll(/(?:from|import)"\.\/([^"]+)"/g)].map((m) => m[1]) : null;
  const here = readdirSync(join(DIST, "assets")).filter((name) => named?.includes(name) ?? text.includes(name));
  for (const name of here) loaded(join("assets", name), seen);
  return seen;
}

test("the public page, its script, styles and digits come to less than 60 kB", () => {
  const files = [...loaded("public.html")];
  const sizes = files.map((file) => {
    const bytes = readFileSync(join(DIST, file));
    return file.endsWith(".woff2") ? bytes.length : gzipSync(bytes, { level: 9 }).length;
  });
  expect(files.some((file) => file.endsWith(".js"))).toBe(true);
  expect(files.some((file) => file.endsWith(".woff2"))).toBe(true);
  expect(sizes.reduce((a, b) => a + b, 0)).toBeLessThan(BUDGET);
});

test("the public faces have the same weights and widths: of others a browser uses only one", () => {
  const style = [...loaded("public.html")].filter((file) => file.endsWith(".css"))
    .map((file) => readFileSync(join(DIST, file), "utf8")).join("");
  const faces = [...style.matchAll(/@font-face\{[^}]*\}/g)].map(([face]) =>
    /font-weight:[^;}]*/.exec(face)?.[0] + " " + /font-stretch:[^;}]*/.exec(face)?.[0]);
  expect(faces.length).toBeGreaterThan(1);
  expect(new Set(faces).size).toBe(1);
});
