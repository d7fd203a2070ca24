package gongping.roster;

import gongping.sample.County;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** The files of a small county, to be spoilt cell by cell. Rows count from 1, the header's; so do columns. */
final class SampleFiles {
    static final County.Size SIZE = new County.Size(12, 60);

    private final Path folder;

    SampleFiles(Path folder) throws IOException {
        this.folder = folder;
        County.of(SIZE, false).write(folder, County.Format.CSV);
    }

    List<Upload> all() {
        return List.of("grids", "units", "cadres", "households", "groups").stream()
                .map(this::file)
                .map(Upload::of)
                .toList();
    }

    Path file(String table) {
        return folder.resolve(table + ".csv");
    }

    List<List<String>> cells(String table) throws IOException {
        var rows = new ArrayList<List<String>>();
        for (String line : Files.readAllLines(file(table))) {
            rows.add(new ArrayList<>(List.of(line.split(",", -1))));
        }
        return rows;
    }

    SampleFiles cell(String table, int row, int column, UnaryOperator<String> change) throws IOException {
        var rows = cells(table);
        rows.get(row - 1).set(column - 1, change.apply(rows.get(row - 1).get(column - 1)));
        return write(table, rows, StandardCharsets.UTF_8, ",");
    }

    SampleFiles cell(String table, int row, int column, String value) throws IOException {
        return cell(table, row, column, old -> value);
    }

    SampleFiles write(String table, List<List<String>> rows, Charset charset, String separator) throws IOException {
        var text = new StringBuilder();
        rows.forEach(row -> text.append(String.join(separator, row)).append("\r\n"));
        Files.write(file(table), text.toString().getBytes(charset));
        return this;
    }
}
