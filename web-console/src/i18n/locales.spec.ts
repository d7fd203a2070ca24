import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { en, zh } from "./index.ts";

const SRC = join(import.meta.dirname, "..");

function files(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return name === "locales" ? [] : files(path);
    return /\.(ts|vue|css)$/.test(name) ? [path] : [];
  });
}

function keys(messages: object, prefix = ""): string[] {
  return Object.entries(messages).flatMap(([key, value]) =>
    typeof value === "object" && value !== null ? keys(value as object, `${prefix}${key}.`) : [`${prefix}${key}`]);
}

function holes(messages: object, key: string): string[] {
  const text = key.split(".").reduce<unknown>((at, step) => (at as Record<string, unknown>)[step], messages);
  return [...String(text).matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? "").sort();
}

test("both languages have the same keys", () => {
  expect(keys(en).sort()).toEqual(keys(zh).sort());
});

test("both languages fill the same holes", () => {
  for (const key of keys(zh)) expect([...new Set(holes(en, key))], key).toEqual([...new Set(holes(zh, key))]);
});

// The verifier shares nothing with the rest: it carries its own two languages.
test("no text stands outside the locale files", () => {
  const withHan = files(SRC).filter((path) => !/\.spec\.ts$|fixture|^\/verify\//.test(path.slice(SRC.length)) && /\p{Script=Han}/u.test(readFileSync(path, "utf8")));
  expect(withHan.map((path) => path.slice(SRC.length))).toEqual([]);
});

// The public pages have one file each, and that of the live page for all of them.
test("every key that the source names is there", () => {
  const known = new Set(keys(zh));
  const missing = files(SRC).flatMap((path) =>
    [...readFileSync(path, "utf8").matchAll(/\bt\(\s*"([a-zA-Z][\w.-]*)"/g)]
      .map((match) => match[1] ?? "")
      .filter((key) => !known.has(path.includes("/public/") ? `public.${key}` : key))
      .filter((key) => !(path.includes("/public/") && known.has(key)))
      .map((key) => `${path.slice(SRC.length)}: ${key}`));
  expect(missing).toEqual([]);
});

test("the words are those of the meeting, not of a lottery", () => {
  expect(JSON.stringify(zh)).not.toMatch(new RegExp(["抽" + "中", "中" + "奖", "恭" + "喜"].join("|")));
});
