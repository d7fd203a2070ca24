import type { GraphicsManifest } from "ograf";

const TEXT = { type: "string", gddType: "single-line", default: "" } as const;

/** Field of the form that a third-party controller shows for a graphic. */
export const field = {
  text: (title: string, order: number) => ({ ...TEXT, title, order }),
  count: (title: string, order: number) => ({ type: "integer", title, order }) as const,
  /** Server time in epoch milliseconds; not for people. */
  time: (title: string) => ({ type: "integer", title, hidden: true }) as const,
  list: (title: string, order: number, items: object) => ({ type: "array", title, order, items }) as const,
  group: (title: string, order: number, properties: object) =>
    ({ type: "object", title, order, properties }) as const,
};

interface Draft {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly steps: number;
  readonly fields: Readonly<Record<string, object>>;
  readonly actions?: GraphicsManifest["customActions"];
}

/** An OGraf v1 manifest with what all our graphics have in common. */
export function manifest(draft: Draft): GraphicsManifest {
  return {
    $schema: "https://ograf.ebu.io/v1/specification/json-schemas/graphics/schema.json",
    id: `cn.gongping.live.${draft.name}`,
    name: draft.title,
    version: "1.0.0",
    description: draft.description,
    author: { name: "Gongping 公评" },
    main: `${draft.name}.mjs`,
    supportsRealTime: true,
    supportsNonRealTime: true,
    stepCount: draft.steps,
    ...(draft.actions ? { customActions: draft.actions } : {}),
    renderRequirements: [{
      resolution: { width: { ideal: 1920 }, height: { ideal: 1080 } },
      frameRate: { ideal: 50 },
      accessToPublicInternet: { ideal: false },
      engine: [{ type: "CEF", version: { min: "117" } }],
    }],
    schema: { type: "object", properties: draft.fields } as NonNullable<GraphicsManifest["schema"]>,
  };
}
