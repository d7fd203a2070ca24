import { defineStore } from "pinia";
import { ref } from "vue";
import type { Session } from "../api/session.ts";

/** The desks this browser sits at. Holds what it is told; asks nobody. */
export const useSessions = defineStore("sessions", () => {
  const known = ref(false);
  const demo = ref(false);
  const desks = ref<readonly Session[]>([]);

  function take(offersDemo: boolean, all: readonly Session[]): void {
    known.value = true;
    demo.value = offersDemo;
    desks.value = all;
  }

  function seat(session: Session): void {
    desks.value = [...desks.value.filter((one) => one.desk !== session.desk), session];
  }

  function leave(desk: string): void {
    desks.value = desks.value.filter((one) => one.desk !== desk);
  }

  const at = (desk: string): Session | undefined => desks.value.find((one) => one.desk === desk);

  return { known, demo, desks, take, seat, leave, at };
});
