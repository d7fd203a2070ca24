package gongping.view;

import static org.assertj.core.api.Assertions.assertThat;

import gongping.conference.ConferenceCommand.Pause;
import gongping.conference.InquiryCommand.ConfirmLeft;
import gongping.conference.InquiryCommand.ReportLeft;
import gongping.conference.InquiryId;
import org.junit.jupiter.api.Test;

/** What the auditor is asked to confirm, and that it is somebody else's word than the host's. */
class AuditorTest {
    private static final InquiryId FIRST = new InquiryId("I01");

    private final Evening evening = Evening.drawn(1);

    @Test
    void nothing_waits_for_the_auditor_while_nobody_is_reported_as_left() {
        assertThat(view().missing()).isEmpty();
        assertThat(view().offers()).isEmpty();
    }

    @Test
    void the_auditor_is_asked_to_confirm_whoever_was_reported_as_left_and_his_word_counts() {
        evening.does(new ReportLeft(FIRST));
        assertThat(view().missing()).extracting(Missing::inquiry).containsExactly(FIRST.text());
        assertThat(view().offers()).extracting(Offer::type).containsExactly("confirm-left");
        evening.meeting.does(new ConfirmLeft(FIRST), "u-auditor");
        assertThat(view().missing()).isEmpty();
        assertThat(view().offers()).extracting(Offer::type).doesNotContain("confirm-left");
    }

    @Test
    void while_the_conference_pauses_the_missing_are_named_and_nothing_is_offered() {
        evening.does(new ReportLeft(FIRST));
        evening.does(new Pause());
        assertThat(view().missing()).hasSize(1);
        assertThat(view().offers()).isEmpty();
    }

    @Test
    void a_witness_is_asked_the_same() {
        evening.does(new ReportLeft(FIRST));
        var witness = WitnessView.of(evening.meeting.state(), Names.ALL, gongping.draw.Party.witness(1));
        assertThat(witness.missing()).isEqualTo(view().missing());
        assertThat(witness.offers()).containsAll(view().offers());
    }

    private AuditorView view() {
        return AuditorView.of(evening.meeting.state(), Names.ALL);
    }
}
