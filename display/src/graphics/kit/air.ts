import sign from "../../look/sign.css?inline";

/** Parts every picture shares: the stage, heading, foot line, labels. Colours are the tokens of the page. */
const AIR = `
:host{position:absolute;inset:0;display:block;contain:strict;pointer-events:none;font-family:var(--font);
  font-size:36px;line-height:1.4;font-weight:400;color:var(--paper);font-kerning:normal;text-align:left;
  font-variant-numeric:tabular-nums lining-nums;text-spacing-trim:trim-start;word-break:normal}
ul{list-style:none}
*,*::before,*::after{box-sizing:border-box;margin:0;padding:0}
.box{position:absolute;inset:0}
.full{position:absolute;inset:0;background:var(--ground)}
.core{position:absolute;left:96px;top:150px;width:1728px;height:768px}
.bhead{position:absolute;left:388px;top:76px;width:1240px;height:52px;display:flex;align-items:center;
  font-size:44px;font-weight:700;line-height:52px;white-space:nowrap}
.bhead .eq{font-size:48px;margin-right:24px}
.bhead .sub{font-weight:400;color:var(--sub);margin-left:24px}
.bhead.s,.bhead.t{font-size:36px}
.bhead.t .sub{display:none}
.stack{display:inline-grid}
.stack>*{grid-area:1/1}
.bfoot{position:absolute;left:96px;right:96px;top:950px;height:76px;display:flex;justify-content:space-between;
  align-items:center;font-size:36px;line-height:44px;color:var(--sub);white-space:nowrap}
.bfoot b{color:var(--paper);font-weight:600}
.bfoot .eq{font-size:34px;margin-right:16px}
.bfoot .r b{margin-left:36px}
.lab{font-size:36px;line-height:40px;color:var(--sub);white-space:nowrap}
.val{font-size:44px;line-height:56px;font-weight:600;white-space:nowrap}
.n{font-stretch:92%}
.keep{word-break:keep-all;overflow-wrap:anywhere}
/* A break opportunity works in unwrapped text too: it is there only where a size allows several lines. */
.keep wbr{display:none}
.plate{position:absolute;background:var(--paper);color:var(--ground)}
`;

const sheets = new Map<string, CSSStyleSheet>();

/** The style sheets of a graphic: the shared parts first, its own after. Each text is parsed once. */
export function airSheets(own: string): CSSStyleSheet[] {
  return [sign, AIR, own].map((text) => {
    const known = sheets.get(text);
    if (known !== undefined) return known;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    sheets.set(text, sheet);
    return sheet;
  });
}
