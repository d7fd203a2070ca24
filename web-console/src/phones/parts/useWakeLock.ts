import { onBeforeUnmount, onMounted } from "vue";

/** Keeps the phone's screen on while the page is shown; silently does without where the phone cannot. */
export function useWakeLock(): void {
  let lock: { release(): Promise<void> } | null = null;

  async function hold(): Promise<void> {
    if (document.visibilityState === "hidden" || !("wakeLock" in navigator)) return;
    try {
      lock = await navigator.wakeLock.request("screen");
    } catch {
      lock = null;
    }
  }

  const again = (): void => void hold();
  onMounted(() => {
    again();
    document.addEventListener("visibilitychange", again);
  });
  onBeforeUnmount(() => {
    document.removeEventListener("visibilitychange", again);
    void lock?.release();
  });
}
