/** Look of the cadre's lower third. The plate grows with its text from 1,436 to 1,728 px. */
export const style = `
.card{position:absolute;left:96px;top:722px;height:192px;min-width:1436px;max-width:1728px;display:flex}
.ground{position:relative;flex:none;width:414px}
.block{position:absolute;inset:0;background:var(--ground);transform-origin:0 50%}
.no{position:absolute;left:32px;right:32px;top:32px;height:128px;line-height:130px;font-size:92px;font-weight:640;
  font-stretch:104%;text-align:center;white-space:nowrap}
.bars{border:solid var(--paper);border-width:8px 0;line-height:114px}
.paper{position:relative;flex:1;min-width:0}
.plate{inset:0;transform-origin:0 50%}
.words{position:relative;height:192px;padding:0 48px;display:flex;align-items:center;column-gap:44px;
  color:var(--ground)}
.name{flex:none;max-width:560px;font-size:96px;line-height:120px;font-weight:800;white-space:nowrap;letter-spacing:.02em}
.name.m{font-size:64px;line-height:76px;white-space:normal}
.facts{flex:1;min-width:0}
.unit{font-size:44px;line-height:58px;font-weight:600;white-space:nowrap}
.unit.m{font-size:36px;line-height:58px}
.unit.l{font-size:36px;line-height:48px;white-space:normal;text-wrap:balance}
.unit.l wbr,.name.m wbr{display:inline}
.more{font-size:44px;line-height:58px;color:var(--plate-2);white-space:nowrap}
.more.m{font-size:36px}
`;
