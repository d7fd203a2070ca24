import { expect, test } from "vitest";
import { grouped } from "./number.ts";

test.each([
  ["13966068188", "139 6606 8188"],
  ["01065661234", "010 6566 1234"],
  ["08551234567", "0855 123 4567"],
  ["085512345678", "0855 1234 5678"],
  ["110", "110"],
])("%s is read as %s", (number, read) => expect(grouped(number)).toBe(read));
