package gongping.roster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A file to be read.
 *
 * @param name how its owner calls it; stands in the report
 * @param path where its bytes are
 */
public record Upload(String name, Path path) {
    private static final int NAME_MAX = 100;

    /** A file that somebody sent, under the name that he gave it, without what could be read as something else. */
    public static Upload sent(String fileName, Path path) {
        var last = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
        var clean = last.replaceAll("[\\p{C}\"<>]", "_");
        return new Upload(clean.length() > NAME_MAX ? clean.substring(0, NAME_MAX) : clean, path);
    }

    /** The first of these that has the same content, if there is one. Blocks. */
    Optional<Upload> among(List<Upload> others) throws IOException {
        for (var other : others) {
            if (Files.mismatch(path, other.path) < 0) {
                return Optional.of(other);
            }
        }
        return Optional.empty();
    }

    /** A file under its own name. */
    public static Upload of(Path path) {
        return new Upload(java.util.Objects.requireNonNull(path.getFileName()).toString(), path);
    }
}
