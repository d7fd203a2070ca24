import { describe, expect, test } from "vitest";
import { filesOf, smallLines } from "../fixtures/draw.ts";
import { inChinese } from "./notes.ts";
import { verify } from "./verify.ts";

const SPOILT: readonly ((text: string) => string)[] = [
  () => "",
  (text) => text.slice(0, -1),
  (text) => `\uFEFF${text}`,
  (text) => text.replace("\n", " \n"),
  (text) => text.replace("\n", "\u0007\n"),
  (text) => text.slice(text.indexOf("\n") + 1),
  (text) => `${text}${text.slice(text.slice(0, -1).lastIndexOf("\n") + 1)}`,
  (text) => text.slice(0, text.slice(0, -1).lastIndexOf("\n") + 1),
];
const FORGED: readonly ((line: string) => string)[] = [
  (line) => line.replace(/("body":.*?)(\d)/, "$11$2"),
  (line) => line.replace('"body":{', '"body":{"more":1,'),
  (line) => line.replace('"type":"', '"type":"un'),
  (line) => line.replace("{", "{ "),
];

function noteOf(files: Readonly<Record<string, string>>): string {
  const bundle = Object.entries(files).map(([name, text]) => [name, new TextEncoder().encode(text)] as const);
  return verify(new Map(bundle)).failure?.note ?? "";
}

describe("what a verifier notes beside its check", () => {
  test("is said in Chinese, whatever was spoilt", () => {
    const files = filesOf(smallLines);
    const notes = new Set<string>();
    for (const name of Object.keys(files)) {
      const { [name]: text = "", ...others } = files;
      notes.add(noteOf(others));
      for (const spoil of SPOILT) notes.add(noteOf({ ...others, [name]: spoil(text) }));
    }
    for (const forge of FORGED) {
      smallLines.forEach((line, i) => notes.add(noteOf(filesOf(smallLines.with(i, forge(line))))));
    }
    notes.delete("");
    expect(notes.size).toBeGreaterThan(20);
    expect([...notes].filter((note) => !/\p{Script=Han}/u.test(inChinese(note)))).toEqual([]);
  });

  test("keeps what stood in its holes, and the line inside a text", () => {
    expect(inChinese("entry 3 is not as computed")).toBe("第 3 项和算出的不一样");
    expect(inChinese("not a value of draw (line 2 of its text)")).toBe("draw 不能取这个值（所载文字第 2 行）");
    expect(inChinese("not UTF-8, first in line 3")).toBe("不是 UTF-8，最先在第 3 行");
    expect(inChinese("")).toBe("");
  });
});
