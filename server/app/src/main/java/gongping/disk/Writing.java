package gongping.disk;

import java.io.IOException;
import java.nio.file.Path;

/** A way to put a file in place, on the disk when it returns. */
@FunctionalInterface
public interface Writing {
    /** Puts the file of this name, which may lie deeper, below a folder that is there. */
    void write(Path folder, String name, byte[] bytes) throws IOException;
}
