package gongping.drawlog;

import gongping.conference.Disk;
import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says of which logs the disk does not answer. The thread that writes can say nothing while it waits, so this is
 * another one, and it touches no disk.
 */
final class HangWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(HangWatch.class);
    private static final long LOOK_MS = 250;

    private final Supplier<Collection<DrawLog>> logs;
    private final Consumer<DrawLog> says;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("draw-logs-watch").daemon(true).factory());

    /** {@code says} hears at each look of each log that hangs. */
    HangWatch(Supplier<Collection<DrawLog>> logs, Consumer<DrawLog> says) {
        this.logs = logs;
        this.says = says;
    }

    void start() {
        var unused = thread.scheduleWithFixedDelay(this::look, LOOK_MS, LOOK_MS, TimeUnit.MILLISECONDS);
    }

    private void look() {
        try {
            logs.get().stream()
                    .filter(log -> log.trouble().equals(Optional.of(Disk.Fault.SLOW)))
                    .forEach(says);
        } catch (RuntimeException e) {
            LOG.error("what hangs could not be said", e);
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
