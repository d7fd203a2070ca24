/** Look of the call panel at the right edge. */
export const style = `
.call{position:absolute;left:1264px;top:164px;width:560px;height:750px;background:var(--ground);display:flex;
  flex-direction:column}
.st{height:176px;padding:0 40px;display:flex;justify-content:space-between;align-items:center;background:var(--paper);
  color:var(--ground)}
.a{font-size:44px;line-height:56px;font-weight:700;white-space:nowrap}
.state{display:block;font-size:36px;line-height:48px;font-weight:400;color:var(--plate-2)}
.timer{font-size:104px;line-height:104px;font-weight:640;font-stretch:88%}
.timer[hidden]{display:none}
.bd{flex:1;padding:40px 40px 0}
.nm{width:480px;font-size:112px;line-height:120px;font-weight:800;white-space:nowrap}
.nm.m{font-size:88px}
.nm.l{font-size:64px;line-height:72px;white-space:normal}
.nm small{margin-left:20px;font-size:44px;font-weight:400;color:var(--sub);white-space:nowrap}
.vl{width:480px;margin-top:8px;font-size:46px;line-height:64px;font-weight:500;word-break:keep-all;
  overflow-wrap:anywhere}
.vl.m{font-size:38px;line-height:52px}
.ft{margin:0 40px;padding:20px 0 32px;border-top:2px solid var(--ground-line);font-size:36px;line-height:54px;
  color:var(--sub);white-space:nowrap}
.asked{font-size:44px;line-height:56px;font-weight:700;color:var(--paper);white-space:normal}
.asked.m{font-size:38px;line-height:48px}
.asked.l{font-size:32px;line-height:42px}
`;
