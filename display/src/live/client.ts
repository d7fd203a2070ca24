import { ServerClock } from "./clock.ts";
import { parseFrame, PROTOCOL } from "./frame.ts";
import { emptyModel, reduce } from "./model.ts";
import type { Model } from "./model.ts";
import { retryDelay } from "./retry.ts";

/** Without any frame for so long what is shown may be old; then the line itself is given up. Milliseconds. */
export const STALE_AFTER = 2_000;
const DEAD_AFTER = 5_000;
const LOOK_EVERY = 250;

export type Status = "connecting" | "open" | "closed";

export interface LiveOptions {
  readonly conference: string;
  readonly view: string;
  /** Pairing token of a device without an account. */
  readonly token?: string;
  /** The desk that watches, such as `keyer-2`, where a browser sits at several. */
  readonly desk?: string;
  /** Origin of the server, as `https://…`; the page's own by default. */
  readonly origin?: string;
}

/** One live view: the newest state, the server's time, and whether the line lives. */
export interface Live<S> {
  readonly model: Model<S>;
  readonly status: Status;
  /** True after two seconds without a frame, and before the first one. */
  readonly stale: boolean;
  /** Close code of the last socket that ended, null before. */
  readonly closeCode: number | null;
  /** Epoch milliseconds by the server's clock. */
  serverNow(): number;
  /** Server time of the last frame, null before: what a stale desk writes beside its sign. */
  readonly lastFrameAt: number | null;
  /** Milliseconds since the last frame, by the local clock; 0 before the first one. */
  silentFor(): number;
  /** Calls back after every change of model, status or staleness; returns the way to stop. */
  subscribe(listener: () => void): () => void;
  /** Sends one small frame (at most 4 kB); false where the line is down. */
  send(frame: object): boolean;
  close(): void;
}

/** Opens a view and keeps it open: resumes by `?rev=`, retries, wakes with the page. Never throws. */
export function openLive<S>(options: LiveOptions): Live<S> {
  return new LiveConnection<S>(options);
}

class LiveConnection<S> implements Live<S> {
  model: Model<S> = emptyModel<S>();
  status: Status = "connecting";
  stale = true;
  closeCode: number | null = null;
  lastFrameAt: number | null = null;

  private readonly clock = new ServerClock();
  private readonly listeners = new Set<() => void>();
  private readonly wake = (): void => {
    if (document.visibilityState !== "hidden") this.reconnectNow();
  };
  private socket: WebSocket | null = null;
  private attempt = 0;
  private retryTimer: ReturnType<typeof setTimeout> | undefined;
  private readonly looking: ReturnType<typeof setInterval>;
  /** Local times: last frame, and start of the present socket. */
  private heardAt = 0;
  private connectedAt = 0;
  private first = true;
  private asked = false;

  constructor(private readonly options: LiveOptions) {
    document.addEventListener("visibilitychange", this.wake);
    window.addEventListener("pageshow", this.wake);
    window.addEventListener("online", this.wake);
    this.looking = setInterval(() => this.look(), LOOK_EVERY);
    this.connect();
  }

  serverNow(): number {
    return this.clock.now();
  }

  silentFor(): number {
    return this.lastFrameAt === null ? 0 : performance.now() - this.heardAt;
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  send(frame: object): boolean {
    if (this.socket?.readyState !== WebSocket.OPEN) return false;
    this.socket.send(JSON.stringify(frame));
    return true;
  }

  close(): void {
    document.removeEventListener("visibilitychange", this.wake);
    window.removeEventListener("pageshow", this.wake);
    window.removeEventListener("online", this.wake);
    clearInterval(this.looking);
    clearTimeout(this.retryTimer);
    this.drop();
    this.status = "closed";
    this.stale = true;
    this.tell();
    this.listeners.clear();
  }

  private connect(): void {
    clearTimeout(this.retryTimer);
    this.status = "connecting";
    this.connectedAt = performance.now();
    this.first = true;
    this.asked = false;
    const socket = new WebSocket(this.url(), PROTOCOL);
    this.socket = socket;
    socket.onopen = () => {
      this.status = "open";
      this.tell();
    };
    socket.onmessage = (event) => this.receive(event.data);
    socket.onclose = (event) => this.ended(event.code);
  }

  private receive(data: unknown): void {
    const frame = parseFrame(data);
    if (frame === null) return;
    if (this.first) this.clock.reset();
    this.first = false;
    this.attempt = 0;
    this.clock.observe(frame.now);
    this.heardAt = performance.now();
    this.lastFrameAt = frame.now;
    const before = this.model;
    const wasStale = this.stale;
    this.model = reduce(before, frame);
    if (this.model.lost && !this.asked) this.asked = this.send({ type: "snapshot" });
    if (!this.model.lost) this.asked = false;
    this.stale = this.model.rev < 0;
    if (this.model !== before || this.stale !== wasStale) this.tell();
  }

  private ended(code: number): void {
    this.closeCode = code;
    this.drop();
    this.status = "connecting";
    this.retryTimer = setTimeout(() => this.connect(), retryDelay(this.attempt++, Date.now()));
    this.tell();
  }

  /** Marks the view stale when nothing comes, and gives up a line that stays silent. */
  private look(): void {
    const now = performance.now();
    if (!this.stale && now - this.heardAt >= STALE_AFTER) {
      this.stale = true;
      this.tell();
    }
    if (this.socket !== null && now - Math.max(this.heardAt, this.connectedAt) >= DEAD_AFTER) this.ended(0);
  }

  private reconnectNow(): void {
    if (this.status === "open" && performance.now() - this.heardAt < STALE_AFTER) return;
    this.drop();
    this.attempt = 0;
    this.connect();
    this.tell();
  }

  private drop(): void {
    const socket = this.socket;
    this.socket = null;
    if (socket === null) return;
    socket.onopen = socket.onmessage = socket.onclose = null;
    socket.close();
  }

  private url(): string {
    const { conference, view, token, desk, origin } = this.options;
    const url = new URL(`/live/${encodeURIComponent(conference)}/${view}`, origin ?? location.href);
    url.protocol = url.protocol === "https:" ? "wss:" : "ws:";
    if (this.model.rev >= 0) url.searchParams.set("rev", String(this.model.rev));
    if (token !== undefined) url.searchParams.set("token", token);
    if (desk !== undefined) url.searchParams.set("desk", desk);
    return url.href;
  }

  private tell(): void {
    for (const listener of [...this.listeners]) listener();
  }
}
