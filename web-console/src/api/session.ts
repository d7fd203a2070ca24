import { ask } from "./http.ts";
import type { Reply } from "./http.ts";

/** A desk that this browser sits at. */
export interface Session {
  readonly desk: string;
  readonly role: string;
  readonly seat: number;
  readonly name: string;
  readonly passwordDue: boolean;
}

export interface Desks {
  /** Whether the server offers desks without a password. */
  readonly demo: boolean;
  readonly desks: readonly Session[];
}

export interface Pairing {
  readonly code: string;
  readonly desk: string;
  readonly expiresAt: string;
}

export const whoAmI = (): Promise<Reply<Desks>> => ask({ method: "GET", path: "/session" });

export const signIn = (desk: string, name: string, password: string): Promise<Reply<Session>> =>
  ask({ method: "POST", path: "/session", desk, body: { name, password } });

export const signOut = (desk: string): Promise<Reply<null>> => ask({ method: "DELETE", path: "/session", desk });

export const changePassword = (desk: string, old: string, next: string): Promise<Reply<Session>> =>
  ask({ method: "PUT", path: "/session/password", desk, body: { old, new: next } });

/** Signs in without a password; `desk` is the wire name such as `keyer-2`. */
export function demoSignIn(desk: string): Promise<Reply<Session>> {
  const { role, seat } = parseDesk(desk);
  return ask({ method: "POST", path: "/demo/session", desk, body: seat === 0 ? { role } : { role, seat } });
}

export const createPairing = (desk: string, role: string, seat: number | null): Promise<Reply<Pairing>> =>
  ask({ method: "POST", path: "/pairings", desk, body: seat === null ? { role } : { role, seat } });

export const redeemPairing = (code: string): Promise<Reply<Session>> =>
  ask({ method: "POST", path: "/pairings/redeem", desk: "renderer-1", body: { code, carrier: "cookie" } });

/** Splits `keyer-2` into role and seat; seat 0 for a role without seats. */
export function parseDesk(desk: string): { readonly role: string; readonly seat: number } {
  const match = /^(.*?)(?:-(\d+))?$/.exec(desk);
  return { role: match?.[1] ?? desk, seat: Number(match?.[2] ?? 0) };
}
