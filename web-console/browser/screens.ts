import {
  AT, hostAnswering, hostAsking, hostClosed, hostCosigners, hostDialling, hostDisks, hostDrawn, hostHouseholds,
  hostIdle, hostJudging, hostLogStopped, hostMismatch, hostPool, hostReveal,
} from "../src/fixtures/host.ts";
import {
  hostDecided, hostDumped, hostLate, hostPromised, hostSeatEmpty, hostSetAside, hostStranger, hostStrangerOver,
  hostSubstitute, hostTelephone, hostUnverified,
} from "../src/fixtures/hostTurns.ts";
import {
  callByHand, callCadre, callCadreDue, callClosed, callConsent, callCount, callDumped, callDumpedOver, callEarly,
  callEnough, callHangingUp, callIdle, callJudgedWrong, callNothing, callOffAir, callOnAir, callOrdered, callPickedUp,
  callReady, callRefusedGreeting, callStrangerDumped, callWrongPerson,
} from "../src/fixtures/call.ts";
import {
  inspectorDiffers, inspectorNobody, inspectorSetAside, inspectorUnverified, keyerAgreed, keyerDiffer, keyerFour,
  keyerFourAgreed, keyerFourDiffer, keyerHeld, keyerKey, keyerWait, witnessCosigners, witnessDue, witnessGiven,
  witnessLeft, witnessLeftWaits, witnessOwn,
} from "../src/fixtures/phones.ts";
import { hostAgain, hostNamedSeated, publicNamed } from "../src/fixtures/naming.ts";
import {
  publicBefore, publicClosed, publicNow, publicOpen, publicPaused, publicSetAside, publicStranger, publicUnverified,
} from "../src/fixtures/public.ts";
import type { CallDeskView, HostView, Show } from "../src/views.ts";
import type { DeskServer } from "./server.ts";

/** A screen to look at: what the server knows, where it is, what shows that it is there, what to press first. */
export interface Screen {
  readonly name: string;
  readonly path: string;
  readonly until: string;
  readonly press?: readonly string[];
  readonly full?: boolean;
  /** Every button is to be in sight without scrolling. */
  readonly whole?: boolean;
  /** Of the window, where it is not what such a device has. */
  readonly height?: number;
  /** A phone's page on a laptop, or a sign-in beside a desk. */
  readonly wide?: boolean;
  readonly english?: boolean;
  prepare(server: DeskServer): void;
}

const TITLE = "云澜县评议大会　2026 年第四季度";

function session(desk: string): object {
  const role = desk.replace(/-\d+$/, "");
  return { desk, role, seat: 0, name: "zhuchi01", passwordDue: false };
}

function sitting(server: DeskServer, ...desks: string[]): void {
  server.title = TITLE;
  server.demo = true;
  server.mark = "live";
  server.desks = desks.map(session);
  server.witnesses = 2;
}

function host(view: HostView): (server: DeskServer) => void {
  return (server) => {
    sitting(server, "host");
    server.setClock(AT);
    server.show("host", view);
  };
}

function call(view: CallDeskView): (server: DeskServer) => void {
  return (server) => {
    sitting(server, "call-operator");
    server.setClock(AT);
    server.show("call", view);
  };
}

function phone(desk: string, view: string, state: object): (server: DeskServer) => void {
  return (server) => {
    sitting(server, desk);
    server.setClock(AT);
    server.show(view, state);
  };
}

const rehearsed = <V extends { show: Show }>(view: V): V => ({ ...view, show: { ...view.show, mark: "rehearsal" } });

const running = (view: HostView, linksLeft = 3): HostView => ({ ...view, linksLeft, linksLow: true, roundsToCome: 5 });

const PUBLIC = { path: "/public", until: "main" };
const KEYER = { path: "/keyer/1", until: "main" };
const WITNESS = { path: "/witness/2", until: "main" };
const INSPECT = { path: "/inspect", until: "main" };
const CALL = { path: "/desk/call", until: ".line" };
const HOST = { path: "/desk/host", until: ".next" };

export const SCREENS: readonly Screen[] = [
  { name: "host-links", ...HOST, until: "text=密链只够 3 轮，计划还要 5 轮", prepare: host(running(hostIdle())) },
  { name: "host-links-round", ...HOST, prepare: host(running(hostIdle(), 1)), press: [".next"] },
  // A rehearsal says so across every page, at a desk, on a phone, in public.
  { name: "rehearsal-host", ...HOST, until: ".veil", prepare: host(rehearsed(hostAsking())) },
  { name: "rehearsal-call", ...CALL, until: ".veil", prepare: call(rehearsed(callReady())) },
  { name: "rehearsal-keyer", ...KEYER, until: ".veil", prepare: phone("keyer-1", "keyer", rehearsed(keyerKey())) },
  { name: "rehearsal-public", ...PUBLIC, until: ".veil", prepare: phone("", "public", rehearsed(publicNow())) },
  { name: "rehearsal-start", path: "/", until: ".veil", prepare: (server) => {
    sitting(server, "host");
    server.mark = "rehearsal";
  } },
  { name: "start", path: "/", until: "text=公众页", prepare: (server) => sitting(server, "host", "keyer-2") },
  { name: "start-witnesses", path: "/", until: "text=9 号", prepare: (server) => {
    sitting(server, "host");
    server.witnesses = 9;
  } },
  { name: "signin", path: "/sign-in?desk=host", until: "h1", wide: true, prepare: (server) => sitting(server) },
  { name: "signin-none", path: "/sign-in?desk=nosuch", until: "text=没有这个席位", wide: true, prepare: (server) => sitting(server) },
  { name: "signin-phone", path: "/sign-in?desk=inspector", until: "h1", prepare: (server) => sitting(server) },
  { name: "host", ...HOST, prepare: host(hostAsking()) },
  { name: "host-idle", ...HOST, prepare: host(hostIdle()) },
  { name: "host-pool", ...HOST, prepare: host(hostPool()) },
  { name: "host-households", ...HOST, prepare: host(hostHouseholds()) },
  { name: "host-dialling", ...HOST, prepare: host(hostDialling()) },
  { name: "host-cosigners", ...HOST, prepare: host(hostCosigners()) },
  { name: "host-waive-cosigners", ...HOST, prepare: host(hostCosigners()), press: ["button:enabled:has-text('放行共签方')"] },
  { name: "host-log-stopped", ...HOST, prepare: host(hostLogStopped()) },
  { name: "host-disks", ...HOST, prepare: host(hostDisks()) },
  { name: "host-mismatch", ...HOST, prepare: host(hostMismatch()) },
  { name: "host-reveal", ...HOST, prepare: host(hostReveal()) },
  { name: "host-drawn", ...HOST, prepare: host(hostDrawn()) },
  { name: "host-answering", ...HOST, prepare: host(hostAnswering()) },
  { name: "host-judging", ...HOST, prepare: host(hostJudging()) },
  { name: "host-decided", ...HOST, prepare: host(hostDecided()) },
  { name: "host-dumped", ...HOST, prepare: host(hostDumped()) },
  { name: "host-stranger", ...HOST, prepare: host(hostStranger()) },
  { name: "host-stranger-over", ...HOST, prepare: host(hostStrangerOver()) },
  { name: "host-unverified", ...HOST, prepare: host(hostUnverified()) },
  { name: "host-promised", ...HOST, prepare: host(hostPromised()) },
  { name: "host-set-aside", ...HOST, prepare: host(hostSetAside()) },
  { name: "host-set-aside-dispatch", ...HOST, prepare: host(hostSetAside()), press: ["button:enabled:has-text('当场交办')"] },
  { name: "host-substitute", ...HOST, prepare: host(hostSubstitute()) },
  { name: "host-again", ...HOST, prepare: host(hostAgain()) },
  { name: "host-named-left", ...HOST, prepare: host(hostNamedSeated()), press: ["button:enabled:has-text('登记离场')"] },
  { name: "host-seat-empty", ...HOST, prepare: host(hostSeatEmpty()) },
  { name: "host-telephone", ...HOST, prepare: host(hostTelephone()) },
  { name: "host-late", ...HOST, prepare: host(hostLate()) },
  { name: "host-close", ...HOST, prepare: host(hostLate()), press: ["button:enabled:has-text('闭幕')"] },
  { name: "host-closed", ...HOST, prepare: host(hostClosed()) },
  { name: "host-prepare", ...HOST, prepare: host(hostIdle()), press: [".next"] },
  { name: "host-share", ...HOST, prepare: host(hostIdle()), press: [".next", "text=算成名额"] },
  { name: "host-attendance", ...HOST, prepare: host(hostIdle()), press: ["text=到会名册"] },
  { name: "host-commit", ...HOST, prepare: host(hostJudging()), press: ["button:enabled:has-text('登记承诺')"] },
  { name: "host-commit-correct", ...HOST, prepare: host(hostPromised()), press: ["button:enabled:has-text('更正承诺')"] },
  { name: "host-dispatch", ...HOST, prepare: host(hostPromised()), press: ["button:enabled:has-text('当场交办')"] },
  { name: "host-debts", ...HOST, prepare: host(hostIdle()), press: ["text=限期答复"] },
  { name: "host-help", ...HOST, prepare: host(hostIdle()), press: ["[aria-label=按键说明]"] },
  { name: "call", ...CALL, prepare: call(callOnAir()), press: ["text=修好了"] },
  { name: "call-count", ...CALL, prepare: call(callCount()) },
  { name: "call-consent", ...CALL, prepare: call(callConsent()) },
  { name: "call-early", ...CALL, prepare: call(callEarly()) },
  { name: "call-wrong-person", ...CALL, prepare: call(callWrongPerson()) },
  { name: "call-refused-greeting", ...CALL, prepare: call(callRefusedGreeting()) },
  { name: "call-hanging-up", ...CALL, prepare: call(callHangingUp()) },
  { name: "call-off-air", ...CALL, prepare: call(callOffAir()) },
  { name: "call-ready", ...CALL, prepare: call(callReady()) },
  { name: "call-idle", ...CALL, prepare: call(callIdle()) },
  { name: "call-hand", ...CALL, prepare: call(callByHand()) },
  { name: "call-picked-up", ...CALL, prepare: call(callPickedUp()) },
  { name: "call-ordered", ...CALL, prepare: call(callOrdered()) },
  { name: "call-nothing", ...CALL, prepare: call(callNothing()) },
  { name: "call-cadre", ...CALL, prepare: call(callCadre()) },
  { name: "call-cadre-due", ...CALL, prepare: call(callCadreDue()) },
  { name: "call-enough", ...CALL, prepare: call(callEnough()) },
  { name: "call-judged-wrong", ...CALL, prepare: call(callJudgedWrong()) },
  { name: "call-dumped-over", ...CALL, prepare: call(callDumpedOver()) },
  { name: "call-stranger-dumped", ...CALL, prepare: call(callStrangerDumped()) },
  { name: "call-closed", ...CALL, prepare: call(callClosed()) },
  { name: "call-dumped", ...CALL, prepare: call(callDumped()) },
  { name: "keyer", ...KEYER, prepare: phone("keyer-1", "keyer", keyerKey()), press: [".pad >> text=3", ".pad >> text=8", ".pad >> text=1"] },
  { name: "keyer-laptop", ...KEYER, wide: true, prepare: phone("keyer-1", "keyer", keyerKey()) },
  { name: "keyer-held", ...KEYER, prepare: phone("keyer-1", "keyer", keyerHeld()) },
  { name: "keyer-differ", ...KEYER, whole: true, prepare: phone("keyer-1", "keyer", keyerDiffer()) },
  { name: "keyer-differ-short", ...KEYER, whole: true, height: 660, prepare: phone("keyer-1", "keyer", keyerDiffer()) },
  { name: "keyer-wait", ...KEYER, prepare: phone("keyer-1", "keyer", keyerWait()) },
  { name: "keyer-four", ...KEYER, whole: true, prepare: phone("keyer-1", "keyer", keyerFour()), press: [".pad >> text=3", ".pad >> text=8"] },
  { name: "keyer-four-short", ...KEYER, whole: true, height: 660, prepare: phone("keyer-1", "keyer", keyerFourDiffer()) },
  { name: "keyer-four-differ", ...KEYER, whole: true, prepare: phone("keyer-1", "keyer", keyerFourDiffer()) },
  { name: "keyer-four-agreed", ...KEYER, prepare: phone("keyer-1", "keyer", keyerFourAgreed()) },
  { name: "keyer-agreed", ...KEYER, prepare: phone("keyer-1", "keyer", keyerAgreed()) },
  { name: "witness", ...WITNESS, prepare: phone("witness-2", "witness", witnessDue()) },
  { name: "witness-cosigners", ...WITNESS, full: true, prepare: phone("witness-2", "witness", witnessCosigners()) },
  { name: "witness-own", ...WITNESS, full: true, prepare: phone("witness-2", "witness", witnessOwn()) },
  { name: "en-witness-own", ...WITNESS, full: true, english: true, prepare: phone("witness-2", "witness", witnessOwn()) },
  { name: "witness-given", ...WITNESS, prepare: phone("witness-2", "witness", witnessGiven()) },
  { name: "witness-left", ...WITNESS, prepare: phone("witness-2", "witness", witnessLeft()) },
  { name: "witness-left-waits", ...WITNESS, prepare: phone("witness-2", "witness", witnessLeftWaits()) },
  { name: "inspect", ...INSPECT, prepare: phone("inspector", "inspector", inspectorDiffers()) },
  { name: "inspect-full", ...INSPECT, full: true, prepare: phone("inspector", "inspector", inspectorDiffers()) },
  { name: "inspect-set-aside", ...INSPECT, full: true, prepare: phone("inspector", "inspector", inspectorSetAside()) },
  { name: "inspect-unverified", ...INSPECT, full: true, prepare: phone("inspector", "inspector", inspectorUnverified()) },
  { name: "inspect-nobody", ...INSPECT, prepare: phone("inspector", "inspector", inspectorNobody()) },
  { name: "pair", path: "/keyer", until: "h1", prepare: (server) => sitting(server) },
  { name: "pair-witness", path: "/witness", until: "h1", prepare: (server) => sitting(server) },
  { name: "en-chain", path: "/witness/chain", until: "h1", full: true, english: true, prepare: (server) => sitting(server) },
  { name: "pair-screen", path: "/pair", until: "h1", wide: true, prepare: (server) => sitting(server) },
  { name: "pair-desk", path: "/desk/pair", until: "h1", prepare: (server) => sitting(server, "host") },
  { name: "public", ...PUBLIC, prepare: phone("", "public", publicNow()) },
  { name: "public-full", ...PUBLIC, full: true, prepare: phone("", "public", publicNow()) },
  { name: "public-named", ...PUBLIC, full: true, prepare: phone("", "public", publicNamed()) },
  { name: "public-unverified", ...PUBLIC, full: true, prepare: phone("", "public", publicUnverified()) },
  { name: "public-stranger", ...PUBLIC, full: true, prepare: phone("", "public", publicStranger()) },
  { name: "public-set-aside", ...PUBLIC, full: true, prepare: phone("", "public", publicSetAside()) },
  { name: "public-paused", ...PUBLIC, full: true, prepare: phone("", "public", publicPaused()) },
  { name: "public-closed", ...PUBLIC, full: true, prepare: phone("", "public", publicClosed()) },
  { name: "public-open", ...PUBLIC, prepare: phone("", "public", publicOpen()) },
  { name: "public-before", ...PUBLIC, prepare: phone("", "public", publicBefore()) },
  { name: "public-wide", ...PUBLIC, wide: true, prepare: phone("", "public", publicNow()) },
  { name: "en-start", path: "/", until: "h1", english: true, prepare: (server) => sitting(server, "host") },
  { name: "en-host", ...HOST, english: true, prepare: host(hostAsking()) },
  { name: "en-host-judging", ...HOST, english: true, prepare: host(hostJudging()) },
  { name: "en-host-dialling", ...HOST, english: true, prepare: host(hostDialling()) },
  { name: "en-call", ...CALL, english: true, prepare: call(callOnAir()) },
  { name: "en-call-consent", ...CALL, english: true, prepare: call(callConsent()) },
  { name: "en-keyer", ...KEYER, english: true, prepare: phone("keyer-1", "keyer", keyerKey()) },
  { name: "en-witness", ...WITNESS, english: true, prepare: phone("witness-2", "witness", witnessDue()) },
  { name: "en-inspect", ...INSPECT, english: true, prepare: phone("inspector", "inspector", inspectorDiffers()) },
  { name: "en-public", ...PUBLIC, english: true, full: true, prepare: phone("", "public", publicNow()) },
];
