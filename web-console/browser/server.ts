import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { dirname, extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { WebSocketServer } from "ws";
import type { WebSocket } from "ws";

const DIST = join(dirname(fileURLToPath(import.meta.url)), "..", "dist");
const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8", ".js": "text/javascript", ".css": "text/css", ".woff2": "font/woff2",
};
/** The policy that the product's server sends. */
const POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
  + "connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'self'; require-trusted-types-for 'script'";

/** Stands for the display that the host desk shows small. */
const PICTURE = "<!doctype html><html lang=\"zh-CN\"><title>display</title></html>";

/** A command as a desk sent it. */
export interface Sent {
  readonly desk: string;
  readonly key: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** A stand-in for the product's server: serves the built pages, a session, one conference, views from the test. */
export class DeskServer {
  readonly sent: Sent[] = [];
  desks: object[] = [];
  demo = true;
  title = "";
  period = "";
  /** How many witnesses the conference has. */
  witnesses = 2;
  mark = "live";
  /** How many of a line's people are excused. */
  excused = 12;
  /** The code of its draw; none before the manifest. */
  draw: string | undefined;
  /** What its witnesses are called. */
  witnessNames: readonly string[] = [];
  /** What is published of a draw, by paths below /api/v1 such as `/draw/TEST-20/bundle?name=roster.tsv`. */
  readonly published = new Map<string, string>();
  /** What the next command is answered with; accepted by default. */
  answer: { status: number; body: object } | "lost" | null = null;
  private readonly lines = new Map<WebSocket, string>();
  private readonly views = new Map<string, object>();
  private rev = 1;
  private zero = Date.now();
  private silent = false;
  private readonly beating: ReturnType<typeof setInterval>;

  private constructor(private readonly http: Server) {
    const sockets = new WebSocketServer({ noServer: true, handleProtocols: () => "gongping.live.v1" });
    http.on("request", (request: IncomingMessage, response: ServerResponse) => void this.serve(request, response));
    http.on("upgrade", (request, socket, head) => {
      if (this.silent) return socket.destroy();
      return sockets.handleUpgrade(request, socket, head, (line) => this.accept(line, request.url ?? ""));
    });
    this.beating = setInterval(() => this.tell({ now: this.now() }), 500);
  }

  static async start(): Promise<DeskServer> {
    const http = createServer();
    await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
    return new DeskServer(http);
  }

  get origin(): string {
    return `http://127.0.0.1:${String((this.http.address() as AddressInfo).port)}`;
  }

  now(): number {
    return Date.now() - this.zero;
  }

  setClock(epochMs: number): void {
    this.zero = Date.now() - epochMs;
  }

  /** A new state of a view, sent to those who watch it. */
  show(view: string, state: object): void {
    this.rev += 1;
    this.views.set(view, state);
    for (const [line, watched] of this.lines) {
      if (watched === view) line.send(JSON.stringify({ rev: this.rev, now: this.now(), head: null, state }));
    }
  }

  /** Cuts every line and, until `speak`, refuses new ones. */
  hush(): void {
    this.silent = true;
    for (const line of this.lines.keys()) line.terminate();
  }

  speak(): void {
    this.silent = false;
  }

  async stop(): Promise<void> {
    clearInterval(this.beating);
    for (const line of this.lines.keys()) line.terminate();
    this.http.closeAllConnections();
    await new Promise((resolve) => this.http.close(resolve));
  }

  private accept(line: WebSocket, url: string): void {
    const view = new URL(url, "http://hall").pathname.split("/")[3] ?? "";
    this.lines.set(line, view);
    line.on("close", () => this.lines.delete(line));
    const state = this.views.get(view);
    if (state !== undefined) line.send(JSON.stringify({ rev: this.rev, now: this.now(), head: null, state }));
  }

  private tell(frame: object): void {
    for (const line of this.lines.keys()) line.send(JSON.stringify(frame));
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = new URL(request.url ?? "/", "http://hall").pathname;
    if (path.startsWith("/api/v1/")) return this.api(request, response, path.slice("/api/v1".length));
    if (path === "/display/") return void response.writeHead(200, { "Content-Type": TYPES[".html"] }).end(PICTURE);
    try {
      const file = pageOf(path);
      const bytes = await readFile(join(DIST, file));
      response.writeHead(200, {
        "Content-Type": TYPES[extname(file)] ?? "application/octet-stream",
        "Content-Security-Policy": POLICY,
      });
      response.end(bytes);
    } catch {
      response.writeHead(404).end();
    }
  }

  private async api(request: IncomingMessage, response: ServerResponse, path: string): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const text = Buffer.concat(chunks).toString();
    const body = text === "" ? {} : (JSON.parse(text) as Record<string, unknown>);
    const say = (status: number, value: object): void => {
      response.writeHead(status, { "Content-Type": "application/json" }).end(JSON.stringify(value));
    };
    const published = this.published.get((request.url ?? "").slice("/api/v1".length));
    if (published !== undefined) return void response.writeHead(200).end(published);
    if (path === "/conferences") {
      const { title, mark, witnesses, witnessNames, draw } = this;
      const row = { id: "main", title, period: this.period, state: "live", mark, witnesses, witnessNames, draw };
      return say(200, { mark, conferences: [row] });
    }
    if (path === "/session" && request.method === "GET") return say(200, { demo: this.demo, desks: this.desks });
    if (request.method !== "GET" && /^\/rosters\/|\/approval$/.test(path)) return this.command(request, response, { path, ...body }, say);
    if (path.endsWith("/commands")) return this.command(request, response, body, say);
    if (path === "/demo/desk") return say(200, { pilot: false, byHand: [] });
    if (path.endsWith("/demo-dice")) return say(200, { digits: "38104729561183064927" });
    if (path.endsWith("/quotas")) return say(200, { quotas: weighed(new URL(request.url ?? "/", "http://hall").searchParams, this.excused) });
    if (path.includes("/nominees/")) {
      return say(404, { code: "cadre.unlisted", title: "", detail: "", status: 404, values: [path.slice(-6)] });
    }
    const view = /\/views\/([a-z]+)$/.exec(path)?.[1];
    const state = view === undefined ? undefined : this.views.get(view);
    if (state !== undefined) return say(200, { rev: this.rev, now: this.now(), head: null, state });
    return say(404, { code: "request.not-found", title: "", detail: "", status: 404, values: [] });
  }

  private command(
    request: IncomingMessage,
    response: ServerResponse,
    body: Record<string, unknown>,
    say: (status: number, value: object) => void,
  ): void {
    const header = (name: string): string => String(request.headers[name]);
    this.sent.push({ desk: header("gongping-desk"), key: header("idempotency-key"), body });
    const answer = this.answer;
    this.answer = null;
    if (answer === "lost") response.destroy();
    else if (answer === null) say(200, { rev: this.rev, events: [] });
    else say(answer.status, answer.body);
  }
}

/** As a county would answer in which so many of 10,180 are excused, and 2 of the last line's. */
function weighed(query: URLSearchParams, absent: number): object[] {
  const shared = ["township/heping:4", "township/liuquan:3", "township/qingshi:3"];
  return (query.get("quotas")?.split(",") ?? shared).map((text) => {
    const [whom = "", seats = ""] = text.split(":");
    const pool = whom === "*" ? 10_174 : 388;
    return { whom, seats: Number(seats), pool, absent, sure: whom === "township/liuquan" ? 2 : pool - absent };
  });
}

function pageOf(path: string): string {
  if (/^\/(desk(\/.*)?|sign-in)?$/.test(path)) return "console.html";
  if (/^\/(pair|keyer|witness|inspect)(\/.*)?$/.test(path)) return "mobile.html";
  if (["/verify", "/fairness", "/roster", "/notice"].includes(path)) return `${path.slice(1)}.html`;
  return /^\/public(\/.*)?$/.test(path) ? "public.html" : path;
}
