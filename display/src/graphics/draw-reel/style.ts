const columns = [0, 1, 2, 3, 4, 5].map((k) => `.w${k}{left:${k * 292}px}`).join("");
const gaps = [1, 2, 3, 4, 5].map((k) => `.g${k}{left:${k * 292 - 24}px}`).join("");
const places = Array.from({ length: 13 }, (_, p) => `.p${p}{top:${p * 448}px}`).join("");

/** Look of the draw: pool, reel, who, proof, seal. Measures from the twelve-column grid of 1728 px. */
export const style = `
.reel{position:absolute;inset:0 0 auto;height:436px}
.w{position:absolute;top:0;width:268px;height:436px;overflow:hidden}
${columns}${gaps}${places}
.win{position:absolute;inset:0;background:var(--ground-2);border:solid var(--ground-line);border-width:4px 0}
.strip{position:absolute;left:0;right:0;top:0;height:5824px;will-change:transform}
.w b{position:absolute;left:-40px;right:-40px;height:436px;line-height:448px;text-align:center;font-size:470px;
  font-stretch:94%;font-weight:640}
.strip b{color:#376B79;font-weight:600}
.w .lit{top:0;opacity:0}
.w0 .lit{opacity:1}
.w .cc{font-stretch:80%}
.w i,.g{position:absolute;height:16px;background:var(--paper)}
.w i{left:0;right:0;transform:scaleX(0);transform-origin:0 50%}
.w0 i{transform:none}
.g{width:24px;transform:scaleX(0)}
.reel .t{top:0}.reel .u{top:420px}
.bhead.done{opacity:0}
.who{position:absolute;left:0;top:464px;width:1436px;height:152px}
.who .name{position:absolute;left:-6px;top:0;width:574px;font-size:136px;line-height:152px;font-weight:800;
  letter-spacing:.02em;white-space:nowrap;opacity:0}
.who .name.m{font-size:92px}
.who .name.l{left:-2px;font-size:72px;line-height:76px;white-space:normal}
.who .post{position:absolute;left:584px;top:0;width:852px;height:152px;display:flex;flex-direction:column;
  justify-content:center;opacity:0;white-space:nowrap}
.unit{font-size:48px;line-height:64px;font-weight:500}
.unit.m{font-size:40px;line-height:50px;white-space:normal;text-wrap:balance}
.unit.m wbr,.who .name.l wbr{display:inline}
.role{font-size:48px;line-height:64px;color:var(--sub)}
.role.m{font-size:40px;line-height:50px}
.role.l{font-size:36px;line-height:48px}
.odds{position:absolute;left:292px;top:484px;display:flex;column-gap:96px}
.proof{position:absolute;left:0;bottom:0;width:1436px;height:128px;border-top:2px solid var(--ground-line);
  padding-top:24px;display:grid;grid-template-columns:560px 268px 560px;column-gap:24px;opacity:0}
.seal,.seal-word{position:absolute;left:1460px;top:464px;width:268px;height:304px}
.seal{background:var(--qing-air);transform:scaleY(0);transform-origin:50% 0}
.seal-word{color:var(--ink);font-size:40px;line-height:48px;font-weight:800;white-space:nowrap;opacity:0}
.seal-word .eq{position:absolute;left:44px;top:22px;font-size:180px}
.seal-word span{position:absolute;left:14px;right:14px;bottom:28px;text-align:center}
.sum{position:absolute;left:0;top:0;width:1728px;height:380px;display:flex;justify-content:space-between;
  align-items:flex-end;border:solid var(--paper);border-width:16px 0;padding-bottom:48px}
.sum .v{font-size:212px;line-height:180px;font-weight:640;font-stretch:84%;white-space:nowrap;margin-left:-8px}
.sum.m .v{font-size:176px}.sum.l .v{font-size:144px}
.sum .t{font-size:40px;line-height:56px;margin-bottom:20px;white-space:nowrap;color:var(--sub)}
.sum .dim .v{color:var(--sub);font-weight:500}
.sum .fin .t{color:var(--paper);font-weight:700}
.op{position:relative;width:88px;height:180px}
.op i{position:absolute;left:0;right:0;height:14px}
.minus i{top:88px;background:var(--sub)}
.is i{top:64px;background:var(--paper)}.is i+i{top:112px}
.commit{position:absolute;left:0;top:424px;width:1728px;height:344px;display:grid;grid-template-columns:1020px 684px;
  column-gap:24px}
.hash{margin-top:16px;font-size:100px;line-height:128px;font-weight:600;font-stretch:92%;letter-spacing:.01em;
  white-space:nowrap}
.commit p{margin-top:12px;font-size:38px;line-height:56px;color:var(--sub);white-space:nowrap}
.commit p.quota .each{display:inline-block;margin-right:36px}
.commit p.s{font-size:36px;line-height:48px;white-space:normal}
.commit p b{color:var(--paper);font-weight:500}
.commit .r{padding-left:48px;border-left:2px solid var(--ground-line)}
.commit .r ul{margin-top:8px}
.commit .r li{font-size:42px;line-height:66px;font-weight:500;white-space:nowrap}
.commit .r li.s{font-size:36px;line-height:44px;white-space:normal;margin-bottom:12px}
.dice{position:absolute;left:0;top:424px;width:1728px;height:344px}
.row{display:grid;grid-template-columns:repeat(4,414px);column-gap:24px;margin-top:16px}
.row .five{display:grid;grid-template-columns:repeat(5,1fr);
  background:var(--ground-2);border-top:8px solid var(--paper)}
.row .five b{font-size:84px;line-height:112px;text-align:center;font-weight:620}
.row.many{grid-template-columns:repeat(8,195px)}
.row.many .five b{font-size:44px}
.links{position:absolute;left:0;right:0;bottom:8px;display:grid;grid-auto-flow:column;grid-auto-columns:1fr;
  column-gap:24px}
.links .lab .eq{font-size:34px;margin-right:14px}
.links .val{color:var(--sub);font-weight:400;padding-left:48px}
.links .due .val{position:relative;color:var(--paper)}
.links .late{position:absolute;left:48px;top:0;white-space:nowrap;font-weight:700}
.links.held .open .eq,.links.held .open .lab b{color:var(--qing-air)}
.links .lab b{font-weight:600}
.links .open .val{color:var(--paper);font-weight:600}
.empty{position:absolute;left:0;top:0;width:1728px;height:768px;border-top:16px solid var(--ground-line);opacity:0}
.empty::after{content:"";position:absolute;left:0;right:0;top:404px;height:16px;background:var(--ground-line)}
.empty .big{font-size:260px;line-height:422px;height:404px;font-weight:800;letter-spacing:.02em;margin-left:-12px;white-space:nowrap}
.empty .why{margin-top:56px;font-size:64px;line-height:80px;font-weight:600;white-space:nowrap}
.empty .why.s{font-size:48px;line-height:60px;white-space:normal}
.empty .why.sub{margin-top:16px;font-size:44px;line-height:60px;font-weight:400;color:var(--sub)}
.empty .why .eq{margin-right:20px}
`;
