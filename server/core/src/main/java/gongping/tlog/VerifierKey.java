package gongping.tlog;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A public key with its owner's name, as a policy and a newspaper print it: {@code name+id+key} (signed-note).
 *
 * @param name without spaces and plus signs
 * @param point the 32 bytes of the key, Base 64
 */
public record VerifierKey(String name, KeyUse use, String point) {
    static final int ID_BYTES = 4;

    public VerifierKey {
        if (!isName(name)) {
            throw new IllegalArgumentException("A key name has neither spaces nor plus signs");
        }
        if (TreeHash.parse(point).isEmpty()) {
            throw new IllegalArgumentException("Not 32 bytes in Base 64");
        }
    }

    /** Whether a key may have this name. */
    public static boolean isName(String name) {
        return !name.isEmpty()
                && name.codePoints()
                        .noneMatch(c -> c == '+'
                                || Character.isWhitespace(c)
                                || Character.isSpaceChar(c)
                                || Character.isISOControl(c)
                                || Character.getType(c) == Character.SURROGATE);
    }

    /** Reads what {@link #text()} wrote; empty if the id is another key's, or the key is none. */
    public static Optional<VerifierKey> parse(String text) {
        var parts = text.split("\\+", 3);
        if (parts.length != 3 || !isName(parts[0])) {
            return Optional.empty();
        }
        return Base.decode(parts[2])
                .filter(key -> key.length == 1 + Ed25519.KEY_BYTES)
                .flatMap(key -> KeyUse.of(key[0])
                        .map(use ->
                                new VerifierKey(parts[0], use, Base.encode(Arrays.copyOfRange(key, 1, key.length)))))
                .filter(key -> key.id().equals(parts[1]))
                .filter(key -> Ed25519.key(key.bytes()).isPresent());
    }

    /** How it is published. */
    public String text() {
        return name + "+" + id() + "+" + Base.encode(typed(use, bytes()));
    }

    /** Four bytes of a hash, 8 hexadecimal characters: tells keys apart, proves nothing. */
    public String id() {
        return id(name, use, bytes());
    }

    static String id(String name, KeyUse use, byte[] point) {
        var digest = TreeHash.sha256();
        digest.update((name + "\n").getBytes(UTF_8));
        return HexFormat.of().formatHex(digest.digest(typed(use, point)), 0, ID_BYTES);
    }

    static byte[] typed(KeyUse use, byte[] key) {
        var typed = new byte[1 + key.length];
        typed[0] = use.type();
        System.arraycopy(key, 0, typed, 1, key.length);
        return typed;
    }

    byte[] bytes() {
        return Base.decode(point).orElseThrow();
    }

    /** Whether a signature line says that it is this key's. */
    boolean claims(NoteSignature signature) {
        return signature.name().equals(name) && signature.id().equals(id());
    }

    /** Whether the signature under this text is this key's. */
    boolean verifies(String text, NoteSignature signature) {
        return claims(signature)
                && switch (use) {
                    case LOG -> Ed25519.verifies(bytes(), text.getBytes(UTF_8), signature.signed());
                    case COSIGNER ->
                        Cosignature.of(signature)
                                .filter(made -> made.isBy(bytes(), text))
                                .isPresent();
                };
    }
}
