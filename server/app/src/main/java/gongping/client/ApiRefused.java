package gongping.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.Serial;

/** The server's answer was a problem, or there was no server. */
public final class ApiRefused extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;
    private final transient JsonNode problem;

    ApiRefused(int status, String code, String detail) {
        this(status, code, detail, MissingNode.getInstance());
    }

    ApiRefused(int status, String code, String detail, JsonNode problem) {
        super(detail, null, false, false);
        this.status = status;
        this.code = code;
        this.problem = problem;
    }

    /** The HTTP status; 0 if nobody answered. */
    public int status() {
        return status;
    }

    /** The whole answer with its further members; missing if nobody answered. */
    public JsonNode problem() {
        return problem;
    }

    /** The problem's code; {@code client.no-answer} if nobody answered. */
    public String code() {
        return code;
    }
}
