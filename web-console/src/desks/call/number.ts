/** A number as it is read while it is dialled: a mobile 3-4-4, a landline after its area code in fours. */
export function grouped(number: string): string {
  const [, mobile, area, rest] = /^(?:(1\d{10})|(0[12]\d|0\d{3})(\d{7,8}))$/.exec(number) ?? [];
  if (mobile !== undefined) return `${mobile.slice(0, 3)} ${mobile.slice(3, 7)} ${mobile.slice(7)}`;
  if (area === undefined || rest === undefined) return number;
  return `${area} ${rest.slice(0, -4)} ${rest.slice(-4)}`;
}
