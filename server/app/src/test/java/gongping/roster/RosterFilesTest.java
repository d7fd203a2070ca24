package gongping.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the files of one import are as a whole. */
class RosterFilesTest {
    @TempDir
    Path folder;

    private SampleFiles county;

    @BeforeEach
    void write_the_county() throws IOException {
        county = new SampleFiles(folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"grids", "units", "cadres", "households"})
    void a_table_that_is_missing_is_the_one_thing_that_is_said(String table) throws IOException {
        var files = county.all().stream()
                .filter(file -> !file.name().startsWith(table))
                .toList();
        assertThat(check(files).findings()).singleElement().satisfies(fault -> {
            assertThat(fault.code()).isEqualTo("file.missing");
            assertThat(fault.warning()).isFalse();
        });
    }

    @Test
    void what_does_not_follow_from_a_missing_table_is_said_beside_it() throws IOException {
        county.cell("cadres", 4, 6, "138");
        var files = county.all().stream()
                .filter(file -> !file.name().startsWith("households"))
                .toList();
        assertThat(check(files).counts()).containsOnlyKeys("file.missing", "phone.bad");
    }

    @Test
    void a_file_that_is_given_twice_is_one_fault_and_the_others_are_checked() throws IOException {
        county.cell("cadres", 4, 6, "138");
        var files = new ArrayList<>(county.all());
        files.add(Upload.of(county.file("households")));
        assertThat(check(files).findings())
                .extracting(finding -> finding.file() + " " + finding.row() + " " + finding.code())
                .containsExactly("cadres.csv 4 phone.bad", "households.csv 0 file.twice");
    }

    @Test
    void a_table_may_be_split_over_files_of_the_same_length() throws IOException {
        var rows = county.cells("units");
        int half = (rows.size() + 1) / 2;
        var second = new ArrayList<>(List.of(rows.getFirst()));
        second.addAll(rows.subList(half, rows.size()));
        var other = new SampleFiles(folder.resolve("other"));
        county.write("units", rows.subList(0, half), java.nio.charset.StandardCharsets.UTF_8, ",");
        other.write("units", second, java.nio.charset.StandardCharsets.UTF_8, ",");
        var files = new ArrayList<>(county.all());
        files.add(Upload.of(other.file("units")));
        assertThat(check(files).findings()).isEmpty();
    }

    @Test
    void every_rank_is_told_with_how_many_have_it_the_rarest_last() throws IOException {
        county.cell("cadres", 4, 5, "县处级超级").cell("cadres", 5, 5, "");
        var ranks = check(county.all()).ranks();
        assertThat(ranks).containsEntry("县处级超级", 1).containsEntry("", 1);
        assertThat(List.copyOf(ranks.values())).isSortedAccordingTo(java.util.Comparator.reverseOrder());
        assertThat(ranks.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(12);
    }

    private static RosterReport check(List<Upload> files) throws IOException {
        return RosterCheck.check(files, true, (file, rows) -> {});
    }
}
