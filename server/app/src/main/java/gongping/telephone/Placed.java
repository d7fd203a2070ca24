package gongping.telephone;

/** What became of an order to dial. */
public sealed interface Placed {
    /** The provider has the call. */
    record Accepted(ProviderId provider) implements Placed {}

    /**
     * The provider did not dial, for sure.
     *
     * @param code the provider's code, or a word of ours
     * @param meaning what it means for the operator
     */
    record Refused(String code, Meaning meaning) implements Placed {}

    /** Whether it dialled is not known: time-out, cut connection, server error. Never repeated by a machine. */
    record Unknown(String why) implements Placed {}

    /** Why an order is refused; each has a sentence of its own on the desk. */
    enum Meaning {
        /** The number cannot be dialled. */
        BAD_NUMBER("call.bad-number"),
        /** The account may not dial it. */
        NOT_PERMITTED("call.not-permitted"),
        /** The account's sign-in is wrong. */
        SIGN_IN("call.sign-in"),
        /** Too many calls at once. */
        CROWDED("call.crowded"),
        /** Asked too fast; the same order may be given again, because nothing was dialled. */
        TRY_LATER("call.try-later"),
        /** The provider cannot be reached; the order was never sent. */
        UNREACHABLE("call.provider-unreachable"),
        /** A sample number at a real provider. */
        SAMPLE_NUMBER("call.sample-number"),
        /** Anything else. */
        OTHER("call.refused");

        private final String code;

        Meaning(String code) {
            this.code = code;
        }

        /** The stable code of the sentence. */
        public String code() {
            return code;
        }
    }
}
