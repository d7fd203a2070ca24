package gongping.database;

import java.io.Serial;

/** The database cannot be used as it is. The message tells the operator why and what to do. */
public final class DatabaseRefused extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final String code;

    DatabaseRefused(String code, String message) {
        super(message);
        this.code = code;
    }

    DatabaseRefused(String code, String message, Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    /** The stable code, {@code database.<why>}. */
    public String code() {
        return code;
    }
}
