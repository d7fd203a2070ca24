package gongping.cosign;

import gongping.client.WebFiles;
import gongping.tlog.Entries;
import gongping.tlog.PublishedLog;
import gongping.tlog.Tile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/** The files of a log by their names below its prefix (tlog-tiles), from wherever they are. */
@FunctionalInterface
public interface LogSource extends Function<String, Optional<byte[]>> {
    /** The largest file that a log can have: a full bundle of the longest entries. */
    int BYTES_MAX = Tile.WIDTH * (Short.BYTES + Entries.BYTES_MAX);

    /** The server is there and says that it has no such draw. */
    final class NoSuchDraw extends IOException {
        private static final long serialVersionUID = 1;

        NoSuchDraw(URI address) {
            super("The server has no such draw: " + address);
        }
    }

    /** A file; empty where there is none. Throws {@link UncheckedIOException} where it cannot be read. */
    @Override
    Optional<byte[]> apply(String name);

    /** From an address, or from a folder. */
    static LogSource of(String place) {
        return place.matches("https?://.*") ? web(URI.create(place)) : folder(Path.of(place));
    }

    /** Below an address. */
    static LogSource web(URI address) {
        var files = new WebFiles(address);
        return name -> {
            try {
                var file = files.read(name, BYTES_MAX);
                if (file.isEmpty() && name.equals(PublishedLog.CHECKPOINT) && noSuchDraw(files)) {
                    throw new NoSuchDraw(address);
                }
                return file;
            } catch (IOException e) {
                throw new UncheckedIOException(e.getMessage(), e);
            }
        };
    }

    /** Every log has a checkpoint: where there is none, the server says whether it has the draw. */
    private static boolean noSuchDraw(WebFiles files) throws IOException {
        var answer = files.get(PublishedLog.CHECKPOINT, BYTES_MAX);
        return answer.json().path("code").asText().equals("log.none");
    }

    /** In a folder; links inside it are not followed. */
    static LogSource folder(Path folder) {
        return name -> {
            var file = folder.resolve(name);
            try {
                if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || Files.size(file) > BYTES_MAX) {
                    return Optional.empty();
                }
                return Optional.of(Files.readAllBytes(file));
            } catch (IOException e) {
                throw new UncheckedIOException(e.getMessage(), e);
            }
        };
    }
}
