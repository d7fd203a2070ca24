package gongping.tlog;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * One signature line of a note.
 *
 * @param name of the key that is said to have signed
 * @param base64 the key's id and the signature
 */
public record NoteSignature(String name, String base64) {
    private static final String DASH = "— ";

    static NoteSignature of(VerifierKey key, byte[] signed) {
        var bytes = Arrays.copyOf(HexFormat.of().parseHex(key.id()), VerifierKey.ID_BYTES + signed.length);
        System.arraycopy(signed, 0, bytes, VerifierKey.ID_BYTES, signed.length);
        return new NoteSignature(key.name(), Base.encode(bytes));
    }

    /** Reads one line, without LF. */
    static Optional<NoteSignature> parse(String line) {
        if (!line.startsWith(DASH)) {
            return Optional.empty();
        }
        var parts = line.substring(DASH.length()).split(" ", -1);
        if (parts.length != 2 || !VerifierKey.isName(parts[0])) {
            return Optional.empty();
        }
        return Base.decode(parts[1])
                .filter(bytes -> bytes.length > VerifierKey.ID_BYTES)
                .map(bytes -> new NoteSignature(parts[0], parts[1]));
    }

    /** The line, LF included. */
    public String line() {
        return DASH + name + " " + base64 + "\n";
    }

    String id() {
        return HexFormat.of().formatHex(bytes(), 0, VerifierKey.ID_BYTES);
    }

    byte[] signed() {
        var bytes = bytes();
        return Arrays.copyOfRange(bytes, VerifierKey.ID_BYTES, bytes.length);
    }

    private byte[] bytes() {
        return Base.decode(base64).orElseThrow();
    }
}
