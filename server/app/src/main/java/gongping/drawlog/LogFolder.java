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
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the logs of this server keep outside the database: each one's secret key, mode 600, and the checkpoint that it
 * signed last. Touches the disk: not for an event loop.
 */
public final class LogFolder {
    private static final String KEY = "log.key";
    private static final String CHECKPOINT = "checkpoint";
    private static final int SECRET_BYTES = 32;
    private static final int CHECKPOINT_MAX = 1 << 16;

    /** Writing takes a fraction of a second; the lamp says so before a round's dice wait for it. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Path folder;
    private final Writing writing;
    private final Duration patience;
    /** When the writing of a draw's checkpoint began, on the clock of {@link System#nanoTime}, while it goes on. */
    private final Map<String, Long> begun = new ConcurrentHashMap<>();

    /** Logs under this folder, made with mode 700 where it is missing. */
    public LogFolder(Path folder) {
        this(folder, (place, name, bytes) -> WholeFile.writeSecret(place.resolve(name), bytes), PATIENCE);
    }

    /** The same; checkpoints are written so, and a disk that takes longer than {@code patience} does not answer. */
    LogFolder(Path folder, Writing writing, Duration patience) {
        this.folder = folder;
        this.writing = writing;
        this.patience = patience;
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
        begun.put(draw, System.nanoTime());
        try {
            writing.write(of(draw), CHECKPOINT, checkpoint.note().bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            begun.remove(draw);
        }
    }

    /** Whether the writing of a checkpoint has not come back for longer than a disk takes. Never waits. */
    boolean hangs(String draw) {
        return Optional.ofNullable(begun.get(draw))
                .filter(since -> System.nanoTime() - since > patience.toNanos())
                .isPresent();
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
