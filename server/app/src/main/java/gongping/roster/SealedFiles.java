package gongping.roster;

import gongping.disk.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The files of DRAW/1 §3.1 in the data folder: {@code rosters/<id>/roster.tsv} and {@code groups/<name>.tsv}. */
final class SealedFiles {
    private final Path folder;

    SealedFiles(Path folder) {
        this.folder = folder;
    }

    Path of(RosterId id) {
        return folder.resolve("rosters").resolve(id.text());
    }

    /** Writes them; each appears whole or not at all. Blocks. */
    void write(Directory directory) throws IOException {
        Path home = of(directory.summary().id());
        Files.createDirectories(home.resolve("groups"));
        WholeFile.write(home.resolve("roster.tsv"), directory.roster().file());
        for (var group : directory.groups().entrySet()) {
            WholeFile.write(
                    home.resolve("groups").resolve(group.getKey() + ".tsv"),
                    group.getValue().file());
        }
    }
}
