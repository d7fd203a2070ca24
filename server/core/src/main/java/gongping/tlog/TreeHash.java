package gongping.tlog;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Optional;

/** A hash of a Merkle tree, 32 bytes: SHA-256 as in RFC 6962 §2.1. */
public final class TreeHash {
    /** Its length in bytes. */
    public static final int BYTES = 32;

    /** The root of a tree without leaves. */
    public static final TreeHash EMPTY = new TreeHash(sha256().digest());

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private final byte[] bytes;

    private TreeHash(byte[] bytes) {
        this.bytes = bytes;
    }

    /** These 32 bytes. */
    public static TreeHash of(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("Not 32 bytes");
        }
        return new TreeHash(bytes.clone());
    }

    /** The hash of an entry as a leaf. */
    public static TreeHash leaf(byte[] entry) {
        var digest = sha256();
        digest.update(LEAF);
        return new TreeHash(digest.digest(entry));
    }

    /** The hash of two subtrees that stand side by side. */
    public static TreeHash node(TreeHash left, TreeHash right) {
        var digest = sha256();
        digest.update(NODE);
        digest.update(left.bytes);
        return new TreeHash(digest.digest(right.bytes));
    }

    /** Reads what {@link #base64()} wrote, and nothing else. */
    public static Optional<TreeHash> parse(String base64) {
        return Base.decode(base64).filter(read -> read.length == BYTES).map(TreeHash::new);
    }

    /** The 32 bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** How checkpoints and proofs write it. */
    public String base64() {
        return Base.encode(bytes);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TreeHash hash && Arrays.equals(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return base64();
    }
}
