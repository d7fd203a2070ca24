import type { Bundle } from "../../verify/verify.ts";
import { PROOF_SUFFIX } from "./proof.ts";

/** A file that somebody chose: its path below the folder, or its bare name. */
export interface Chosen {
  readonly name: string;
  readonly webkitRelativePath?: string;
  arrayBuffer(): Promise<ArrayBuffer>;
}

const OF_A_BUNDLE = /^(?:manifest\.txt|rules\.txt|roster\.tsv|transcript\.jsonl|(?:groups|attendance)\/[\w-]+\.tsv)$/;
const FIRST = "manifest.txt";

const pathOf = (file: Chosen): string => {
  const path = file.webkitRelativePath ?? "";
  return path === "" ? file.name : path;
};

/**
 * The bundle that lies in a chosen folder: what stands beside its topmost manifest.txt. Other files are passed over; a
 * file of the bundle that is missing is the verifier's to name.
 */
export async function readFolder(files: readonly Chosen[]): Promise<Bundle> {
  const manifests = files.map(pathOf).filter((path) => path === FIRST || path.endsWith(`/${FIRST}`));
  const [top = FIRST] = manifests.sort((a, b) => a.split("/").length - b.split("/").length);
  const base = top.slice(0, -FIRST.length);
  const found = files
    .map((file) => ({ file, path: pathOf(file) }))
    .filter(({ path }) => path.startsWith(base) && OF_A_BUNDLE.test(path.slice(base.length)));
  const read = await Promise.all(found.map(async ({ file, path }) =>
    [path.slice(base.length), new Uint8Array(await file.arrayBuffer())] as const));
  return new Map(read);
}

const CHECKPOINT = "checkpoint";
const CHECKPOINT_MAX = 65_536;

/** The checkpoints of a log and the proofs from it that lie in the folder, wherever in it, as texts. */
export async function readCheckpoints(files: readonly Chosen[]): Promise<string[]> {
  const found = files.filter((file) => {
    const name = pathOf(file).split("/").at(-1) ?? "";
    return name === CHECKPOINT || name.endsWith(PROOF_SUFFIX);
  });
  const read = await Promise.all(found.map(async (file) => new Uint8Array(await file.arrayBuffer())));
  return read.filter((bytes) => bytes.length <= CHECKPOINT_MAX).map((bytes) => new TextDecoder().decode(bytes));
}
