package gongping.cli;

import gongping.config.Settings;
import gongping.draw.Code;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What rehearsals leave outside their database: chains, logs, rosters, what was uploaded, published copies. */
final class RehearsalFiles {
    private final Path data;
    private final Optional<Path> secondDisk;
    private int deleted;
    private Optional<String> sharedWith = Optional.empty();

    RehearsalFiles(Settings settings) {
        data = settings.data();
        secondDisk = settings.secondDisk();
    }

    /** How many folders went. */
    int deleted() {
        return deleted;
    }

    /** A real draw that has the same data folder, if any, and rosters are there which nobody can tell apart. */
    Optional<String> sharedWith() {
        return sharedWith;
    }

    /** Only what is a rehearsal's: a data folder that a real conference shares keeps all of that one. */
    void delete() throws IOException {
        var drawn = List.of(data.resolve("chains"), data.resolve("logs"));
        for (var folder : Stream.concat(drawn.stream(), secondDisk.stream()).toList()) {
            for (var draw : in(folder)) {
                if (isRehearsal(draw)) {
                    deleteAll(draw);
                }
            }
        }
        rosters(drawn);
    }

    /** A roster's folder does not tell whose it is, but only one that was made for rehearsals holds no real draw. */
    private void rosters(List<Path> drawn) throws IOException {
        for (var folder : List.of(data.resolve("rosters"), data.resolve("uploads"))) {
            for (var left : in(folder)) {
                sharedWith = real(drawn);
                if (sharedWith.isEmpty()) {
                    deleteAll(left);
                }
            }
        }
    }

    private static Optional<String> real(List<Path> drawn) throws IOException {
        for (var folder : drawn) {
            for (var draw : in(folder)) {
                if (!isRehearsal(draw)) {
                    return Optional.of(String.valueOf(draw.getFileName()));
                }
            }
        }
        return Optional.empty();
    }

    private static List<Path> in(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var entries = Files.list(folder)) {
            return entries.sorted().toList();
        }
    }

    private static boolean isRehearsal(Path draw) {
        var name = String.valueOf(draw.getFileName());
        return Code.isValid(name) && new Code(name).rehearsal();
    }

    private void deleteAll(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
        deleted++;
    }
}
