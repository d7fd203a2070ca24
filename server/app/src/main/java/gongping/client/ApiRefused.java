package gongping.client;

import java.io.Serial;

/** The server's answer was a problem, or there was no server. */
public final class ApiRefused extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;

    ApiRefused(int status, String code, String detail) {
        super(detail, null, false, false);
        this.status = status;
        this.code = code;
    }

    /** The HTTP status; 0 if nobody answered. */
    public int status() {
        return status;
    }

    /** The problem's code; {@code client.no-answer} if nobody answered. */
    public String code() {
        return code;
    }
}
