package gongping.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Nothing that happened is lost to whoever comes late. */
class RecordViewTest {
    private static final int PRESSES = 500;
    private static final int LINES_MOST = 60;

    @Test
    void the_page_has_the_newest_sixty_lines_and_the_record_all() {
        var meetings = IntStream.range(0, 3)
                .mapToObj(seed -> Moves.play(seed, PRESSES))
                .toList();
        assertThat(meetings).anyMatch(meeting -> page(meeting).earlier() > 0);
        for (var meeting : meetings) {
            var all =
                    Aired.of(meeting.state(), meeting.dumps, Names.ALL).record().lines();
            var page = page(meeting);
            assertThat(page.lines())
                    .hasSizeLessThanOrEqualTo(LINES_MOST)
                    .isEqualTo(all.subList(0, page.lines().size()));
            assertThat(page.lines().size() + page.earlier()).isEqualTo(all.size());
        }
    }

    private static PublicView page(Meeting meeting) {
        return Aired.of(meeting.state(), meeting.dumps, Names.ALL).page();
    }
}
