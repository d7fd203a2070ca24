package gongping.conference;

import static gongping.conference.Meeting.HOST;
import static org.assertj.core.api.Assertions.assertThat;

import gongping.conference.ConferenceCommand.PlanConference;
import gongping.conference.ConferenceCommand.PublishManifest;
import gongping.draw.Code;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A rehearsal: its draw says so by its id, which nothing that was published loses. */
class RehearsalTest {
    private static final String REAL =
            Meeting.sealed().state.draw().orElseThrow().draw().manifest().text();
    private static final String REHEARSED = REAL.replaceFirst("draw=", "draw=REHEARSAL-");

    private final Meeting meeting = new Meeting();

    private static Plan marked(Plan.Mark mark) {
        return Meeting.plan().with(plan -> plan.mark(mark));
    }

    @ParameterizedTest
    @CsvSource({"REHEARSAL-2026, true", "rehearsal-2026, true", "2026-REHEARSAL-, false", "REHEARSAL, false", "R, false"
    })
    void a_draw_is_a_rehearsal_by_its_id_alone(String draw, boolean rehearsal) {
        assertThat(new Code(draw).rehearsal()).isEqualTo(rehearsal);
    }

    @Test
    void a_rehearsal_is_never_sealed_under_the_id_of_a_real_draw() {
        meeting.does(HOST, new PlanConference(marked(Plan.Mark.REHEARSAL)));
        meeting.refuses(HOST, new PublishManifest(REAL), "manifest.rehearsal");
        // The id is right now; only the tables of this draw are not there.
        meeting.refuses(HOST, new PublishManifest(REHEARSED), "manifest.unknown-tables");
    }

    @ParameterizedTest
    @CsvSource({"LIVE", "DEMO"})
    void what_is_no_rehearsal_is_never_sealed_under_the_id_of_one(Plan.Mark mark) {
        meeting.does(HOST, new PlanConference(marked(mark)));
        meeting.refuses(HOST, new PublishManifest(REHEARSED), "manifest.rehearsal");
        meeting.does(HOST, new PublishManifest(REAL));
    }

    @Test
    void a_plan_is_made_once_so_that_its_mark_stays() {
        meeting.does(HOST, new PlanConference(marked(Plan.Mark.REHEARSAL)));
        meeting.refuses(HOST, new PlanConference(marked(Plan.Mark.LIVE)), "conference.not-sealed");
        assertThat(meeting.state.rehearsal()).isTrue();
    }
}
