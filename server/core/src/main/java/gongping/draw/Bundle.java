package gongping.draw;

import java.nio.file.Path;
import java.util.Map;

/** The published files of one draw (DRAW/1 §3.10), by names such as {@code groups/township.tsv}. */
public sealed interface Bundle {
    /** Files in memory, by name. */
    record Held(Map<String, byte[]> files) implements Bundle {
        public Held {
            files = Map.copyOf(files);
        }
    }

    /** A folder. Links inside it are not followed, other files are not looked at. */
    record Folder(Path path) implements Bundle {}
}
