package gongping.vault;

import io.vertx.core.buffer.Buffer;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts rows. A ciphertext is suite (1 byte), master key id (4 bytes), nonce (12 bytes), AES-256-GCM text and tag;
 * row and column are bound to it as associated data, so no two can change places.
 */
final class RowCipher {
    private static final byte SUITE_AES_256_GCM = 1;
    private static final int NONCE_AT = 1 + Integer.BYTES;
    private static final int NONCE_BYTES = 12;
    private static final int KEY_BYTES = 32;
    private static final int TAG_BITS = 128;
    private static final int HEADER_BYTES = NONCE_AT + NONCE_BYTES;
    private static final int RANDOM_BYTES = KEY_BYTES + 2 * NONCE_BYTES;
    private static final String KEY_COLUMN = "key";

    private final MasterKey master;
    private final SecureRandom random = new SecureRandom();

    RowCipher(MasterKey master) {
        this.master = master;
    }

    /** Encrypts each text under a new key of its own. Safe for several threads at once. */
    Vault.Sealed[] seal(List<Vault.Plain> texts) {
        byte[] fresh = new byte[texts.size() * RANDOM_BYTES];
        random.nextBytes(fresh);
        var sealed = new Vault.Sealed[texts.size()];
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            for (int i = 0; i < sealed.length; i++) {
                var plain = texts.get(i);
                int at = i * RANDOM_BYTES;
                byte[] key = Arrays.copyOfRange(fresh, at, at + KEY_BYTES);
                var rowKey = new SecretKeySpec(key, "AES");
                String row = plain.row();
                byte[] text = plain.text().getBytes(StandardCharsets.UTF_8);
                byte[] wrapped = encrypt(cipher, master.key(), fresh, at + KEY_BYTES, bound(row, KEY_COLUMN), key);
                byte[] data =
                        encrypt(cipher, rowKey, fresh, at + KEY_BYTES + NONCE_BYTES, bound(row, plain.column()), text);
                sealed[i] = new Vault.Sealed(row, plain.column(), Buffer.buffer(wrapped), Buffer.buffer(data));
            }
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } finally {
            Arrays.fill(fresh, (byte) 0);
        }
        return sealed;
    }

    /** The text of a row; throws where the row, its column, its key or its bytes are not what was sealed. */
    String open(Vault.Sealed sealed) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            byte[] key = decrypt(
                    cipher,
                    master.key(),
                    bound(sealed.row(), KEY_COLUMN),
                    sealed.key().getBytes());
            var rowKey = new SecretKeySpec(key, "AES");
            byte[] text = decrypt(
                    cipher,
                    rowKey,
                    bound(sealed.row(), sealed.column()),
                    sealed.data().getBytes());
            return new String(text, StandardCharsets.UTF_8);
        } catch (AEADBadTagException e) {
            throw new IllegalStateException("vault.tampered: " + sealed.row(), e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** True where the row was sealed under this master key. */
    boolean knows(byte[] wrapped) {
        return ByteBuffer.wrap(wrapped).getInt(1) == master.id();
    }

    private byte[] encrypt(Cipher cipher, SecretKey key, byte[] nonces, int nonceAt, byte[] bound, byte[] text)
            throws GeneralSecurityException {
        cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, nonces, nonceAt, NONCE_BYTES));
        cipher.updateAAD(bound);
        byte[] out = new byte[HEADER_BYTES + text.length + TAG_BITS / Byte.SIZE];
        ByteBuffer.wrap(out).put(SUITE_AES_256_GCM).putInt(master.id()).put(nonces, nonceAt, NONCE_BYTES);
        cipher.doFinal(text, 0, text.length, out, HEADER_BYTES);
        return out;
    }

    private byte[] decrypt(Cipher cipher, SecretKey key, byte[] bound, byte[] bytes) throws GeneralSecurityException {
        if (bytes.length < HEADER_BYTES || bytes[0] != SUITE_AES_256_GCM || !knows(bytes)) {
            throw new IllegalStateException("vault.other-key: sealed with another suite or key");
        }
        cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, bytes, NONCE_AT, NONCE_BYTES));
        cipher.updateAAD(bound);
        return cipher.doFinal(bytes, HEADER_BYTES, bytes.length - HEADER_BYTES);
    }

    private static byte[] bound(String row, String column) {
        return ("vault\n" + row + "\n" + column).getBytes(StandardCharsets.UTF_8);
    }
}
