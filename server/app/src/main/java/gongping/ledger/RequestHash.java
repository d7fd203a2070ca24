package gongping.ledger;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What was asked for under a key, so that the same key with another request is told from a repeated press.
 *
 * @param hex SHA-256, 64 hex characters
 */
public record RequestHash(String hex) {
    /** For orders whose key says all, as those of reactions do. */
    public static final RequestHash NONE = new RequestHash("0".repeat(64));

    public RequestHash {
        if (!hex.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("request hash");
        }
    }

    /** Of the request's bytes. */
    public static RequestHash of(byte[] request) {
        return new RequestHash(HexFormat.of().formatHex(sha256(request)));
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
