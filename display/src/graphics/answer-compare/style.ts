/** Look of the comparison. The spine is x 960; columns 260, 494, 220, 754. */
export const style = `
.core::before{content:"";position:absolute;left:0;top:76px;width:1728px;height:16px;background:var(--paper)}
.who{position:absolute;top:4px;height:60px;font-size:44px;line-height:60px;font-weight:700;white-space:nowrap}
.who.a{left:0;width:754px;text-align:right}
.who.b{left:974px;width:754px}
.who small{font-size:38px;font-weight:400;color:var(--sub);margin:0 18px}
.who.m small{font-size:36px;margin:0 10px}
.who.l small{font-size:36px;letter-spacing:-.03em;margin:0 4px}
.row{position:absolute;left:0;width:1728px}
.small,.big{position:absolute;left:0;top:0;width:1728px;display:grid;grid-template-columns:260px 494px 220px 754px}
.small{border-bottom:2px solid var(--ground-line)}
.small>*,.big>*{position:relative;height:100%;min-width:0;display:flex;align-items:center}
.small>.ql,.big>.ql{height:auto;align-self:center;flex-direction:column;align-items:flex-start;padding-right:12px;
  font-size:42px;line-height:52px;color:var(--sub)}
.compact .small>.ql{flex-flow:row wrap}
.small>.ql.m{font-size:36px;line-height:42px}
.fix{font-size:36px;line-height:42px;font-weight:700;color:var(--paper)}
.a{justify-content:flex-end;text-align:right}
.s{justify-content:center}
.ans{width:100%;font-size:58px;line-height:72px;font-weight:600;white-space:nowrap}
.a>.ans{padding-left:24px}
.ans.l{font-size:44px;line-height:54px;white-space:normal;text-wrap:balance}
.ans.m{font-size:36px;line-height:42px;white-space:normal;text-wrap:balance}
.ans.l wbr,.ans.m wbr,.txt wbr{display:inline}
.ans.none{position:absolute;left:0;font-weight:400;color:var(--sub)}
.sg{display:flex;flex-direction:column;align-items:center;gap:4px;font-size:36px;line-height:40px;font-weight:500;
  white-space:nowrap}
.small .sg{position:absolute}
.sg .eq{font-size:60px}
.sg .eq::before{transform-origin:0 50%}
.sg .eq::after{transform-origin:100% 50%}
.sg.equal{color:var(--qing-air)}
.sg.unknown{color:var(--sub)}
.compact .ans{font-size:44px;line-height:56px}
.compact .ans.l,.compact .ans.m{font-size:36px;line-height:42px}
.compact .small>.ql{font-size:38px;line-height:42px;column-gap:12px}
.compact .small .sg{flex-direction:row;gap:8px}
.compact .small .sg .eq{font-size:34px}
.slab{position:absolute;left:0;top:0;width:1728px;background:var(--cheng);transform-origin:50% 0;opacity:0}
.big{color:var(--ink);opacity:0}
.big>.ql{padding-left:32px;font-size:48px;line-height:56px;font-weight:600;color:var(--ink)}
.big>.ql.m{font-size:38px;line-height:46px}
.big .fix{color:var(--ink)}
.big .sg{align-self:flex-end;gap:16px;padding-bottom:24px;font-size:48px;line-height:56px;font-weight:800}
.big .sg .eq{font-size:148px;color:var(--ink)}
.compact .big .sg{gap:4px;padding-bottom:12px}
.compact .big .sg .eq{font-size:116px}
.num,.txt{width:100%}
.a>.num,.a>.txt{transform-origin:100% 50%}
.b>.num,.b>.txt{transform-origin:0 50%}
.num{display:flex;align-items:flex-end;white-space:nowrap}
.a>.num{justify-content:flex-end}
.num b{font-size:var(--numeral);line-height:.9;font-weight:660;letter-spacing:-.01em}
.b>.num b{margin-left:-14px}
.num span{margin:0 0 36px 20px;font-size:64px;line-height:72px;font-weight:700}
.num.x b{font-size:calc(var(--numeral)*.74)}
.num.y b{font-size:calc(var(--numeral)*.5)}
.txt{font-size:96px;line-height:112px;font-weight:700;text-wrap:balance}
.txt.x{font-size:64px;line-height:78px}
.txt.y{font-size:48px;line-height:60px}
.txt.z{font-size:36px;line-height:46px}
.a>.txt{padding-left:16px}
`;
