package gongping.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What was said of a day, as the screens of both languages write it. */
class DatesTest {
    private static final Instant NEW_YEAR = Instant.parse("2026-12-31T16:00:00Z");

    @Test
    void a_day_of_this_year_stands_without_it_and_any_other_with_its_year() {
        var day = LocalDate.of(2026, 12, 31);
        var before = NEW_YEAR.minusSeconds(1);
        assertThat(Dates.zh(day, before)).isEqualTo("12 月 31 日");
        assertThat(Dates.en(day, before)).isEqualTo("31 December");
        assertThat(Dates.zh(day, NEW_YEAR)).as("it is 2027 in the county").isEqualTo("2026 年 12 月 31 日");
        assertThat(Dates.en(day, NEW_YEAR)).isEqualTo("31 December 2026");
    }
}
