import { onBeforeUnmount, onMounted } from "vue";

/** Does something when the component is there and again every so many milliseconds, until it goes. */
export function useEvery(ms: number, what: () => Promise<void>): void {
  let ticking: ReturnType<typeof setInterval> | undefined;
  onMounted(() => {
    void what();
    ticking = setInterval(() => void what(), ms);
  });
  onBeforeUnmount(() => clearInterval(ticking));
}
