package gongping.conference.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import gongping.disk.AppendedFile;
import gongping.draw.Code;
import gongping.draw.Link;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The published ends of all chains that were ever planned with, each with its draw: a text file outside the database, a
 * line for each, which rehearsals and real conferences share and no purge touches. So a chain whose links a rehearsal
 * has shown never serves a real draw, nor the reverse. Nothing in it is secret. Touches the disk.
 */
public final class SeenChains {
    private final Path file;

    /** In this file, made at the first chain. */
    public SeenChains(Path file) {
        this.file = file;
    }

    /** Whether another draw had this chain. */
    boolean elsewhere(Link end, Code draw) {
        return !read().getOrDefault(end.hex(), draw.text()).equals(draw.text());
    }

    /** Remembers the chains of a draw; on the disk when this returns. */
    synchronized void add(Code draw, List<Link> ends) {
        var known = read();
        var lines = new StringBuilder();
        ends.stream()
                .filter(end -> !known.containsKey(end.hex()))
                .forEach(end -> lines.append(end.hex()).append(' ').append(draw).append('\n'));
        if (lines.isEmpty()) {
            return;
        }
        try {
            AppendedFile.append(file, lines.toString().getBytes(UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, String> read() {
        var draws = new HashMap<String, String>();
        try {
            for (var line : Files.readAllLines(file)) {
                int space = line.indexOf(' ');
                draws.putIfAbsent(line.substring(0, Math.max(space, 0)), line.substring(space + 1));
            }
        } catch (NoSuchFileException none) {
            return Map.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return draws;
    }
}
