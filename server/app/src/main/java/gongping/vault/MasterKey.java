package gongping.vault;

import gongping.disk.SecretFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key that wraps the row keys. Its file holds 32 bytes in hexadecimal or Base64 and is its owner's
 * alone.
 *
 * @param id first four bytes of the key's SHA-256; stands before every ciphertext
 */
record MasterKey(SecretKey key, int id) {
    private static final int KEY_BYTES = 32;

    /** Reads the key from its file, or makes both. */
    static MasterKey of(Path file) {
        try {
            if (Files.notExists(file)) {
                make(file);
            }
            if (SecretFile.isOpenToOthers(file)) {
                throw new IllegalStateException("vault.key-readable: the vault's key file must be mode 600");
            }
            byte[] key = bytes(SecretFile.read(file).strip());
            return new MasterKey(
                    new SecretKeySpec(key, "AES"), ByteBuffer.wrap(sha256(key)).getInt());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(String text) {
        if (text.matches("[0-9a-fA-F]{64}")) {
            return HexFormat.of().parseHex(text);
        }
        if (text.matches("[A-Za-z0-9+/]{43}=")) {
            return Base64.getDecoder().decode(text);
        }
        throw new IllegalStateException(
                "vault.key-damaged: the vault's key file must hold 32 bytes, as openssl rand -base64 32 writes them");
    }

    private static void make(Path file) throws IOException {
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        try {
            SecretFile.create(file, (HexFormat.of().formatHex(key) + "\n").getBytes(StandardCharsets.US_ASCII));
        } catch (FileAlreadyExistsException there) {
            // Another node made it at the same moment: theirs is read.
        }
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
