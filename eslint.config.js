import js from "@eslint/js";
import vue from "eslint-plugin-vue";
import tseslint from "typescript-eslint";

/** One rule set for both front ends; file and line limits are those of the Java side. */
export default tseslint.config(
  { ignores: ["**/dist/", "**/target/", "**/shots/", "**/node_modules/", "server/", "docs/", "testkit/", "**/views.ts"] },
  js.configs.recommended,
  tseslint.configs.strict,
  tseslint.configs.stylistic,
  vue.configs["flat/recommended"],
  {
    files: ["**/*.vue"],
    languageOptions: { parserOptions: { parser: tseslint.parser } },
  },
  {
    files: ["**/*.{ts,js,mjs,vue}"],
    languageOptions: { ecmaVersion: 2023, sourceType: "module" },
    rules: {
      "max-len": ["error", { code: 120, ignoreUrls: true, ignoreStrings: true, ignoreTemplateLiterals: true }],
      "max-lines": ["error", 300],
      "no-undef": "off",
      "no-irregular-whitespace": ["error", { skipTemplates: true }],
      "no-console": "error",
      "no-alert": "error",
      eqeqeq: "error",
      curly: ["error", "multi-line"],
      "no-restricted-properties": [
        "error",
        { object: "Math", property: "random", message: "No front end holds a random source." },
      ],
      "@typescript-eslint/consistent-type-definitions": "off",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      "vue/multi-word-component-names": "off",
      "vue/no-v-html": "error",
      "vue/max-attributes-per-line": "off",
      "vue/singleline-html-element-content-newline": "off",
      "vue/html-self-closing": "off",
      "vue/html-closing-bracket-newline": "off",
      "vue/html-indent": "off",
      "vue/first-attribute-linebreak": "off",
    },
  },
  { files: ["**/build/**", "**/browser/**"], rules: { "no-console": "off" } },
);
