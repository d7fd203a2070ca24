/** Look of a commitment: the case alert without its slab. */
export const style = `
.commit{position:absolute;left:96px;top:642px;width:1728px;height:272px}
.block,.key{position:absolute;left:0;top:0;width:268px;height:272px}
.block{background:var(--ground);transform-origin:0 50%}
.key{display:flex;flex-direction:column;align-items:center;justify-content:center;gap:16px;font-size:60px;
  line-height:64px;font-weight:800}
.key .eq{font-size:92px}
.plate{left:268px;top:0;width:1046px;height:272px;transform-origin:0 50%}
.words{position:absolute;left:268px;top:0;width:1046px;height:272px;padding:0 44px;display:flex;flex-direction:column;
  justify-content:center;color:var(--ground)}
.what{font-size:64px;line-height:84px;font-weight:800;white-space:nowrap}
.what.m{font-size:46px;line-height:58px;white-space:normal;text-wrap:balance}
.what.l{font-size:36px;line-height:44px;white-space:normal;text-wrap:balance}
.who{font-size:40px;line-height:58px;color:var(--plate-2);white-space:nowrap}
.who.m{font-size:36px;line-height:50px}
.who.l{font-size:36px;line-height:42px;white-space:normal}
.what.m wbr,.what.l wbr,.who.l wbr{display:inline}
.due{position:absolute;left:1314px;top:0;width:414px;height:272px;padding:26px 40px 0;background:var(--ground);
  white-space:nowrap}
.due span{display:block;font-size:36px;line-height:44px;color:var(--sub)}
.date{height:124px;font-size:108px;line-height:124px;font-weight:640;font-stretch:84%}
.date small{margin:0 6px;font-size:44px;font-weight:600}
`;
