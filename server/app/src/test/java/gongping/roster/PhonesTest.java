package gongping.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhonesTest {
    @TempDir
    Path folder;

    private SampleFiles county;

    @BeforeEach
    void write_the_county() throws IOException {
        county = new SampleFiles(folder);
    }

    @Test
    void sample_numbers_are_accepted_only_in_a_roster_marked_sample() throws IOException {
        var report = check(false);
        assertThat(report.counts()).containsOnlyKeys("phone.sample");
        assertThat(report.counts().get("phone.sample")).isEqualTo(72);
    }

    @ParameterizedTest
    @CsvSource({
        "cadres, 6, 138" + "12345678",
        "households, 5, 138" + "12345678",
        "households, 5, 0731-85551234",
        "households, 5, 10000000099、138" + "12345678",
    })
    void a_sample_roster_takes_no_number_that_may_be_somebodys(String table, int column, String number)
            throws IOException {
        county.cell(table, 4, column, number);
        assertThat(check(true).findings()).singleElement().satisfies(fault -> {
            assertThat(fault.code()).isEqualTo("phone.real");
            assertThat(fault.warning()).isFalse();
            assertThat(fault.file()).isEqualTo(table + ".csv");
            assertThat(fault.row()).isEqualTo(4);
            assertThat(fault.column()).isIn("手机", "电话");
            assertThat(fault.value()).doesNotContain("12345678").doesNotContain("85551234");
            assertThat(fault.zh()).contains("样例号码");
            assertThat(fault.en()).contains("sample numbers only");
        });
    }

    @Test
    void a_landline_with_its_area_code_is_for_households() throws IOException {
        county.cell("households", 3, 5, "0731-85551234、138 00000001").cell("households", 4, 5, "01085551234");
        assertThat(check(false).findings())
                .filteredOn(finding -> finding.file().equals("households.csv") && finding.row() < 5)
                .extracting(finding -> finding.row() + " " + finding.code())
                .containsExactly("2 phone.sample", "3 phone.bad");
    }

    private RosterReport check(boolean sample) throws IOException {
        return RosterCheck.check(county.all(), sample, (file, rows) -> {});
    }
}
