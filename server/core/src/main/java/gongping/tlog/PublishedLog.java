package gongping.tlog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A log as its files show it, checked by somebody who has nothing else: every byte is hashed again. */
public record PublishedLog(SignedCheckpoint checkpoint, Entries entries, Policy.Standing standing) {
    /** The file that says how far the log goes. */
    public static final String CHECKPOINT = "checkpoint";

    /** More lines than any draw has; a log that claims more is not read into memory. */
    private static final long SIZE_MAX = 1 << 20;

    /** What was found. */
    public sealed interface Read {
        /** The files belong together, and the log has signed them. What cosigners said is in the standing. */
        record Good(PublishedLog log) implements Read {}

        /** The first file that does not hold. */
        record Broken(String file, String code, String why) implements Read {}
    }

    /** Reads all files of a log by their names below its prefix. */
    public static Read read(Function<String, Optional<byte[]>> files, Policy policy) {
        var checkpoint = files.apply(CHECKPOINT).flatMap(SignedCheckpoint::parse);
        if (checkpoint.isEmpty()) {
            return new Read.Broken(CHECKPOINT, "checkpoint.form", "is missing, or no checkpoint");
        }
        var signed = checkpoint.get();
        var standing = policy.standing(signed);
        if (!standing.byLog()) {
            return new Read.Broken(CHECKPOINT, "checkpoint.signature", "is not signed by the log of the policy");
        }
        long size = signed.checkpoint().size();
        if (size > SIZE_MAX) {
            return new Read.Broken(CHECKPOINT, "checkpoint.size", "is larger than any draw");
        }
        return read(files, signed, standing);
    }

    /** Entries first; from their bytes follows what every other file must hold. */
    private static Read read(
            Function<String, Optional<byte[]>> files, SignedCheckpoint signed, Policy.Standing standing) {
        int size = (int) signed.checkpoint().size();
        var byUse = Tile.of(size).stream().collect(Collectors.partitioningBy(tile -> tile.level() == Tile.ENTRIES));
        var raw = new ArrayList<byte[]>();
        for (var tile : byUse.getOrDefault(true, List.of())) {
            var read = files.apply(tile.path()).flatMap(bytes -> Entries.read(bytes, tile.width()));
            if (read.isEmpty()) {
                return new Read.Broken(tile.path(), "entries.form", "is missing, or does not hold its entries");
            }
            raw.addAll(read.get());
        }
        var entries = Entries.of(raw);
        for (var tile : byUse.getOrDefault(false, List.of())) {
            var found = files.apply(tile.path());
            var right = entries.bytes(tile, size);
            if (found.isEmpty() || right.isEmpty() || !Arrays.equals(found.get(), right.get())) {
                return new Read.Broken(tile.path(), "tile.hashes", "does not have the hashes of the entries");
            }
        }
        return entries.tree().root().equals(signed.checkpoint().root())
                ? new Read.Good(new PublishedLog(signed, entries, standing))
                : new Read.Broken(CHECKPOINT, "checkpoint.root", "is not the root of the entries");
    }

    /** Whether this log begins with an older one. */
    public boolean goesOnFrom(PublishedLog older) {
        int size = older.entries.size();
        return size <= entries.size()
                && entries.tree().root(size).equals(older.entries.tree().root());
    }

    /** The bytes of an entry. */
    public byte[] entry(int index) {
        return entries.entry(index);
    }

    /** Every file of a log at one of its checkpoints, by its name below the log's prefix. */
    public static Map<String, byte[]> files(Entries entries, SignedCheckpoint checkpoint) {
        int size = Math.toIntExact(checkpoint.checkpoint().size());
        var files = new LinkedHashMap<String, byte[]>();
        files.put(CHECKPOINT, checkpoint.note().bytes());
        for (var tile : Tile.of(size)) {
            files.put(tile.path(), entries.bytes(tile, size).orElseThrow());
        }
        return files;
    }
}
