import "../look/tokens.css";
import "../look/fonts.css";
import "./stage.css";
import "../graphics/index.ts";
import { openLive } from "../live/index.ts";
import type { DisplayView } from "../view.ts";
import { logOf } from "../proof/log.ts";
import { Proofs } from "../proof/proofs.ts";
import { preloadFonts } from "./fonts.ts";
import { FrameMeter } from "./frames.ts";
import { GlyphCheck, textOf } from "./glyphs.ts";
import { Notice } from "./notice.ts";
import { Stage } from "./stage.ts";
import { watchTally } from "./tally.ts";
import { Unpaired } from "./unpaired.ts";

const asked = new URLSearchParams(location.search);
const token = decodeURIComponent(location.hash.slice(1));
const transparent = asked.get("transparent") === "1";
if (!transparent) document.documentElement.classList.add("opaque");

const conference = asked.get("conference") ?? "main";
const live = openLive<DisplayView>({
  conference,
  view: "display",
  ...(token === "" ? {} : { token }),
  ...(asked.has("desk") ? { desk: asked.get("desk") ?? "" } : {}),
});
const PROOF_EVERY = 2_000;
const faults: string[] = [];
const report = (place: string, error: unknown): void => {
  const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  if (faults.length < 5) faults.push(`${place}: ${message}`.slice(0, 200));
};

// Nothing that goes wrong is ever drawn: the server's log hears of it with the next beat.
window.addEventListener("error", (event) => {
  event.preventDefault();
  report("page", event.error ?? event.message);
});
window.addEventListener("unhandledrejection", (event) => {
  event.preventDefault();
  report("page", event.reason);
});
window.addEventListener("contextmenu", (event) => event.preventDefault());

async function start(element: HTMLElement): Promise<void> {
  await preloadFonts();
  const stage = new Stage(element, {
    now: () => live.serverNow(),
    fault: (layer, graphic, error) => report(`${layer}/${graphic}`, error),
  });
  const proofs = new Proofs(logOf);
  const notice = new Notice();
  const show = (): void => {
    stage.show(live.model.state, live.silentFor(), (round) => proofs.of(round) === "held");
    element.dataset["rev"] = String(live.model.rev);
  };
  live.subscribe(show);
  show();

  // Once a round's lines are public this machine computes them itself. What does not hold is told, never drawn.
  const prove = async (): Promise<void> => {
    try {
      if (!(await proofs.look(live.model.state))) return;
      show();
      if (asked.get("desk") === "director") notice.show(proofs.wrong);
    } catch {
      // A log that does not answer proves nothing, and is asked again.
    }
  };
  setInterval(() => void prove(), PROOF_EVERY);
  const unpaired = new Unpaired(
    { conference, desk: asked.get("desk"), origin: location.origin },
    transparent || window.parent !== window ? null : notice,
  );

  const meter = new FrameMeter();
  const frame = (at: number): void => {
    meter.frame(at);
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
  const glyphs = new GlyphCheck([...document.fonts].map((face) => face.unicodeRange));
  const tally = watchTally();
  setInterval(() => {
    stage.sync();
    stage.hold(live.silentFor());
    if (token === "") void unpaired.look(live);
    const sent = live.send({
      type: "beat",
      rev: live.model.rev,
      layers: Object.fromEntries(stage.layers.map((layer) => [layer.name, layer.onAir ?? layer.state])),
      ...meter.take(),
      missing: glyphs.missing(textOf(element)).slice(0, 50),
      active: tally.active,
      differs: proofs.wrong,
      faults,
    });
    if (sent) faults.length = 0;
    // A launcher that frames this page learns whether the picture follows its server; nothing else is said.
    if (window.parent !== window) {
      window.parent.postMessage({ gongping: "display", fresh: !live.stale, differs: proofs.wrong }, "*");
    }
  }, 1_000);
}

const element = document.getElementById("stage");
if (element !== null) void start(element);
