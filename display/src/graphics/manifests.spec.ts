import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { GRAPHICS } from "./index.ts";
import { MANIFESTS } from "./manifests.ts";

/** The published OGraf schemas, where a copy of them is at hand: a folder with `graphics`, `gdd` and `lib`. */
const SCHEMAS = process.env["GONGPING_OGRAF_SCHEMAS"] ?? "";
const KNOWN = new Set([
  "$schema", "id", "version", "main", "name", "description", "author", "customActions", "supportsRealTime",
  "supportsNonRealTime", "stepCount", "schema", "renderRequirements", "thumbnails",
]);

test("every graphic has a manifest of its own name", () => {
  const names = MANIFESTS.map((manifest) => manifest.id.replace("cn.gongping.live.", ""));
  expect(names.toSorted()).toEqual([...GRAPHICS].toSorted());
  for (const name of GRAPHICS) expect(customElements.get(`gongping-${name}`)).toBeDefined();
});

describe.each(MANIFESTS)("$id", (manifest) => {
  test("has what OGraf v1 requires and nothing it forbids", () => {
    expect(manifest.$schema).toBe("https://ograf.ebu.io/v1/specification/json-schemas/graphics/schema.json");
    expect(manifest.id).toMatch(/^[a-z.-]+$/);
    expect(manifest.main).toMatch(/^[a-z-]+\.mjs$/);
    expect(manifest.name).not.toBe("");
    expect(manifest.supportsRealTime && manifest.supportsNonRealTime).toBe(true);
    expect(manifest.stepCount).toBeGreaterThanOrEqual(-1);
    for (const key of Object.keys(manifest)) expect(KNOWN.has(key) || key.startsWith("v_")).toBe(true);
  });

  test("describes each field for a form: a known type, an order or hidden", () => {
    const properties = Object.values(manifest.schema?.["properties"] as Record<string, Record<string, unknown>>);
    for (const property of properties) {
      expect(["string", "integer", "boolean", "array", "object"]).toContain(property["type"]);
      expect(typeof property["order"] === "number" || property["hidden"] === true).toBe(true);
    }
  });

  test.skipIf(!existsSync(join(SCHEMAS, "graphics", "schema.json")))("passes the published schema", () => {
    const validate = publishedSchema();
    expect(validate(JSON.parse(JSON.stringify(manifest))), JSON.stringify(validate.errors)).toBe(true);
  });
});

function publishedSchema(): ReturnType<Ajv2020["compile"]> {
  const ajv = new Ajv2020({ strict: false });
  for (const file of readdirSync(SCHEMAS, { recursive: true, encoding: "utf8" })) {
    if (!file.endsWith(".json") || file.includes("graphics")) continue;
    ajv.addSchema(JSON.parse(readFileSync(join(SCHEMAS, file), "utf8")) as object);
  }
  return ajv.compile(JSON.parse(readFileSync(join(SCHEMAS, "graphics", "schema.json"), "utf8")) as object);
}
