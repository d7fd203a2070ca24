package gongping.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttendanceCheckTest {
    @TempDir
    Path folder;

    private SampleFiles county;

    @BeforeEach
    void write_the_county() throws IOException {
        county = new SampleFiles(folder);
    }

    @Test
    void everybody_is_read_with_place_or_reason_and_who_approved() throws IOException {
        var read = read();
        assertThat(read.findings()).isEmpty();
        assertThat(read.rows()).hasSize(12);
        assertThat(read.rows().stream().filter(row -> !row.present()))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.approvedBy()).contains("县委组织部"));
    }

    @Test
    void a_file_may_name_some_only_and_in_words() throws IOException {
        Files.writeString(county.file("attendance"), "编号,状态,去向,批准人\nC00003,到会,主会场,\nC00001,缺席,病假,县委\n");
        assertThat(read().rows())
                .extracting(row -> row.cadre() + " " + row.present() + " " + row.where())
                .containsExactly("C00003 true hall", "C00001 false sick");
    }

    @ParameterizedTest
    @CsvSource({
        "3, 1, C00013, cadre.unknown",
        "3, 1, C00001, number.duplicate",
        "3, 1, '', number.missing",
        "3, 2, 也许, status.bad",
        "3, 2, '', cell.missing",
        "3, 3, 路上, where.bad",
        "3, 3, '', cell.missing",
        "3, 2, 请假, approved.missing",
    })
    void a_fault_is_found_alone_and_nothing_is_taken_over(int row, int column, String value, String code)
            throws IOException {
        Files.writeString(county.file("attendance"), "编号,状态,去向,批准人\nC00001,到会,hall,\nC00002,到会,phone,\n");
        county.cell("attendance", row, column, value);
        var read = read();
        assertThat(read.rows()).isEmpty();
        assertThat(read.findings()).singleElement().satisfies(fault -> {
            assertThat(fault.code()).isEqualTo(code);
            assertThat(fault.row()).isEqualTo(row);
        });
    }

    private AttendanceCheck.Read read() throws IOException {
        return AttendanceCheck.read(Upload.of(county.file("attendance")), 12);
    }
}
