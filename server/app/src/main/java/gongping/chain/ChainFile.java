package gongping.chain;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import gongping.access.Argon2id;
import gongping.draw.Code;
import gongping.draw.Link;
import gongping.draw.Party;
import gongping.draw.SecretChain;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * A secret chain as its owner keeps it: what everybody may know of it, and K_0 under a passphrase (Argon2id,
 * AES-256-GCM; what stands beside it is bound to it). The witness page keeps and reads the same file.
 *
 * @param draw the one draw that it belongs to
 * @param party its owner
 * @param length n
 * @param end K_n, which the manifest publishes
 */
public record ChainFile(Code draw, Party party, int length, Link end, Sealed sealed) {
    /** A passphrase has at least so many characters: whoever copies the file can try as many as he likes. */
    public static final int PASSPHRASE_MIN = 12;

    /** K_0 encrypted, and all that a passphrase needs to open it. */
    public record Sealed(int memoryKib, int passes, String salt, String nonce, String text) {}

    /** The file's text, key by key. */
    private record Form(
            String format,
            String draw,
            String party,
            int length,
            String end,
            int memoryKib,
            int passes,
            String salt,
            String nonce,
            String sealed) {}

    private static final String FORMAT = "gongping-chain/1";
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int MEMORY_KIB_MAX = 1 << 20;
    private static final int PASSES = 2;
    private static final int PASSES_MAX = 100;
    private static final int SECRET = 32;
    private static final int SALT = 16;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final HexFormat HEX = HexFormat.of();
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .build();

    /** Makes a chain from chance and closes it under this passphrase. */
    public static ChainFile make(Code draw, Party party, int length, String passphrase) {
        if (party.number() < 1) {
            throw new IllegalArgumentException("A witness owns this chain, as witness.1");
        }
        if (passphrase.codePointCount(0, passphrase.length()) < PASSPHRASE_MIN) {
            throw new IllegalArgumentException("A passphrase has at least " + PASSPHRASE_MIN + " characters");
        }
        var random = new SecureRandom();
        var chain = new SecretChain(new Link(HEX.formatHex(bytes(random, SECRET))), length);
        var open = new Sealed(
                MEMORY_KIB, PASSES, HEX.formatHex(bytes(random, SALT)), HEX.formatHex(bytes(random, NONCE)), "");
        var file = new ChainFile(draw, party, length, chain.commitment(), open);
        var text = file.crypt(
                Cipher.ENCRYPT_MODE, passphrase, HEX.parseHex(chain.origin().hex()));
        return new ChainFile(
                draw,
                party,
                length,
                file.end,
                new Sealed(MEMORY_KIB, PASSES, open.salt(), open.nonce(), HEX.formatHex(text.orElseThrow())));
    }

    /** The chain, if this is its passphrase. */
    public Optional<SecretChain> open(String passphrase) {
        return crypt(Cipher.DECRYPT_MODE, passphrase, HEX.parseHex(sealed.text()))
                .map(secret -> new SecretChain(new Link(HEX.formatHex(secret)), length))
                .filter(chain -> chain.commitment().equals(end));
    }

    private Optional<byte[]> crypt(int mode, String passphrase, byte[] text) {
        try {
            var normal = Normalizer.normalize(passphrase, Normalizer.Form.NFKC);
            var key = Argon2id.key(normal, HEX.parseHex(sealed.salt()), sealed.memoryKib(), sealed.passes());
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(
                    mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, HEX.parseHex(sealed.nonce())));
            cipher.updateAAD(bound().getBytes(UTF_8));
            return Optional.of(cipher.doFinal(text));
        } catch (AEADBadTagException wrong) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What cannot be changed beside the ciphertext without breaking it. */
    private String bound() {
        return FORMAT + "\ndraw=" + draw + "\nparty=" + party + "\nlength=" + length + "\nend=" + end + "\n";
    }

    private static byte[] bytes(SecureRandom random, int count) {
        var bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    /** The file's text. */
    public String text() {
        var form = new Form(
                FORMAT,
                draw.text(),
                party.text(),
                length,
                end.hex(),
                sealed.memoryKib(),
                sealed.passes(),
                sealed.salt(),
                sealed.nonce(),
                sealed.text());
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(form) + "\n";
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Reads a file; throws where it is none. */
    public static ChainFile read(Path file) throws IOException {
        return parse(Files.readString(file)).orElseThrow(() -> new IOException(file + " holds no chain"));
    }

    /** The chain that a text holds, if it is one. */
    public static Optional<ChainFile> parse(String text) {
        try {
            return Optional.ofNullable(JSON.readValue(text, Form.class))
                    .filter(ChainFile::isSound)
                    .flatMap(form -> Party.parse(form.party())
                            .filter(party -> party.number() > 0)
                            .map(party -> chain(form, party)));
        } catch (IOException | IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private static boolean isSound(Form form) {
        return form.format().equals(FORMAT)
                && Code.isValid(form.draw())
                && form.length() >= 2
                && form.memoryKib() > 0
                && form.memoryKib() <= MEMORY_KIB_MAX
                && form.passes() > 0
                && form.passes() <= PASSES_MAX
                && form.salt().matches("[0-9a-f]{32}")
                && form.nonce().matches("[0-9a-f]{24}")
                && form.sealed().matches("[0-9a-f]{96}");
    }

    private static ChainFile chain(Form form, Party party) {
        var sealed = new Sealed(form.memoryKib(), form.passes(), form.salt(), form.nonce(), form.sealed());
        return new ChainFile(new Code(form.draw()), party, form.length(), new Link(form.end()), sealed);
    }
}
