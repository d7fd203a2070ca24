package gongping.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Argon2id in the PHC string form {@code $argon2id$v=19$m=…,t=…,p=…$salt$hash}; 19 MiB, two passes, one lane (RFC 9106
 * and OWASP's smallest advice, since a hall signs in within minutes). Takes a few hundred milliseconds: see
 * {@link PasswordQueue}.
 */
public final class Argon2id {
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;
    private static final int SALT = 16;
    private static final int HASH = 32;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Pattern FORM =
            Pattern.compile("\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,3}),p=1\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");

    /** The hash of a password that nobody has: compared with where there is no account, so that both take as long. */
    static final String NOBODY = hash(Tokens.token());

    private Argon2id() {}

    static String hash(String password) {
        var salt = new byte[SALT];
        RANDOM.nextBytes(salt);
        var hash = compute(password, salt, MEMORY_KIB, PASSES);
        var text = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=" + MEMORY_KIB + ",t=" + PASSES + ",p=1$" + text.encodeToString(salt) + "$"
                + text.encodeToString(hash);
    }

    static boolean verify(String password, String stored) {
        var form = FORM.matcher(stored);
        if (!form.matches()) {
            return false;
        }
        var salt = Base64.getDecoder().decode(form.group(3));
        var hash = Base64.getDecoder().decode(form.group(4));
        var again = compute(password, salt, Integer.parseInt(form.group(1)), Integer.parseInt(form.group(2)));
        return MessageDigest.isEqual(hash, again);
    }

    /** A key of 32 bytes from a passphrase, as a file that anybody may copy says: its salt, memory and passes. */
    public static byte[] key(String passphrase, byte[] salt, int memoryKib, int passes) {
        return compute(passphrase, salt, memoryKib, passes);
    }

    private static byte[] compute(String password, byte[] salt, int memoryKib, int passes) {
        var generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(memoryKib)
                .withIterations(passes)
                .withParallelism(1)
                .withSalt(salt)
                .build());
        var hash = new byte[HASH];
        generator.generateBytes(password.getBytes(StandardCharsets.UTF_8), hash);
        return hash;
    }
}
