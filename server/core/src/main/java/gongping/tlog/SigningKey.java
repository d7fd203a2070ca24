package gongping.tlog;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Optional;

/** A secret key with its owner's name. Written as Go's {@code sumdb/note} writes it, so that other tools read it. */
public final class SigningKey {
    private static final String PREFIX = "PRIVATE+KEY+";

    private final VerifierKey verifierKey;
    private final byte[] seed;

    private SigningKey(String name, KeyUse use, byte[] seed) {
        this.seed = seed;
        this.verifierKey = new VerifierKey(name, use, Base.encode(EdwardsPoint.publicKey(seed)));
    }

    /** The key of these 32 bytes of chance. */
    public static SigningKey of(String name, KeyUse use, byte[] seed) {
        if (seed.length != Ed25519.KEY_BYTES) {
            throw new IllegalArgumentException("Not 32 bytes");
        }
        return new SigningKey(name, use, seed.clone());
    }

    /** Reads what {@link #secretText()} wrote. */
    public static Optional<SigningKey> parse(String text) {
        if (!text.startsWith(PREFIX)) {
            return Optional.empty();
        }
        var parts = text.substring(PREFIX.length()).split("\\+", 3);
        if (parts.length != 3 || !VerifierKey.isName(parts[0])) {
            return Optional.empty();
        }
        return Base.decode(parts[2])
                .filter(key -> key.length == 1 + Ed25519.KEY_BYTES)
                .flatMap(key -> KeyUse.of(key[0]).map(use -> of(parts[0], use, Arrays.copyOfRange(key, 1, key.length))))
                .filter(key -> key.verifierKey.id().equals(parts[1]));
    }

    /** The line of the key file: secret. */
    public String secretText() {
        return PREFIX + verifierKey.name() + "+" + verifierKey.id() + "+"
                + Base.encode(VerifierKey.typed(verifierKey.use(), seed));
    }

    /** The public half. */
    public VerifierKey verifierKey() {
        return verifierKey;
    }

    /** The log's signature under a note's text. */
    public NoteSignature sign(String text) {
        demand(KeyUse.LOG);
        return NoteSignature.of(verifierKey, Ed25519.sign(seed, text.getBytes(UTF_8)));
    }

    /**
     * A cosigner's signature under a checkpoint's text.
     *
     * @param time seconds since 1970
     */
    public NoteSignature cosign(String text, long time) {
        demand(KeyUse.COSIGNER);
        var signed = Ed25519.sign(seed, Cosignature.message(time, text));
        return NoteSignature.of(verifierKey, new Cosignature(time, signed).bytes());
    }

    private void demand(KeyUse use) {
        if (verifierKey.use() != use) {
            throw new IllegalStateException("A key for " + verifierKey.use() + " signs nothing else");
        }
    }

    /** Never shows the secret. */
    @Override
    public String toString() {
        return "SigningKey[" + verifierKey.text() + "]";
    }
}
