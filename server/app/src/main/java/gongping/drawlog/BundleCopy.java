package gongping.drawlog;

import static java.util.Objects.requireNonNull;

import gongping.conference.Disk;
import gongping.disk.Writing;
import gongping.tlog.PublishedLog;
import gongping.tlog.SignedCheckpoint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One draw's published bundle in a folder of its own, with its log beside it in {@code log/}. Each file is there
 * whole or not at all, and those come last that say how far the draw has come: whenever the power goes, the folder
 * verifies as far as it says. For one thread.
 */
final class BundleCopy {
    private static final String LOG = "log/";
    /** The files that change, in this order. */
    private static final List<String> LAST = List.of(PublishedBundles.TRANSCRIPT, LOG + PublishedLog.CHECKPOINT);

    private final Path root;
    private final String draw;
    private final Writing writing;
    /** The files that are known to be there, and how long they are. */
    private final Map<String, Long> kept = new HashMap<>();

    private Optional<SignedCheckpoint> last = Optional.empty();
    private long needed;

    /** In the folder of this draw below {@code root}. */
    BundleCopy(Path root, String draw, Writing writing) {
        this.root = root;
        this.draw = draw;
        this.writing = writing;
    }

    /** Whether everything up to this checkpoint is there. */
    boolean has(SignedCheckpoint checkpoint) {
        return last.filter(checkpoint::equals).isPresent();
    }

    /** How many bytes the file has that was written last. */
    long needed() {
        return needed;
    }

    /** Forgets everything if something is not there any more: another disk, or somebody tidied up. */
    void look() throws IOException {
        for (var file : kept.entrySet()) {
            var path = path(file.getKey());
            if (!Files.isRegularFile(path) || Files.size(path) != file.getValue()) {
                kept.clear();
                last = Optional.empty();
                return;
            }
        }
    }

    /**
     * Brings everything here that is public; what is here already is not written again.
     *
     * @return what is wrong, where the folder holds another transcript than the ledger's
     */
    Optional<Disk.Fault> bring(DrawLog.Shown.Open open, PublishedBundles.Public bundle) throws IOException {
        var transcript = requireNonNull(bundle.files().get(PublishedBundles.TRANSCRIPT));
        if (!kept.containsKey(PublishedBundles.TRANSCRIPT)) {
            var there = read(PublishedBundles.TRANSCRIPT).orElseGet(() -> new byte[0]);
            if (!begins(bundle.ledger(), there)) {
                return Optional.of(Disk.Fault.DIFFERS);
            }
            if (there.length > transcript.length) {
                // A server whose own folder was put back from an older copy: what is public is never taken back.
                return Optional.empty();
            }
        }
        for (var file : inOrder(open, bundle).entrySet()) {
            put(file.getKey(), file.getValue());
        }
        last = Optional.of(open.checkpoint());
        return Optional.empty();
    }

    private static Map<String, byte[]> inOrder(DrawLog.Shown.Open open, PublishedBundles.Public bundle) {
        var files = new LinkedHashMap<>(bundle.files());
        PublishedLog.files(open.entries(), open.checkpoint()).forEach((name, bytes) -> files.put(LOG + name, bytes));
        for (var last : LAST) {
            files.putLast(last, requireNonNull(files.get(last)));
        }
        return files;
    }

    private void put(String name, byte[] bytes) throws IOException {
        if (kept.containsKey(name) && !LAST.contains(name)) {
            return;
        }
        needed = bytes.length;
        kept.remove(name);
        writing.write(root, draw + "/" + name, bytes);
        kept.put(name, (long) bytes.length);
    }

    private static boolean begins(byte[] whole, byte[] part) {
        return part.length <= whole.length && Arrays.equals(whole, 0, part.length, part, 0, part.length);
    }

    private Optional<byte[]> read(String name) throws IOException {
        try {
            return Optional.of(Files.readAllBytes(path(name)));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        }
    }

    private Path path(String name) {
        return root.resolve(draw).resolve(name);
    }
}
