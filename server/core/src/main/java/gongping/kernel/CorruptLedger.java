package gongping.kernel;

import java.io.Serial;

/** An event that cannot follow the ones before it. The fold stops; nobody guesses. */
public final class CorruptLedger extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    /** Names the version and the reason. */
    public CorruptLedger(long version, String why) {
        super("event " + version + " cannot follow: " + why);
    }
}
