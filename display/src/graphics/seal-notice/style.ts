/** Look of the notice: the counts between two bars, the whole fingerprint below, the code for a camera at the right. */
export const style = `
.counts{position:absolute;left:0;top:0;width:1728px;height:316px;display:flex;justify-content:space-between;
  align-items:flex-end;border:solid var(--paper);border-width:16px 0;padding-bottom:40px}
.counts .t{font-size:40px;line-height:56px;margin-bottom:12px;white-space:nowrap;color:var(--sub)}
.counts .v{font-size:152px;line-height:132px;font-weight:640;font-stretch:84%;white-space:nowrap;margin-left:-6px}
.left{position:absolute;left:0;top:360px;width:1316px;height:408px}
.bare .left{width:1728px}
.left .lab{margin-bottom:20px}
.hash{font-size:62px;line-height:82px;font-weight:600;letter-spacing:.01em;white-space:nowrap}
.bodies{margin-top:28px;font-size:44px;line-height:64px;color:var(--paper);text-wrap:pretty}
.bodies wbr{display:inline}
.bodies.s{font-size:36px;line-height:52px}
.check{position:absolute;right:0;top:360px;width:344px;height:408px;text-align:center}
.qr{position:relative;width:344px;height:344px}
.qr svg{display:block;width:344px;height:344px;fill:var(--ground)}
.check .lab{margin-top:20px;color:var(--paper)}
`;
