/** Look of the slate. */
export const style = `
.bar{position:absolute;left:96px;width:1728px;height:112px;background:var(--paper)}
.bar.top{top:212px}
.bar.hollow,.bar.fill{top:436px}
.bar.hollow{background:none;border:6px solid var(--ground-line)}
.bar.fill{transform:scaleX(0);transform-origin:0 50%}
.title{position:absolute;left:88px;top:648px;width:1120px;font-size:150px;line-height:168px;font-weight:900;
  letter-spacing:.02em;white-space:nowrap}
.title.wide{width:1728px}
.title.m{font-size:112px}
.title.s{left:94px;font-size:76px;line-height:84px;white-space:normal;text-wrap:balance}
.title.s wbr{display:inline}
.line{position:absolute;left:96px;top:824px;width:1160px;font-size:52px;line-height:72px;color:var(--sub);
  white-space:nowrap}
.line.s{font-size:40px}
.time{position:absolute;right:96px;top:658px;text-align:right;white-space:nowrap}
.digits{font-size:208px;line-height:176px;font-weight:640;font-stretch:88%}
.time span{display:block;margin-top:20px;font-size:44px;line-height:64px;color:var(--sub)}
.head{position:absolute;left:96px;top:356px;width:1728px}
.head .lab{font-size:40px;line-height:56px;color:var(--sub)}
.figures{display:grid;grid-template-columns:repeat(8,1fr);font-size:68px;line-height:92px;font-weight:640}
`;
