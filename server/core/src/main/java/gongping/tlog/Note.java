package gongping.tlog;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A text with signatures under it (signed-note). Says nothing until a known key has been found to have signed it.
 *
 * @param text ends with LF; the blank line before the signatures is not part of it
 */
public record Note(String text, List<NoteSignature> signatures) {
    /** The longest note that is read. */
    public static final int BYTES_MAX = 1 << 18;

    static final int SIGNATURES_MAX = 64;

    public Note {
        signatures = List.copyOf(signatures);
    }

    /** Reads a note. Signatures are not checked, only their form. */
    public static Optional<Note> parse(byte[] bytes) {
        return bytes.length > BYTES_MAX ? Optional.empty() : text(bytes).flatMap(Note::parse);
    }

    static Optional<Note> parse(String whole) {
        int blank = whole.lastIndexOf("\n\n");
        if (blank < 0 || !whole.endsWith("\n") || blank + 2 == whole.length()) {
            return Optional.empty();
        }
        return signatures(whole.substring(blank + 2)).map(read -> new Note(whole.substring(0, blank + 1), read));
    }

    /** Reads signature lines by themselves, as a cosigner answers them. */
    public static Optional<List<NoteSignature>> signatures(String lines) {
        if (!lines.endsWith("\n")) {
            return Optional.empty();
        }
        var read = new ArrayList<NoteSignature>();
        for (var line : lines.substring(0, lines.length() - 1).split("\n", -1)) {
            var signature = NoteSignature.parse(line);
            if (signature.isEmpty() || read.size() == SIGNATURES_MAX) {
                return Optional.empty();
            }
            read.add(signature.get());
        }
        return Optional.of(read);
    }

    /** UTF-8 without control characters but LF. */
    static Optional<String> text(byte[] bytes) {
        try {
            var text = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.chars().allMatch(c -> c >= ' ' || c == '\n') ? Optional.of(text) : Optional.empty();
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** With one more signature, unless it is there. */
    public Note with(NoteSignature signature) {
        if (signatures.contains(signature)) {
            return this;
        }
        var more = new ArrayList<>(signatures);
        more.add(signature);
        return new Note(text, more);
    }

    /** Whether this key has signed: at least one line says so, and none that says so is false. */
    public boolean isSignedBy(VerifierKey key) {
        var claimed = signatures.stream().filter(key::claims).toList();
        return !claimed.isEmpty() && claimed.stream().allMatch(signature -> key.verifies(text, signature));
    }

    /** This key's signature, if it has signed. */
    public Optional<NoteSignature> signatureBy(VerifierKey key) {
        return isSignedBy(key) ? signatures.stream().filter(key::claims).findFirst() : Optional.empty();
    }

    /** When a cosigner's key last signed, seconds since 1970; empty if it has not. */
    public OptionalLong cosignedBy(VerifierKey key) {
        if (key.use() != KeyUse.COSIGNER || !isSignedBy(key)) {
            return OptionalLong.empty();
        }
        return signatures.stream()
                .filter(key::claims)
                .flatMap(signature -> Cosignature.of(signature).stream())
                .mapToLong(Cosignature::time)
                .max();
    }

    /** The note as it is published. */
    public String whole() {
        var whole = new StringBuilder(text).append('\n');
        signatures.forEach(signature -> whole.append(signature.line()));
        return whole.toString();
    }

    /** Its bytes. */
    public byte[] bytes() {
        return whole().getBytes(UTF_8);
    }
}
