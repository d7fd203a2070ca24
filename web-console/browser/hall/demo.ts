import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const HOME = join(dirname(fileURLToPath(import.meta.url)), "..", "..", "..");
const APP = join(HOME, "server", "app", "target");
/** Where logs, pictures and texts of a run stay. */
export const KEPT = join(HOME, "web-console", "target", "hall");
const LEFT_BEHIND = ["simulator/simulator.pid", "second-machine.pid", "cosigner/cosigner.pid", "postgres/data/postmaster.pid"];
const READY_MS = 240_000;
const STOP_MS = 30_000;

function java(): string {
  const home = process.env["JAVA_HOME"];
  return home === undefined ? "java" : join(home, "bin", "java");
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, "127.0.0.1", resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

/** Waits until something is so; the last word is what is missing. */
export async function until(what: string, limit: number, so: () => boolean | Promise<boolean>): Promise<void> {
  const deadline = Date.now() + limit;
  while (!(await so())) {
    if (Date.now() > deadline) throw new Error(`${what} did not come within ${String(limit / 1000)} s`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

function end(pidFile: string): void {
  try {
    process.kill(parseInt(readFileSync(pidFile, "utf8"), 10), "SIGINT");
  } catch {
    // Nothing was left.
  }
}

/** A process of the program on a computer of its own; what it prints is kept. */
export class Beside {
  private readonly file: string;
  private readonly process: ChildProcess;

  constructor(name: string, command: readonly string[]) {
    this.file = join(KEPT, `${name}.log`);
    const log = openSync(this.file, "a");
    this.process = spawn(java(), command, { stdio: ["ignore", log, log] });
    closeSync(log);
  }

  told(): string {
    return readFileSync(this.file, "utf8");
  }

  async end(): Promise<void> {
    if (this.process.exitCode !== null || this.process.signalCode !== null) return;
    const ended = new Promise((resolve) => this.process.once("exit", resolve));
    this.process.kill("SIGTERM");
    await ended;
  }
}

/** The whole product as it is started by `./gongping demo`: PostgreSQL, simulator and server, a county of canaries. */
export class Demo {
  readonly log = join(KEPT, "demo.log");
  private readonly besides: Beside[] = [];
  private constructor(readonly data: string, readonly port: number, private readonly server: ChildProcess) {}

  static async start(): Promise<Demo> {
    if (!existsSync(join(APP, "lib"))) throw new Error("the server is not packaged: ./gongping build");
    rmSync(KEPT, { recursive: true, force: true });
    mkdirSync(KEPT, { recursive: true });
    const port = await freePort();
    const data = join(KEPT, "data");
    const log = openSync(join(KEPT, "demo.log"), "a");
    const words = ["demo", "--small", "--canary", "--pace", "10", "--port", String(port), "--data", data];
    const server = spawn(java(), [...Demo.command(), ...words], { stdio: ["ignore", log, log] });
    closeSync(log);
    const demo = new Demo(data, port, server);
    await until("Ready:", READY_MS, () => {
      if (server.exitCode !== null) throw new Error(`the demonstration ended:\n${demo.told()}`);
      return demo.told().includes("Ready:");
    }).catch(async (error: unknown) => {
      await demo.stop();
      throw error;
    });
    return demo;
  }

  private static command(): string[] {
    const path = [join(APP, "classes"), join(APP, "lib", "*")].join(":");
    return ["-Xmx512m", `-Dgongping.home=${HOME}`, "-cp", path, "gongping.cli.Main"];
  }

  get origin(): string {
    return `http://localhost:${String(this.port)}`;
  }

  /** A sheet of the sample county. */
  sheet(name: string): string {
    return join(this.data, "sample", `${name}.csv`);
  }

  /** Every stream of the ledger, row by row. */
  async ledger(): Promise<readonly string[]> {
    const heads = await this.verb("ledger", "verify", "--data", this.data);
    const streams = [...heads.matchAll(/^([a-z-]+\/\S+) \d+ [0-9a-f]{64}$/gm)].map(([, stream = ""]) => stream);
    if (streams.length === 0) throw new Error(`no stream in:\n${heads}`);
    const all: string[] = [];
    for (const stream of streams) all.push(await this.verb("ledger", "export", stream, "--data", this.data));
    return all;
  }

  told(): string {
    return readFileSync(this.log, "utf8");
  }

  /** Another verb of the program that runs beside the server until it is ended. */
  beside(name: string, ...words: string[]): Beside {
    const started = new Beside(name, [...Demo.command(), ...words]);
    this.besides.push(started);
    return started;
  }

  /** Another verb of the program, to its end: what it prints. */
  async verb(...words: string[]): Promise<string> {
    const run = spawn(java(), [...Demo.command(), ...words], { stdio: ["ignore", "pipe", "pipe"] });
    const said: Buffer[] = [];
    run.stdout.on("data", (chunk: Buffer) => said.push(chunk));
    run.stderr.on("data", (chunk: Buffer) => said.push(chunk));
    const code = await new Promise<number | null>((resolve) => run.on("close", resolve));
    const text = Buffer.concat(said).toString();
    if (code !== 0) throw new Error(`${words.join(" ")} ended with ${String(code)}:\n${text}`);
    return text;
  }

  /** Tells the telephone simulator how the next call to a household goes. */
  async expect(behaviour: string): Promise<void> {
    await this.simulator("next", {
      method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify({ behaviour }),
    });
  }

  /** Every time somebody on the telephone could be heard in the hall. */
  async hallHeard(): Promise<readonly object[]> {
    const changes = (await (await this.simulator("heard")).json()) as { calls: string[] }[];
    return changes.filter(({ calls }) => calls.length > 0);
  }

  private async simulator(what: string, init?: RequestInit): Promise<Response> {
    const port = readFileSync(join(this.data, "simulator", "port"), "utf8").trim();
    const answer = await fetch(`http://127.0.0.1:${port}/simulator/${what}`, init);
    if (!answer.ok) throw new Error(`the simulator answers ${String(answer.status)}`);
    return answer;
  }

  /** A gentle stop: it ends the other processes too. What a broken start left behind is ended by its number. */
  async stop(): Promise<void> {
    for (const beside of this.besides) await beside.end();
    if (this.server.exitCode !== null || this.server.signalCode !== null) {
      for (const file of LEFT_BEHIND) end(join(this.data, file));
      return;
    }
    const ended = new Promise((resolve) => this.server.once("exit", resolve));
    this.server.kill("SIGTERM");
    const late = setTimeout(() => this.server.kill("SIGKILL"), STOP_MS);
    await ended;
    clearTimeout(late);
  }
}
