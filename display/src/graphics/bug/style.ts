/** Look of the corner mark, top right inside the safe area, legible on any picture. */
export const style = `
.mark{position:absolute;right:96px;top:70px;width:124px;height:64px;background:var(--paper);color:var(--ground);
  font-size:44px;line-height:64px;font-weight:800;text-align:center;white-space:nowrap}
`;
