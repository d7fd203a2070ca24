package gongping.hall;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The names and numbers of a county in which each exists once, and the search for them in whatever was said.
 *
 * @param secrets the last three letters of every household's name, and every number
 */
record Canaries(Set<String> secrets) {
    private static final Pattern NAME = Pattern.compile("[\\u9B90-\\u9BD7]{3}");
    private static final Pattern NUMBER = Pattern.compile("100\\d{8}");
    private static final Pattern MASKED = Pattern.compile("100\\d*\\*{3,}\\d+");
    private static final int TAIL = 3;

    Canaries {
        secrets = Set.copyOf(secrets);
    }

    /** Of the sheets that {@code sample --canary} wrote. */
    static Canaries of(Path sample) throws IOException {
        var secrets = new HashSet<String>();
        for (var row : Files.readAllLines(sample.resolve("households.csv"))) {
            var cells = row.split(",", -1);
            secrets.add(cells[1].substring(Math.max(0, cells[1].length() - TAIL)));
            secrets.addAll(List.of(cells[4].split("、", -1)));
        }
        return new Canaries(secrets);
    }

    /** What of them stands in a text. */
    List<String> in(String text) {
        return Stream.of(NAME, NUMBER)
                .flatMap(pattern -> pattern.matcher(text).results().map(MatchResult::group))
                .filter(secrets::contains)
                .distinct()
                .toList();
    }

    /** The masked numbers in a text: for the call desk alone. */
    static List<String> masked(String text) {
        return MASKED.matcher(text).results().map(MatchResult::group).distinct().toList();
    }
}
