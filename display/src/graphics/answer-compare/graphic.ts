import type { CompareScene, ShowFacts } from "../../view.ts";
import { h, masked } from "../kit/dom.ts";
import { fit } from "../kit/fit.ts";
import { join } from "../kit/format.ts";
import { Graphic } from "../kit/graphic.ts";
import { fitHeading, foot, heading } from "../kit/parts.ts";
import { layout } from "./layout.ts";
import { RowPicture } from "./row.ts";
import { style } from "./style.ts";

export type CompareData = ShowFacts & Omit<CompareScene, "kind">;

/** Both accounts side by side. One item per step; equal, differing and unclear ones take exactly the same time. */
export default class AnswerCompare extends Graphic<CompareData> {
  protected readonly look = style;
  protected readonly stepCount = -1;

  protected zero(): number | undefined {
    return this.data.since;
  }

  protected paint(): void {
    const items = this.data.items ?? [];
    const plan = layout(items, this.timeline.zero);
    const rows = plan.rows.map((row) => new RowPicture(row, plan));
    const head = heading("equal", "核对", "同样的问题，两边各答一次");
    const names = this.names();
    const differing = items.filter((item) => item.sign === "differs" && item.at !== null).length;
    const count = h("span", "r", h("b", "", `${differing} 处有出入`));
    this.box.append(h("div", "full"), head,
      h("div", "core", ...names, ...rows.map((row) => row.element)),
      foot(this.data, differing > 0 ? count : undefined));
    fitHeading(head);
    for (const name of names) fit(name, ["", "m", "l"]);
    for (const row of rows) {
      row.place();
      row.move(this.timeline);
    }
    if (plan.opensAt !== null) {
      this.timeline.add(count, [{ opacity: 0 }, { opacity: 1 }], { at: plan.opensAt + 360, lasts: 120 });
    }
  }

  private names(): HTMLElement[] {
    const { number, name, household, hid, place } = this.data;
    const cadre = h("div", "who a", h("small", "", join(" ", name, number)), "干部");
    const home = h("small", "", masked(household));
    home.append(` ${join("　", hid, place)}`);
    return [cadre, h("div", "who b", "农户", home)];
  }
}
