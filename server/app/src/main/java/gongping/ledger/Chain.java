package gongping.ledger;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Recomputes hashes and counts versions, event by event, over any number of streams. */
final class Chain {
    private record Tail(long version, String hash) {}

    private final Map<String, Tail> tails = new TreeMap<>();
    private long events;

    /** What is wrong with the next event, if anything is. */
    Optional<String> add(Entry entry) {
        var stream = entry.stream().toString();
        var tail = tails.getOrDefault(stream, new Tail(0, Canonical.ORIGIN));
        if (entry.version() != tail.version() + 1) {
            return Optional.of("version " + (tail.version() + 1) + " of the stream is missing");
        }
        if (!hash(tail.hash(), entry).equals(entry.hash())) {
            return Optional.of("the hash does not fit what is written here and the event before it");
        }
        events++;
        tails.put(stream, new Tail(entry.version(), entry.hash()));
        return Optional.empty();
    }

    private static String hash(String prev, Entry entry) {
        try {
            return Canonical.hash(prev, entry);
        } catch (IllegalArgumentException e) {
            return "none";
        }
    }

    long events() {
        return events;
    }

    /** Each stream's last hash, with its version: {@code 41 3f9a...}. */
    Map<String, String> heads() {
        var heads = new TreeMap<String, String>();
        tails.forEach((stream, tail) -> heads.put(stream, tail.version() + " " + tail.hash()));
        return heads;
    }
}
