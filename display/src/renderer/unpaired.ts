import type { Live } from "../live/index.ts";
import type { Notice } from "./notice.ts";

const LOOK_EVERY = 5_000;

/** What the address of this page asks for. */
export interface Asked {
  readonly conference: string;
  /** The seat, as `renderer-1`; null where the address names none. */
  readonly desk: string | null;
  readonly origin: string;
}

interface Served {
  readonly desks: readonly { readonly desk: string }[];
  readonly conferences: readonly { readonly id: string }[];
}

/** What keeps the picture away and what to do about it; null where the server's word does not explain it. */
export function reasonOf({ conference, desk, origin }: Asked, { desks, conferences }: Served): string | null {
  if (!conferences.some(({ id }) => id === conference)) {
    return `没有画面：这台服务器没有编号为 ${conference} 的大会，请核对网址`;
  }
  if (desk === null ? desks.length > 0 : desks.some((one) => one.desk === desk)) return null;
  if (desk !== null && !desk.startsWith("renderer-")) {
    return `没有画面：这台机器没有登录席位 ${desk}，请打开 ${origin}/sign-in?desk=${encodeURIComponent(desk)}`;
  }
  return `没有画面：这块屏还没有配对，请向主持席要设备配对码，在这台机器上打开 ${origin}/pair 输入`;
}

/**
 * Tells whoever sets up a screen why it stays empty. It speaks only on a page that has never had a picture and whose
 * server answers; where what stands on the page is keyed over another picture or framed, in its title alone.
 */
export class Unpaired {
  private readonly title = document.title;
  private next = 0;
  private said = false;

  constructor(private readonly asked: Asked, private readonly notice: Notice | null) {}

  async look(live: Pick<Live<unknown>, "lastFrameAt" | "closeCode">): Promise<void> {
    if (live.lastFrameAt !== null) {
      if (this.said) this.say(null);
      return;
    }
    const now = performance.now();
    if (live.closeCode === null || now < this.next) return;
    this.next = now + LOOK_EVERY;
    const served = await ask();
    if (served !== null && live.lastFrameAt === null) this.say(reasonOf(this.asked, served));
  }

  private say(reason: string | null): void {
    this.said = reason !== null;
    document.title = reason ?? this.title;
    this.notice?.say(reason ?? "");
  }
}

/** Null where the server does not answer, or not so: a line that is down is told nowhere. */
async function ask(): Promise<Served | null> {
  try {
    const [session, list] = await Promise.all(["session", "conferences"].map(async (name) => {
      const answer = await fetch(`/api/v1/${name}`);
      return answer.ok ? (await answer.json()) as Partial<Served> : {};
    }));
    const desks = session?.desks;
    const conferences = list?.conferences;
    return desks === undefined || conferences === undefined ? null : { desks, conferences };
  } catch {
    return null;
  }
}
