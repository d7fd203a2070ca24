/** Look of a question in the lower third. */
export const style = `
.q{position:absolute;left:96px;top:722px;width:1728px;height:192px;display:flex;align-items:center}
.block{position:absolute;left:0;top:0;width:268px;height:192px;background:var(--ground);transform-origin:0 50%}
.plate{left:268px;top:0;width:1460px;height:192px;transform-origin:0 50%}
.key{position:relative;flex:none;width:268px;padding:0 16px 0 32px}
.key .n{font-size:96px;line-height:96px;font-weight:640;white-space:nowrap}
.key small{font-size:48px;font-weight:400;color:var(--sub)}
.who{display:block;width:220px;font-size:40px;line-height:48px;color:var(--sub);white-space:nowrap}
.who.m{font-size:36px;letter-spacing:-.02em}
.text{position:relative;width:1460px;padding:0 44px;font-size:60px;line-height:78px;font-weight:700;color:var(--ground);
  text-wrap:balance}
.text wbr{display:inline}
.text.m{font-size:52px;line-height:66px}
.text.l{font-size:44px;line-height:56px}
.text.xl{font-size:36px;line-height:44px}
`;
