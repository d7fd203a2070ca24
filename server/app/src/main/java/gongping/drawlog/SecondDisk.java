package gongping.drawlog;

import gongping.conference.Disk;
import gongping.conference.Phase;
import gongping.conference.web.Conferences;
import gongping.disk.PublicFile;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The published bundles as plain folders on a second disk, from where any web server shows them. Written after each
 * line that has become public, tried until it works, and on a thread of its own: a disk that is full, gone or does not
 * answer lights a lamp at the host's desk and disturbs nobody. What is missing there is known from the ledger.
 */
public final class SecondDisk implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SecondDisk.class);
    private static final long LOOK_MS = 250;
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final DrawLogs logs;
    private final Conferences conferences;
    private final LogNotes notes;
    private final InstantSource clock;
    private final Optional<Upkeep> upkeep;
    /** Whether a conference was over when it was first seen: what is wrong with the disk now is not its business. */
    private final Map<String, Boolean> over = new HashMap<>();

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(named("second-disk"));
    private final ExecutorService writer = Executors.newSingleThreadExecutor(named("second-disk-writer"));

    /**
     * To be started once the ledger is folded.
     *
     * @param root the folder on the second disk; where there is none, a lamp that was lit goes out
     */
    public SecondDisk(
            Optional<Path> root,
            DrawLogs logs,
            PublishedBundles bundles,
            Conferences conferences,
            InstantSource clock) {
        this.logs = logs;
        this.conferences = conferences;
        this.notes = new LogNotes(conferences, clock);
        this.clock = clock;
        this.upkeep = root.map(folder -> upkeep(folder, bundles));
    }

    private Upkeep upkeep(Path root, PublishedBundles bundles) {
        var pass = new CopyPass(root, logs, bundles, (folder, name, bytes) -> {
            PublicFile.write(folder, name, bytes);
            moved();
        });
        return new Upkeep(pass::run, this::note, PATIENCE, writer);
    }

    private void moved() {
        upkeep.ifPresent(now -> now.moved(clock.instant()));
    }

    private static ThreadFactory named(String name) {
        return Thread.ofPlatform().name(name).daemon(true).factory();
    }

    /** Writes from now on. */
    public void start() {
        var unused = thread.scheduleWithFixedDelay(this::look, 0, LOOK_MS, TimeUnit.MILLISECONDS);
    }

    private void look() {
        try {
            upkeep.ifPresentOrElse(now -> now.look(clock.instant()), () -> note(Optional.empty()));
        } catch (RuntimeException e) {
            LOG.error("the second disk waits", e);
        }
    }

    private void note(Optional<Disk.Fault> fault) {
        for (var draw : logs.draws()) {
            logs.conference(draw)
                    .ifPresent(id -> conferences.find(id).ifPresent(known -> {
                        boolean closed = known.state().phase() == Phase.CLOSED;
                        if (!over.computeIfAbsent(id, first -> closed) || fault.isEmpty()) {
                            notes.disk(id, known, Disk.SECOND, fault);
                        }
                    }));
        }
    }

    /** A disk that does not answer is not waited for. */
    @Override
    public void close() {
        thread.shutdownNow();
        writer.shutdown();
        try {
            if (!writer.awaitTermination(LOOK_MS * 20, TimeUnit.MILLISECONDS)) {
                writer.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
