/** A refusal or fault as the server words it (RFC 9457); `detail` is already in the desk's language. */
export interface Problem {
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  readonly status: number;
  readonly values: readonly string[];
  /** The state's revision, where the press came too late. */
  readonly rev?: number;
}

/** What became of a request. `lost`: no answer came, so whether it took effect is not known. */
export type Reply<T> =
  | { readonly kind: "done"; readonly value: T }
  | { readonly kind: "refused"; readonly problem: Problem }
  | { readonly kind: "lost" };

export interface Request {
  readonly method: "GET" | "POST" | "PUT" | "DELETE";
  /** Path under /api/v1, such as `/session`. */
  readonly path: string;
  readonly desk?: string;
  readonly body?: object;
  /** Files in the place of a body. */
  readonly form?: FormData;
  readonly headers?: Readonly<Record<string, string>>;
  /** The browser's cache may answer, by ETag. */
  readonly cached?: boolean;
  /** Milliseconds until the answer counts as lost. */
  readonly timeout?: number;
}

const TIMEOUT = 8_000;

/** Sends one request and never throws. An answer that is no JSON of ours, 502, 503 and 504 count as lost. */
export const ask = <T>(request: Request): Promise<Reply<T>> =>
  answered(request, async (answer) => (answer.status === 204 ? null : await answer.json()) as T);

/** A file as the server names it. */
export interface Archive {
  readonly name: string;
  readonly bytes: Blob;
}

/** Asks for a file in the same way. */
export const askFile = (request: Request): Promise<Reply<Archive>> =>
  answered({ ...request, headers: { Accept: "*/*", ...request.headers } }, async (answer) => ({
    name: /filename="([^"]+)"/.exec(answer.headers.get("Content-Disposition") ?? "")?.[1] ?? "gongping.zip",
    bytes: await answer.blob(),
  }));

async function answered<T>(request: Request, read: (answer: Response) => Promise<T>): Promise<Reply<T>> {
  try {
    const answer = await fetch(`/api/v1${request.path}`, init(request));
    if (answer.ok) return { kind: "done", value: await read(answer) };
    const problem = readProblem(await answer.json());
    const lost = problem === null || [502, 503, 504].includes(answer.status);
    return lost ? { kind: "lost" } : { kind: "refused", problem };
  } catch {
    return { kind: "lost" };
  }
}

function init(request: Request): RequestInit {
  const headers: Record<string, string> = {
    Accept: "application/json, application/problem+json",
    "Accept-Language": document.documentElement.lang,
    ...request.headers,
  };
  if (request.desk !== undefined) headers["Gongping-Desk"] = request.desk;
  if (request.body !== undefined) headers["Content-Type"] = "application/json";
  return {
    method: request.method,
    headers,
    credentials: "same-origin",
    cache: request.cached === true ? "default" : "no-store",
    signal: AbortSignal.timeout(request.timeout ?? TIMEOUT),
    ...(request.body === undefined ? {} : { body: JSON.stringify(request.body) }),
    ...(request.form === undefined ? {} : { body: request.form }),
  };
}

function readProblem(raw: unknown): Problem | null {
  if (typeof raw !== "object" || raw === null) return null;
  const problem = raw as Partial<Problem>;
  return typeof problem.code === "string" && typeof problem.detail === "string" ? (problem as Problem) : null;
}
