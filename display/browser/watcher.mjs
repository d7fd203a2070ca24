// Holds one display page open through a whole conference and compares it, when asked, with one that is opened freshly.
//   node watcher.mjs http://localhost:8080
// Reads a word a line, answers with a line of JSON: `compare`, then `end`.
import { createInterface } from "node:readline";
import { chromium } from "playwright-core";

/** A busy machine may be slow, a wrong picture stays wrong. */
const LIMIT = 300_000;
const FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--hide-scrollbars"];
/** Nothing that a view says, and everything that a program says when it does not know what to do. */
const ERROR = /错误|失败|异常|断开|断线|重连|重试|刷新|不可用|undefined|null|NaN|\[object|error|exception|unavailable|offline/i;

const server = process.argv[2] ?? "";
const display = `${server}/display/?conference=main&desk=host`;
const complaints = [];
let navigations = 0;

const browser = await chromium.launch({
  executablePath: process.env["GONGPING_CHROMIUM"] ?? "/usr/bin/chromium", headless: true, args: FLAGS,
});
const context = await browser.newContext({
  viewport: { width: 960, height: 540 }, locale: "zh-CN", timezoneId: "Asia/Shanghai",
});
await context.request.post(`${server}/api/v1/demo/session`, {
  data: { role: "host" }, headers: { "Gongping-Desk": "host", Origin: server },
});

/** In the page: looks at every frame that is painted. */
function watch() {
  window.seen = { texts: new Set(), bugLost: 0, bug: false };
  window.textsOf = (root) => [...root.querySelectorAll("*")].flatMap((element) => [
    ...(element.shadowRoot === null ? [] : window.textsOf(element.shadowRoot)),
    ...(["STYLE", "SCRIPT", "TITLE"].includes(element.tagName) ? [] : [...element.childNodes])
      .filter((node) => node.nodeType === Node.TEXT_NODE && node.nodeValue.trim() !== "")
      .map((node) => node.nodeValue.trim()),
  ]);
  window.look = () => {
    const layers = [...document.querySelectorAll(".layer")];
    return {
      rev: Number(document.getElementById("stage")?.dataset.rev ?? -1),
      rests: layers.every((layer) => layer.children.length < 2 && [...layer.children].every((child) => child.shown)),
      picture: JSON.stringify([layers.map((layer) => [...layer.children].map((c) => c.tagName)),
        window.textsOf(document)]),
    };
  };
  window.hold = (time) => {
    for (const graphic of document.querySelectorAll(".layer > *")) graphic.hold(time);
  };
  window.release = () => {
    for (const graphic of document.querySelectorAll(".layer > *")) {
      graphic.frozen = null;
      graphic.settle();
    }
  };
  const frame = () => {
    for (const text of window.textsOf(document)) window.seen.texts.add(text);
    const bug = document.querySelector(".layer[data-layer=bug] > *") !== null;
    if (window.seen.bug && !bug) window.seen.bugLost++;
    window.seen.bug = bug;
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
}

async function open() {
  const page = await context.newPage();
  await page.addInitScript(watch);
  await page.goto(display, { timeout: LIMIT });
  return page;
}

const kept = await open();
kept.on("framenavigated", () => navigations++);
kept.on("crash", () => complaints.push("the page crashed"));
kept.on("pageerror", (error) => complaints.push(error.message));
kept.on("dialog", (dialog) => complaints.push(dialog.message()));
const born = await kept.evaluate(() => {
  window.marker = crypto.randomUUID();
  return { marker: window.marker, origin: performance.timeOrigin };
});

/**
 * Both at rest and saying the same, and then, held at one time, the same to the last pixel. The page that stayed open
 * may name an older version: one that changes nothing for the display is not sent to it.
 */
async function compare() {
  const began = Date.now();
  const fresh = await open();
  let why = "";
  for (let tries = 1; Date.now() - began < LIMIT; tries++) {
    const [mine, other] = await looks(fresh);
    why = mine.rev < 0 || other.rev < 0 ? "nothing yet"
      : !mine.rests || !other.rests ? "in motion"
        : mine.picture !== other.picture ? `${mine.picture} is not ${other.picture}`
          : await pixels(fresh, mine, other);
    if (why === "") {
      await fresh.close();
      return { same: true, rev: other.rev, ms: Date.now() - began, tries };
    }
    await kept.waitForTimeout(50);
  }
  await fresh.close();
  return { same: false, why };
}

const looks = (fresh) => Promise.all([kept, fresh].map((page) => page.evaluate(() => window.look())));

async function pixels(fresh, mine, other) {
  const time = Date.now() + 60_000;
  const shots = [];
  for (const page of [kept, fresh]) {
    await page.evaluate((at) => window.hold(at), time);
    shots.push(await page.screenshot());
  }
  const [mineNow, otherNow] = await looks(fresh);
  for (const page of [kept, fresh]) await page.evaluate(() => window.release());
  if (mineNow.rev !== mine.rev || otherNow.rev !== other.rev) return "went on";
  return shots[0].equals(shots[1]) ? "" : `pixels differ where both say ${mineNow.picture}`;
}

async function end() {
  const { marker, origin, texts, bugLost } = await kept.evaluate(() => ({
    marker: window.marker, origin: performance.timeOrigin, texts: [...window.seen.texts], bugLost: window.seen.bugLost,
  }));
  await browser.close();
  return {
    reloaded: navigations > 0 || marker !== born.marker || origin !== born.origin,
    errors: [...complaints, ...texts.filter((text) => ERROR.test(text))],
    bugLost, texts: texts.length,
  };
}

const answer = (body) => process.stdout.write(`${JSON.stringify(body)}\n`);
answer({ ready: true });
for await (const word of createInterface({ input: process.stdin })) {
  answer(word === "compare" ? await compare() : await end());
  if (word === "end") break;
}
await browser.close();
