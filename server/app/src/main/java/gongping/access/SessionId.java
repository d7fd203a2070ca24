package gongping.access;

/**
 * Names a session without opening it: the SHA-256 of its token, 64 hex characters. Safe to keep in memory beside a
 * socket; not to be shown.
 */
public record SessionId(String hex) {
    public SessionId {
        if (!hex.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("session id");
        }
    }
}
