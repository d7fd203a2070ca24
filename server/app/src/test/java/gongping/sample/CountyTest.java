package gongping.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CountyTest {
    @TempDir
    Path folder;

    @Test
    void the_full_county_has_the_proportions_of_a_real_one() throws IOException {
        County.of(County.FULL, false).write(folder, County.Format.CSV);
        assertThat(rows("cadres")).hasSize(10_180);
        assertThat(rows("households")).hasSize(337_000);
        var levels = rows("grids").stream().collect(Collectors.groupingBy(row -> row[1], Collectors.counting()));
        assertThat(levels)
                .containsEntry("1", 1L)
                .containsEntry("2", 19L)
                .containsEntry("3", 135L)
                .containsEntry("4", 1_040L)
                .containsEntry("5", 10_180L);
        assertThat(rows("attendance").stream().filter(row -> row[1].equals("请假")))
                .hasSize(12);
        assertThat(rows("cadres").get(1)[3]).isEqualTo("县长");
    }

    @Test
    void whoever_works_in_a_township_looks_after_one_of_its_villages() throws IOException {
        for (var size : List.of(County.SMALL, County.FULL)) {
            County.of(size, false).write(folder, County.Format.CSV);
            var units = rows("units").stream().collect(Collectors.toMap(row -> row[0], row -> row[1]));
            var towns = rows("groups").stream()
                    .filter(row -> row[1].equals("township"))
                    .collect(Collectors.toMap(row -> row[0], row -> row[3]));
            var officials = rows("cadres").stream()
                    .filter(row -> units.getOrDefault(row[2], "").matches(".*[乡镇]人民政府"))
                    .toList();
            assertThat(officials)
                    .hasSizeGreaterThan(size.cadres() / 4)
                    .allMatch(row -> units.getOrDefault(row[2], "").startsWith(stem(towns.getOrDefault(row[0], "?"))));
        }
    }

    private static String stem(String town) {
        return town.substring(0, town.length() - 1);
    }

    @Test
    void the_same_size_gives_the_same_bytes() throws IOException {
        var once = County.of(County.SMALL, false).write(folder.resolve("a"), County.Format.CSV);
        var again = County.of(County.SMALL, false).write(folder.resolve("b"), County.Format.CSV);
        for (int i = 0; i < once.size(); i++) {
            assertThat(again.get(i)).hasSameBinaryContentAs(once.get(i));
        }
    }

    @Test
    void every_number_is_in_the_range_that_no_network_assigns_and_stands_once() throws IOException {
        County.of(County.SMALL, false).write(folder, County.Format.CSV);
        var numbers = rows("households").stream()
                .flatMap(row -> List.of(row[4].split("、", -1)).stream())
                .collect(Collectors.toList());
        rows("cadres").forEach(row -> numbers.add(row[5]));
        assertThat(numbers.stream().allMatch(number -> number.matches("100[0-9]{8}")))
                .isTrue();
        assertThat(numbers.stream().distinct().count()).isEqualTo(numbers.size());
    }

    @Test
    void a_canary_name_belongs_to_one_household_only() throws IOException {
        County.of(County.SMALL, true).write(folder, County.Format.CSV);
        var tails = rows("households").stream()
                .map(row -> row[1].substring(row[1].length() - 3))
                .toList();
        assertThat(tails).doesNotHaveDuplicates().hasSize(6_620);
    }

    @Test
    void some_names_have_rare_characters_or_the_middle_dot() throws IOException {
        County.of(County.SMALL, false).write(folder, County.Format.CSV);
        var names = rows("households").stream().map(row -> row[1]).toList();
        assertThat(names).anyMatch(name -> name.codePoints().anyMatch(c -> c > 0xFFFF));
        assertThat(names).anyMatch(name -> name.contains("·"));
    }

    @Test
    void a_county_of_any_size_is_complete() throws IOException {
        for (var size : List.of(new County.Size(1, 0), new County.Size(1, 99), new County.Size(3, 297))) {
            County.of(size, false).write(folder, County.Format.CSV);
            assertThat(rows("households")).hasSize(size.households());
            assertThat(rows("cadres")).hasSize(size.cadres());
        }
        assertThatThrownBy(() -> new County.Size(1, 100)).isInstanceOf(IllegalArgumentException.class);
    }

    private List<String[]> rows(String table) throws IOException {
        try (var lines = Files.lines(folder.resolve(table + ".csv"))) {
            return lines.skip(1).map(line -> line.split(",", -1)).toList();
        }
    }
}
