import { createHash } from "node:crypto";
import vue from "@vitejs/plugin-vue";
import { defineConfig } from "vite";
import type { Plugin } from "vite";

/**
 * `chain.html`: a witness's own chain as one file for a disk. Script and styles stand in it, and its policy lets that
 * one script run and lets nothing be asked of any network.
 */
export default defineConfig({
  base: "./",
  logLevel: "warn",
  define: { __VUE_OPTIONS_API__: false, __VUE_PROD_DEVTOOLS__: false },
  plugins: [vue(), oneFile()],
  build: {
    target: ["es2020"],
    assetsInlineLimit: Number.MAX_SAFE_INTEGER,
    cssCodeSplit: false,
    modulePreload: false,
    emptyOutDir: false,
    rolldownOptions: { input: ["chain.html"] },
  },
});

/** Puts what was built into the page itself. */
function oneFile(): Plugin {
  return {
    name: "one-file",
    enforce: "post",
    generateBundle(_, bundle) {
      let script = "";
      let style = "";
      for (const [name, part] of Object.entries(bundle)) {
        if (part.type === "chunk") script += part.code;
        else if (name.endsWith(".css")) style += text(part.source);
        else continue;
        Reflect.deleteProperty(bundle, name);
      }
      const page = bundle["chain.html"];
      if (page?.type !== "asset" || script === "") throw new Error("chain.html was not built");
      page.source = written(text(page.source), script.replaceAll("</script", "<\\/script"), style);
    },
  };
}

function text(source: string | Uint8Array): string {
  return typeof source === "string" ? source : new TextDecoder().decode(source);
}

function written(page: string, script: string, style: string): string {
  const hash = createHash("sha256").update(script).digest("base64");
  const policy = `default-src 'none'; script-src 'sha256-${hash}'; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'`;
  const head = `<meta http-equiv="Content-Security-Policy" content="${policy}" /><style>${style}</style>`;
  const bare = page.replace(/<script[^>]*><\/script>\s*/g, "").replace(/<link[^>]*>\s*/g, "");
  return bare
    .replace("<meta charset=\"utf-8\" />", (charset) => `${charset}${head}`)
    .replace("</body>", () => `<script type="module">${script}</script></body>`);
}
