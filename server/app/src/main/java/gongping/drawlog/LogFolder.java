package gongping.drawlog;

import static java.nio.charset.StandardCharsets.UTF_8;

import gongping.conference.Disk;
import gongping.disk.WholeFile;
import gongping.disk.Writing;
import gongping.tlog.KeyUse;
import gongping.tlog.SignedCheckpoint;
import gongping.tlog.SigningKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Optional;

/**
 * What the logs of this server keep outside the database: each one's secret key, mode 600, and the checkpoint that it
 * signed last. Touches the disk: not for an event loop.
 */
public final class LogFolder {
    private static final String KEY = "log.key";
    private static final String CHECKPOINT = "checkpoint";
    private static final int SECRET_BYTES = 32;
    private static final int CHECKPOINT_MAX = 1 << 16;

    private final Path folder;
    private final Writing writing;

    /** Logs under this folder, made with mode 700 where it is missing. */
    public LogFolder(Path folder) {
        this(folder, (place, name, bytes) -> WholeFile.writeSecret(place.resolve(name), bytes));
    }

    /** The same; checkpoints are written so. */
    LogFolder(Path folder, Writing writing) {
        this.folder = folder;
        this.writing = writing;
    }

    /** The key of this draw's log; made once, under the name that it keeps. */
    synchronized SigningKey key(String draw, String origin) {
        return key(draw).orElseGet(() -> {
            var secret = new byte[SECRET_BYTES];
            new SecureRandom().nextBytes(secret);
            var key = SigningKey.of(origin, KeyUse.LOG, secret);
            try {
                Files.createDirectories(
                        of(draw), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
                WholeFile.writeSecret(of(draw).resolve(KEY), (key.secretText() + "\n").getBytes(UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return key;
        });
    }

    /** The key of this draw's log, where this server keeps it. */
    Optional<SigningKey> key(String draw) {
        return read(of(draw).resolve(KEY))
                .map(bytes -> SigningKey.parse(new String(bytes, UTF_8).strip())
                        .orElseThrow(() -> new IllegalStateException("the key file of the log is damaged")));
    }

    /** The checkpoint that was signed last, with all its signatures. */
    Optional<SignedCheckpoint> checkpoint(String draw) {
        return read(of(draw).resolve(CHECKPOINT))
                .map(bytes -> SignedCheckpoint.parse(bytes)
                        .orElseThrow(() -> new IllegalStateException("the last checkpoint of the log is damaged")));
    }

    /** Keeps a checkpoint in place of the last one; on the disk when this returns. */
    void keep(String draw, SignedCheckpoint checkpoint) {
        try {
            writing.write(of(draw), CHECKPOINT, checkpoint.note().bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Why the checkpoint could not be kept. */
    Disk.Fault fault(String draw, IOException why) {
        return DiskFault.of(why, of(draw), CHECKPOINT_MAX);
    }

    private static Optional<byte[]> read(Path file) {
        try {
            return Optional.of(Files.readAllBytes(file));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path of(String draw) {
        if (!draw.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,39}")) {
            throw new IllegalArgumentException("draw id");
        }
        return folder.resolve(draw);
    }
}
