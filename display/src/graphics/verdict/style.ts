/** Look of the verdict: the word where a score's numeral would stand. */
export const style = `
.bar{position:absolute;left:0;width:1728px;height:16px;background:var(--paper);transform-origin:0 50%}
.bar.top{top:0}
.bar.low{top:484px}
.word{position:absolute;left:-14px;top:16px;height:468px;line-height:492px;font-size:360px;font-weight:800;
  white-space:nowrap}
.under{position:absolute;left:0;top:548px;width:1728px}
.source{font-size:60px;line-height:76px;font-weight:500;color:var(--sub);text-wrap:balance}
.short{font-size:44px;line-height:60px;font-weight:700;text-wrap:balance}
.short wbr{display:inline}
.source wbr{display:inline}
.source.s{font-size:44px;line-height:60px}
`;
