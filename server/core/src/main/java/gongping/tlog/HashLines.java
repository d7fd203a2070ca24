package gongping.tlog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Hashes one to a line, as proofs are written. */
final class HashLines {
    /** No proof over fewer than 2^63 entries is longer. */
    static final int MAX = 63;

    private HashLines() {}

    static Optional<List<TreeHash>> parse(List<String> lines) {
        if (lines.size() > MAX) {
            return Optional.empty();
        }
        var hashes = new ArrayList<TreeHash>();
        for (var line : lines) {
            var hash = TreeHash.parse(line);
            if (hash.isEmpty()) {
                return Optional.empty();
            }
            hashes.add(hash.get());
        }
        return Optional.of(hashes);
    }

    static String text(List<TreeHash> hashes) {
        return hashes.stream().map(hash -> hash.base64() + "\n").collect(Collectors.joining());
    }
}
