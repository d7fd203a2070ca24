package gongping.conference.web;

import gongping.draw.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * Dice for who has none at hand. Whoever asks for a round sees the same dice on the table, on whichever device and
 * after whichever restart: they come of a key in the data folder and the round's number.
 */
final class SimulatedDice {
    private static final int KEY_BYTES = 32;
    private static final int FACES = 10;
    /** The greatest multiple of ten that a byte can hold; what is above would favour the low faces. */
    private static final int EVEN = 250;

    private final String key;

    private SimulatedDice(String key) {
        this.key = key;
    }

    /** With the key of this file; the first time it is made. */
    static SimulatedDice of(Path file) {
        try {
            if (!Files.isRegularFile(file)) {
                var made = new byte[KEY_BYTES];
                new SecureRandom().nextBytes(made);
                Files.createDirectories(file.toAbsolutePath().getParent());
                Files.writeString(file, HexFormat.of().formatHex(made));
            }
            return new SimulatedDice(Files.readString(file).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    /** So many digits for this round. */
    String digits(String conference, int round, int count) {
        var digits = new StringBuilder();
        for (int block = 0; digits.length() < count; block++) {
            var hash = Sha256.of(key + "|" + conference + "|" + round + "|" + block);
            for (byte one : HexFormat.of().parseHex(hash.hex())) {
                int value = Byte.toUnsignedInt(one);
                if (value < EVEN && digits.length() < count) {
                    digits.append(value % FACES);
                }
            }
        }
        return digits.toString();
    }
}
