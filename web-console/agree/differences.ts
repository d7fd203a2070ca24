import { CHECKS } from "../src/verify/checks.ts";
import { verify } from "../src/verify/verify.ts";
import type { Bundle, Report } from "../src/verify/verify.ts";

/** What a verifier says of one bundle. */
export interface Said {
  readonly verdict: string;
  readonly checks: string;
}

/** One byte changed, and what the Java verifier says then. */
export interface Change extends Said {
  readonly file: string;
  readonly at: number;
  readonly byte: number;
}

/** A line of `gongping draw ceremonies`: the files in base64, and what the Java verifier says of them. */
export interface Case extends Said {
  readonly files: Readonly<Record<string, string>>;
  readonly changes: readonly Change[];
}

const LETTERS = { held: "h", failed: "f", "not-applicable": "n", "not-run": "r" };

function said(report: Report): Said {
  const { ceremony, failure, head, state } = report;
  const rounds = `${String(ceremony?.lastRound())} voids ${String(ceremony?.voids())}`;
  return {
    verdict: failure === undefined
      ? `${head} rounds ${rounds} ${state}`
      : `${failure.file}:${String(failure.line)} ${failure.check}`,
    checks: CHECKS.map(({ id }) => LETTERS[report.states.get(id) ?? "not-run"]).join(""),
  };
}

function damaged(bundle: Bundle, change: Change): Bundle {
  const bytes = Uint8Array.from(bundle.get(change.file) ?? []);
  bytes[change.at] = change.byte;
  return new Map(bundle).set(change.file, bytes);
}

/** Looks at one case with the second implementation, and gives where the two differ. */
export function differences(one: Case): string[] {
  const bundle: Bundle = new Map(Object.entries(one.files).map(([name, text]) => [name, Buffer.from(text, "base64")]));
  const cases: [string, Said, Said][] = [["whole", one, said(verify(bundle))]];
  for (const change of one.changes) {
    const name = `${change.file} byte ${String(change.at)} is ${String(change.byte)}`;
    cases.push([name, change, said(verify(damaged(bundle, change)))]);
  }
  return cases
    .filter(([, java, here]) => java.verdict !== here.verdict || java.checks !== here.checks)
    .map(([name, java, here]) => `${name}: ${java.verdict} ${java.checks}, here ${here.verdict} ${here.checks}`);
}
