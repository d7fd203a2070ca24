package gongping.config;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/** How households are called. */
public sealed interface TelephoneSettings {
    /** Whether no line dials by itself. */
    default boolean handOnly() {
        return this instanceof Manual;
    }

    /** A person dials by hand and enters what happens. */
    record Manual() implements TelephoneSettings {}

    /**
     * Twilio, or its simulator where {@code base} is on this machine.
     *
     * @param base empty for the provider itself
     * @param account account sid
     * @param tokens one or two auth tokens, the first signs
     * @param from the caller's number, E.164
     * @param desk the call desk's line, E.164
     * @param hall the hall's line, E.164
     * @param crossBorder the document by which numbers may be given abroad; empty only for the simulator
     * @param pace how many times faster than real time the simulator runs; 1 for the provider itself
     */
    record Twilio(
            Optional<URI> base,
            String account,
            List<String> tokens,
            String from,
            String desk,
            Optional<String> hall,
            Optional<String> crossBorder,
            double pace)
            implements TelephoneSettings {
        public Twilio {
            tokens = List.copyOf(tokens);
            if (!(pace >= 1) || (pace > 1 && base.isEmpty())) {
                throw new IllegalArgumentException("only a simulator runs faster");
            }
        }

        /** Whether no household is really called. */
        public boolean simulated() {
            return base.isPresent();
        }

        @Override
        public String toString() {
            return simulated() ? "simulator" : "twilio";
        }
    }
}
