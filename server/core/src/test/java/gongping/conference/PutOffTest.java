package gongping.conference;

import static gongping.conference.Meeting.HOST;
import static org.assertj.core.api.Assertions.assertThat;

import gongping.conference.InquiryCommand.BeginAnswering;
import gongping.conference.InquiryCommand.NameCadre;
import gongping.conference.InquiryCommand.PutOff;
import gongping.conference.InquiryCommand.ReportLeft;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** 来不及问询: the time is up, and who was drawn and not called up answers in public by a date. */
class PutOffTest {
    private static final InquiryId FIRST = InquiryId.of(1);

    private final Meeting meeting =
            Objects.requireNonNull(Situations.inquiries().get("seated")).get();

    @Test
    void who_is_put_off_answers_by_a_date_and_no_longer_keeps_the_meeting_open() {
        meeting.refuses(HOST, new ConferenceCommand.Close(), "inquiry.open");
        putsAllOff();
        assertThat(meeting.inquiry(1).stage()).isEqualTo(new Inquiry.Stage.PutOff());
        assertThat(meeting.state.records().debts())
                .containsKey(meeting.inquiry(1).cadre());
        meeting.does(HOST, new ConferenceCommand.Close());
    }

    @Test
    void his_seat_stays_his_and_the_transcript_has_no_line_for_it() {
        var lines = meeting.state.publication().lines();
        putsAllOff();
        assertThat(meeting.state.publication().lines()).isEqualTo(lines);
    }

    @Test
    void a_departure_that_nobody_has_confirmed_keeps_nobody_from_it() {
        meeting.does(HOST, new ReportLeft(FIRST));
        meeting.does(HOST, new PutOff(FIRST));
        assertThat(meeting.inquiry(1).stage()).isEqualTo(new Inquiry.Stage.PutOff());
    }

    @Test
    void nobody_is_put_off_who_was_called_up() {
        meeting.does(HOST, new BeginAnswering(FIRST));
        meeting.refuses(HOST, new PutOff(FIRST), "inquiry.not-waiting");
    }

    @Test
    void nobody_is_put_off_twice() {
        meeting.does(HOST, new PutOff(FIRST));
        meeting.refuses(HOST, new PutOff(FIRST), "inquiry.not-waiting");
        meeting.refuses(HOST, new BeginAnswering(FIRST), "inquiry.not-waiting");
    }

    @Test
    void where_time_is_found_after_all_he_can_be_called_by_name() {
        meeting.does(HOST, new PutOff(FIRST));
        meeting.does(HOST, new NameCadre(meeting.inquiry(1).cadre(), "主持人", Optional.empty()));
        assertThat(meeting.state.openInquiries())
                .extracting(Inquiry::cadre)
                .contains(meeting.inquiry(1).cadre());
    }

    private void putsAllOff() {
        meeting.state.openInquiries().forEach(inquiry -> meeting.does(HOST, new PutOff(inquiry.id())));
    }
}
