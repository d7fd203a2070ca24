import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { dirname, extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import { WebSocketServer } from "ws";
import type { WebSocket } from "ws";
import type { DisplayView } from "../src/view.ts";

const DIST = join(dirname(fileURLToPath(import.meta.url)), "..", "dist");
const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8", ".js": "text/javascript", ".css": "text/css", ".woff2": "font/woff2", ".svg": "image/svg+xml",
};
/** The policy the product's server sends: nothing inline, nothing from elsewhere. */
const POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
  + "connect-src 'self'; manifest-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'self'; "
  + "require-trusted-types-for 'script'; frame-ancestors 'self' file:";

/** Serves the built renderer and feeds its socket by the live protocol, on a clock of its own. */
export class HallServer {
  readonly heard: Record<string, unknown>[] = [];
  readonly urls: string[] = [];
  /** The lines of the draw's public log. */
  lines: readonly string[] = [];
  /** The seats that the browser holds; none of that is told before it is set. */
  desks: readonly string[] | null = null;
  private readonly sockets = new Set<WebSocket>();
  private view: DisplayView | null = null;
  private rev = 0;
  private zero = Date.now();
  private accepting = true;
  private beating: ReturnType<typeof setInterval> | undefined;

  private constructor(private readonly http: Server) {
    const server = new WebSocketServer({ noServer: true, handleProtocols: () => "gongping.live.v1" });
    http.on("upgrade", (request, socket, head) => {
      if (!this.accepting) return socket.destroy();
      this.urls.push(request.url ?? "");
      return server.handleUpgrade(request, socket, head, (line) => this.accept(line));
    });
    this.beating = setInterval(() => this.tell({ now: this.now() }), 500);
  }

  static async start(): Promise<HallServer> {
    const http = createServer();
    const hall = new HallServer(http);
    http.on("request", (request, response) => {
      void hall.answer(request.url ?? "/").then(([status, type, body]) => {
        response.writeHead(status, { "Content-Type": type, "Content-Security-Policy": POLICY });
        response.end(body);
      });
    });
    await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
    return hall;
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.http.address() as AddressInfo).port}`;
  }


  get version(): number {
    return this.rev;
  }

  now(): number {
    return Date.now() - this.zero;
  }

  /** Puts the server's clock to this epoch time; it runs on from there. */
  setClock(epochMs: number): void {
    this.zero = Date.now() - epochMs;
  }

  /** A new version of the view, sent as a patch of the whole to those who are there. */
  show(view: DisplayView): void {
    const base = this.rev;
    this.rev += 1;
    this.view = view;
    const patch = [{ op: "replace", path: "", value: view }];
    this.tell({ base, rev: this.rev, now: this.now(), patch });
  }

  /** A new version of the view for those who come next. */
  prepare(view: DisplayView): void {
    this.rev += 1;
    this.view = view;
  }

  /** Cuts every line and, until `open`, refuses new ones. */
  cut(): void {
    this.accepting = false;
    for (const line of this.sockets) line.terminate();
  }

  open(): void {
    this.accepting = true;
  }

  async stop(): Promise<void> {
    clearInterval(this.beating);
    for (const line of this.sockets) line.terminate();
    await new Promise((resolve) => this.http.close(resolve));
  }

  private async answer(url: string): Promise<[number, string, Buffer | string]> {
    if (this.desks !== null && url === "/api/v1/session") {
      return [200, "application/json", JSON.stringify({ desks: this.desks.map((desk) => ({ desk })) })];
    }
    if (this.desks !== null && url === "/api/v1/conferences") {
      return [200, "application/json", JSON.stringify({ conferences: [{ id: "main" }] })];
    }
    const log = /^\/api\/v1\/log\/[^/]+\/(checkpoint|tile\/entries\/000\.p\/\d+)$/.exec(url);
    if (log === null) return serve(url);
    if (log[1] === "checkpoint") return [200, "text/plain", `draw\n${this.lines.length}\nroot\n`];
    return [200, "application/octet-stream", Buffer.concat(this.lines.flatMap((line) => {
      const bytes = Buffer.from(line, "utf8");
      return [Buffer.from([bytes.length >> 8, bytes.length & 255]), bytes];
    }))];
  }

  private accept(line: WebSocket): void {
    this.sockets.add(line);
    line.on("close", () => this.sockets.delete(line));
    line.on("message", (data) => this.heard.push(JSON.parse(String(data)) as Record<string, unknown>));
    line.send(JSON.stringify({ rev: this.rev, now: this.now(), head: "0".repeat(64), state: this.view }));
  }

  private tell(frame: object): void {
    for (const line of this.sockets) line.send(JSON.stringify(frame));
  }
}

async function serve(url: string): Promise<[number, string, Buffer | string]> {
  const path = normalize(new URL(url, "http://hall").pathname);
  if (!path.startsWith("/display/")) return [404, "text/plain", ""];
  const file = path === "/display/" ? "index.html" : path.slice("/display/".length);
  try {
    return [200, TYPES[extname(file)] ?? "application/octet-stream", await readFile(join(DIST, file))];
  } catch {
    return [404, "text/plain", ""];
  }
}
