package gongping.roster;

import java.nio.file.Path;

/**
 * A file to be read.
 *
 * @param name how its owner calls it; stands in the report
 * @param path where its bytes are
 */
public record Upload(String name, Path path) {
    /** A file under its own name. */
    public static Upload of(Path path) {
        return new Upload(java.util.Objects.requireNonNull(path.getFileName()).toString(), path);
    }
}
