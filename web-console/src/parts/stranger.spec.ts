import { expect, test } from "vitest";
import { CALL } from "../fixtures/host.ts";
import { stranger, strangerKey } from "./stranger.ts";

test("whoever is not whom was called is a stranger, by his own word or by the operator's", () => {
  expect(stranger(CALL)).toBeNull();
  expect(stranger({ ...CALL, judged: "wrong-number" })).toBe("wrong-person");
  expect(stranger({ ...CALL, judged: "machine" })).toBe("machine");
  expect(stranger({ ...CALL, consent: "not-adult" })).toBe("not-adult");
  expect(stranger({ ...CALL, consent: "refused", judged: "answered" })).toBeNull();
});

test("a cadre is himself or not, and never a household", () => {
  expect(strangerKey("wrong-person", true)).toBe("call.wrongPerson");
  expect(strangerKey("wrong-person", false)).toBe("callShort.said.wrong-person");
});
