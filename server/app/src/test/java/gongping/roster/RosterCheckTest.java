package gongping.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RosterCheckTest {
    @TempDir
    Path folder;

    private SampleFiles county;

    @BeforeEach
    void write_the_county() throws IOException {
        county = new SampleFiles(folder);
    }

    @Test
    void a_sound_county_has_nothing_to_report() throws IOException {
        var report = check();
        assertThat(report.findings()).isEmpty();
        assertThat(report.hasFaults()).isFalse();
        assertThat(report.cadres()).isEqualTo(12);
        assertThat(report.households()).isEqualTo(60);
    }

    @Test
    void a_file_may_be_in_any_of_the_encodings_that_people_save() throws IOException {
        for (String charset : List.of("UTF-8", "GB18030", "UTF-16")) {
            for (String separator : List.of(",", ";", "\t")) {
                for (var table : List.of("households", "cadres", "grids")) {
                    county.write(table, county.cells(table), StandardCharsets.UTF_8, ",");
                    var rows = new SampleFiles(folder).cells(table);
                    county.write(table, rows, Charset.forName(charset), separator);
                }
                assertThat(check().findings()).as(charset + separator).isEmpty();
            }
        }
    }

    @Test
    void a_byte_order_mark_and_carriage_returns_alone_are_no_fault() throws IOException {
        String text = "\uFEFF" + Files.readString(county.file("units")).replace("\r\n", "\r");
        Files.writeString(county.file("units"), text);
        assertThat(check().findings()).isEmpty();
    }

    @Test
    void english_headers_do_as_well() throws IOException {
        var rows = county.cells("households");
        rows.set(0, new ArrayList<>(List.of("Household no", "Head", "Village", "Address", "Phones", "Cadre")));
        county.write("households", rows, StandardCharsets.UTF_8, ",");
        assertThat(check().findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "cadres, 4, 1, '', number.missing",
        "cadres, 4, 1, c00003, number.lookalike",
        "cadres, 4, 1, Ｃ00003, number.lookalike",
        "cadres, 4, 1, С00003, number.lookalike",
        "cadres, 4, 1, C003, number.bad",
        "cadres, 4, 1, C00002, number.duplicate",
        "cadres, 4, 2, '', cell.missing",
        "cadres, 4, 2, 王\u200B明, text.invisible",
        "cadres, 4, 2, 王\u202E明, text.reversed",
        "cadres, 4, 2, 王\uE000, text.private-use",
        "cadres, 4, 2, 王\u2F08, text.lookalike",
        "cadres, 4, 2, 王 明, name.blank",
        "cadres, 4, 2, 阿里•木, name.middle-dot",
        "cadres, 4, 2, 王３, text.lookalike",
        "cadres, 4, 2, <script>, name.bad",
        "cadres, 4, 2, =1+1, cell.formula",
        "cadres, 4, 3, U999, unit.unknown",
        "cadres, 4, 4, @SUM(A1), cell.formula",
        "cadres, 4, 6, '', phone.missing",
        "cadres, 4, 6, 1.38E10, number.scientific",
        "cadres, 4, 6, 1.38E+10, number.scientific",
        "cadres, 4, 6, 10012345, phone.bad",
        "cadres, 4, 6, 0731-8123456, phone.bad",
        "cadres, 4, 6, 12012345678, phone.bad",
        "cadres, 4, 7, L99999, grid.unknown",
        "cadres, 4, 7, V0001, grid.level",
        "cadres, 4, 7, L00001, grid.taken",
        "grids, 5, 4, T99, grid.unknown",
        "grids, 5, 5, C99998, cadre.unknown",
        "grids, 5, 2, 7, grid.level-bad",
        "units, 3, 1, U001, number.duplicate",
        "units, 3, 2, '', cell.missing",
        "households, 4, 1, '', number.missing",
        "households, 4, 1, N000001, number.duplicate",
        "households, 4, 1, Ｎ000003, number.lookalike",
        "households, 4, 1, 110101199003070011, number.personal",
        "households, 4, 3, V9999, grid.unknown",
        "households, 4, 4, '', cell.missing",
        "households, 4, 5, 1.001E10, number.scientific",
        "households, 4, 5, 110, phone.bad",
        "households, 4, 5, 10012345678、95, phone.bad",
        "households, 4, 6, '', household.no-cadre",
        "households, 4, 6, C00001、C00002, household.two-cadres",
        "households, 4, 6, C99998, cadre.unknown",
        "groups, 5, 1, C99998, cadre.unknown",
        "groups, 5, 3, T 1, number.bad",
    })
    void one_planted_fault_is_found_where_it_stands_and_alone(
            String table, int row, int column, String value, String code) throws IOException {
        county.cell(table, row, column, value);
        var report = check();
        assertThat(report.hasFaults()).isTrue();
        var faults = report.findings().stream()
                .filter(finding -> !finding.warning())
                .filter(finding -> !finding.code().equals("group.missing"))
                .toList();
        if (code.equals("number.duplicate") && table.equals("cadres")) {
            assertThat(faults).extracting(Finding::code).contains("number.duplicate", "number.gap");
        } else if (!table.equals("units") || column != 1) {
            assertThat(faults).singleElement().satisfies(fault -> {
                assertThat(fault.code()).isEqualTo(code);
                assertThat(fault.file()).isEqualTo(table + ".csv");
                assertThat(fault.row()).isEqualTo(row);
                assertThat(fault.column())
                        .isEqualTo(new SampleFiles(folder.resolve("title"))
                                .cells(table)
                                .getFirst()
                                .get(column - 1));
            });
        }
        assertThat(faults).extracting(Finding::code).contains(code);
    }

    @Test
    void every_kind_of_fault_in_one_file_yields_exactly_those() throws IOException {
        county.cell("households", 2, 1, "N000002")
                .cell("households", 4, 1, "")
                .cell("households", 5, 2, "王\u200B")
                .cell("households", 6, 2, "王\u202E")
                .cell("households", 7, 3, "V9999")
                .cell("households", 8, 5, "1.38E10")
                .cell("households", 9, 5, "12345678901")
                .cell("households", 10, 6, "")
                .cell("households", 11, 6, "C00001，C00002")
                .cell("households", 12, 4, "=HYPERLINK(A1)");
        var rows = county.cells("households");
        rows.add(12, List.of("", "", "", "", "", ""));
        county.write("households", rows, StandardCharsets.UTF_8, ",");
        assertThat(check().findings())
                .extracting(finding -> finding.row() + " " + finding.code())
                .containsExactly(
                        "3 number.duplicate",
                        "4 number.missing",
                        "5 text.invisible",
                        "6 text.reversed",
                        "7 grid.unknown",
                        "8 number.scientific",
                        "9 phone.bad",
                        "10 household.no-cadre",
                        "11 household.two-cadres",
                        "12 cell.formula",
                        "13 row.empty");
    }

    @Test
    void a_missing_number_is_named_at_the_next_one() throws IOException {
        var rows = county.cells("cadres");
        rows.remove(6);
        county.write("cadres", rows, StandardCharsets.UTF_8, ",");
        assertThat(check().findings())
                .filteredOn(finding -> finding.code().equals("number.gap"))
                .singleElement()
                .satisfies(gap -> {
                    assertThat(gap.row()).isEqualTo(7);
                    assertThat(gap.value()).isEqualTo("C00007");
                    assertThat(gap.en()).contains("C00006");
                });
    }

    @Test
    void the_same_household_under_another_cadre_has_two() throws IOException {
        var rows = county.cells("households");
        var copy = new ArrayList<>(rows.get(1));
        copy.set(5, "C00009");
        rows.add(copy);
        county.write("households", rows, StandardCharsets.UTF_8, ",");
        assertThat(check().findings()).singleElement().satisfies(fault -> {
            assertThat(fault.code()).isEqualTo("household.two-cadres");
            assertThat(fault.row()).isEqualTo(62);
            assertThat(fault.zh()).contains("households.csv").contains("2");
        });
    }

    @Test
    void a_cadre_without_households_is_a_warning() throws IOException {
        var rows = county.cells("households");
        rows.removeIf(row -> row.get(5).equals("C00002"));
        county.write("households", rows, StandardCharsets.UTF_8, ",");
        var report = check();
        assertThat(report.hasFaults()).isFalse();
        assertThat(report.findings()).singleElement().satisfies(warning -> {
            assertThat(warning.code()).isEqualTo("cadre.no-households");
            assertThat(warning.value()).isEqualTo("C00002");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"阿依古丽·艾山", "李𬭎", "𠮷野", "欧阳𫖯", "\uFA11田", "Maria Lopez", "々木"})
    void rare_characters_and_the_middle_dot_stay(String name) throws IOException {
        county.cell("households", 3, 2, name);
        assertThat(check().findings()).isEmpty();
    }

    @Test
    void a_report_shows_personal_values_masked() throws IOException {
        county.cell("households", 3, 5, "10012345")
                .cell("households", 4, 2, "王小9")
                .cell("households", 5, 4, "=青石镇柳泉村8组");
        assertThat(check().findings()).extracting(Finding::value).containsExactly("100****2345", "王**", "=青石镇**");
    }

    @Test
    void the_first_open_quote_is_named() throws IOException {
        county.cell("households", 3, 4, old -> "\"" + old);
        assertThat(check().findings())
                .filteredOn(finding -> !finding.warning())
                .allSatisfy(fault -> assertThat(fault.row()).isEqualTo(3))
                .extracting(Finding::code)
                .contains("text.line-break");
    }

    @Test
    void bytes_of_no_encoding_are_refused() throws IOException {
        Files.write(county.file("units"), new byte[] {'a', ',', (byte) 0xFF, (byte) 0xFF, '\n'});
        assertThat(check().findings()).extracting(Finding::code).containsExactly("file.encoding");
    }

    @Test
    void a_table_that_is_missing_is_named() throws IOException {
        var files = county.all().stream()
                .filter(file -> !file.name().startsWith("units"))
                .toList();
        assertThat(RosterCheck.check(files, true, (file, rows) -> {}).findings())
                .anySatisfy(fault -> assertThat(fault.code()).isEqualTo("file.missing"));
    }

    @Test
    void an_attendance_file_is_told_where_it_goes_and_the_other_files_are_checked() throws IOException {
        var files = new ArrayList<>(
                county.cell("households", 4, 1, "").cell("cadres", 3, 1, "C003").all());
        files.add(Upload.of(county.file("attendance")));
        assertThat(RosterCheck.check(files, true, (file, rows) -> {}).findings())
                .extracting(finding -> finding.file() + " " + finding.code())
                .contains("attendance.csv file.attendance", "households.csv number.missing", "cadres.csv number.bad")
                .doesNotContain("attendance.csv file.unknown");
    }

    private RosterReport check() throws IOException {
        return RosterCheck.check(county.all(), true, (file, rows) -> {});
    }
}
