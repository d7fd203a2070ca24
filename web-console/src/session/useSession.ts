import * as api from "../api/session.ts";
import type { Session } from "../api/session.ts";
import type { Problem, Reply } from "../api/http.ts";
import { useSessions } from "./store.ts";

/** Why a sign-in did not happen: the server's refusal, or no answer. */
export type Trouble = Problem | "lost" | null;

export interface SignIn {
  /** Asks the server who sits here, once unless `again`. */
  load(again?: boolean): Promise<boolean>;
  withPassword(desk: string, name: string, password: string): Promise<Trouble>;
  asDemo(desk: string): Promise<Trouble>;
  withCode(code: string): Promise<Session | Problem | "lost">;
  changePassword(desk: string, old: string, next: string): Promise<Trouble>;
  out(desk: string): Promise<void>;
}

/** Signing in and out: asks the server and tells the store. */
export function useSession(): SignIn {
  const store = useSessions();

  const seat = (reply: Reply<Session>): Trouble => {
    if (reply.kind === "done") store.seat(reply.value);
    return reply.kind === "done" ? null : reply.kind === "refused" ? reply.problem : "lost";
  };

  return {
    async load(again = false) {
      if (store.known && !again) return true;
      const reply = await api.whoAmI();
      if (reply.kind === "done") store.take(reply.value.demo, reply.value.desks);
      return reply.kind === "done";
    },
    withPassword: async (desk, name, password) => seat(await api.signIn(desk, name, password)),
    asDemo: async (desk) => seat(await api.demoSignIn(desk)),
    async withCode(code) {
      const reply = await api.redeemPairing(code);
      seat(reply);
      return reply.kind === "done" ? reply.value : reply.kind === "refused" ? reply.problem : "lost";
    },
    changePassword: async (desk, old, next) => seat(await api.changePassword(desk, old, next)),
    async out(desk) {
      await api.signOut(desk);
      store.leave(desk);
    },
  };
}
