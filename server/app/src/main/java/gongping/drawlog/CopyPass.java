package gongping.drawlog;

import gongping.conference.Disk;
import gongping.disk.Writing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings every draw's bundle on the second disk up to date. Blocks, for as long as the disk likes: for one thread. */
final class CopyPass {
    private static final Logger LOG = LoggerFactory.getLogger(CopyPass.class);
    private static final Duration LOOK = Duration.ofSeconds(5);

    private final Path root;
    private final DrawLogs logs;
    private final PublishedBundles bundles;
    private final Writing writing;
    private final Map<String, BundleCopy> copies = new TreeMap<>();
    private long lookAt = System.nanoTime();
    private String told = "";

    /** Below this folder, which is not made here. */
    CopyPass(Path root, DrawLogs logs, PublishedBundles bundles, Writing writing) {
        this.root = root;
        this.logs = logs;
        this.bundles = bundles;
        this.writing = writing;
    }

    /** Does what is to be done. Says what is wrong with the disk, if anything is: the first thing that was met. */
    Optional<Disk.Fault> run() {
        boolean looks = System.nanoTime() - lookAt >= 0;
        if (looks) {
            lookAt = System.nanoTime() + LOOK.toNanos();
        }
        var fault = looks ? disk() : Optional.<Disk.Fault>empty();
        for (var draw : logs.draws()) {
            if (fault.filter(Disk.Fault.MISSING::equals).isPresent()) {
                break;
            }
            var found = bring(draw, looks);
            fault = fault.or(() -> found);
        }
        if (fault.isPresent()) {
            lookAt = System.nanoTime();
        } else {
            tell("takes the published bundles");
        }
        return fault;
    }

    private Optional<Disk.Fault> disk() {
        if (!Files.isDirectory(root)) {
            tell("is not there");
            return Optional.of(Disk.Fault.MISSING);
        }
        if (!Files.isWritable(root)) {
            tell("may not be written");
            return Optional.of(Disk.Fault.READ_ONLY);
        }
        return Optional.empty();
    }

    private Optional<Disk.Fault> bring(String draw, boolean looks) {
        var log = logs.find(draw).map(DrawLog::shown);
        if (log.isEmpty() || !(log.get() instanceof DrawLog.Shown.Open open)) {
            return Optional.empty();
        }
        var copy = copies.computeIfAbsent(draw, code -> new BundleCopy(root, code, writing));
        try {
            if (looks) {
                copy.look();
            }
            if (copy.has(open.checkpoint())) {
                return Optional.empty();
            }
            var bundle = bundles.at(draw, open.entries().size());
            var differs = bundle.isPresent() ? copy.bring(open, bundle.get()) : Optional.<Disk.Fault>empty();
            differs.ifPresent(fault -> tell("has another transcript of " + draw + ", which is left as it is"));
            return differs;
        } catch (IOException failed) {
            tell("cannot be written: " + failed);
            return Optional.of(DiskFault.of(failed, root, copy.needed()));
        }
    }

    private void tell(String news) {
        if (!news.equals(told)) {
            LOG.info("the second disk {} {}", root, news);
            told = news;
        }
    }
}
