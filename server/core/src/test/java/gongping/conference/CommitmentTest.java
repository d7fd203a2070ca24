package gongping.conference;

import static gongping.conference.Meeting.HOST;
import static org.assertj.core.api.Assertions.assertThat;

import gongping.conference.InquiryCommand.CorrectCommitment;
import gongping.conference.InquiryCommand.EndVerifying;
import gongping.conference.InquiryCommand.EnterVerdict;
import gongping.conference.InquiryCommand.MakeCommitment;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** 更正承诺: what was promised is put right by an event of its own; what was written down first stays on record. */
class CommitmentTest {
    private static final InquiryId FIRST = InquiryId.of(1);
    private static final CommitmentId PROMISE = CommitmentId.of(1);
    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);
    private static final LocalDate LATER = LocalDate.of(2026, 12, 8);
    private static final Statement WORDS = new Statement("s-00000001", "0".repeat(64));
    private static final Statement RIGHT = new Statement("s-00000002", "1".repeat(64));

    private final Meeting meeting = Meeting.verifying(1);

    @BeforeEach
    void promises() {
        meeting.does(HOST, new EndVerifying(FIRST));
        meeting.does(HOST, new EnterVerdict(FIRST, Verdict.NOT_SATISFIED, "现场评议"));
        meeting.does(HOST, new MakeCommitment(FIRST, WORDS, DAY));
    }

    @Test
    void wrong_words_are_put_right_and_the_first_ones_stay_on_record() {
        meeting.does(HOST, new CorrectCommitment(PROMISE, Optional.of(RIGHT), DAY));
        assertThat(promise()).extracting(Commitment::what, Commitment::dueOn).containsExactly(RIGHT, DAY);
        assertThat(promise().corrected()).isTrue();
        assertThat(meeting.events)
                .contains(new InquiryEvent.CommitmentMade(
                        PROMISE, FIRST, WORDS, promise().by(), DAY))
                .endsWith(new InquiryEvent.CommitmentReworded(PROMISE, FIRST, RIGHT));
    }

    @Test
    void a_wrong_date_is_put_right_and_the_words_stay() {
        meeting.does(HOST, new CorrectCommitment(PROMISE, Optional.empty(), LATER));
        assertThat(promise()).extracting(Commitment::what, Commitment::dueOn).containsExactly(WORDS, LATER);
        assertThat(meeting.events).endsWith(new InquiryEvent.CommitmentCorrected(PROMISE, FIRST, LATER));
    }

    @Test
    void words_and_date_are_put_right_by_one_press() {
        meeting.does(HOST, new CorrectCommitment(PROMISE, Optional.of(RIGHT), LATER));
        assertThat(promise()).extracting(Commitment::what, Commitment::dueOn).containsExactly(RIGHT, LATER);
    }

    @Test
    void a_correction_that_changes_nothing_is_refused() {
        for (var same : List.of(Optional.<Statement>empty(), Optional.of(WORDS))) {
            meeting.refuses(HOST, new CorrectCommitment(PROMISE, same, DAY), "correction.nothing-changes");
        }
    }

    @Test
    void words_are_put_right_after_the_meeting_too() {
        meeting.does(HOST, new InquiryCommand.Conclude(FIRST));
        meeting.does(HOST, new ConferenceCommand.Close());
        meeting.does(HOST, new CorrectCommitment(PROMISE, Optional.of(RIGHT), DAY));
        assertThat(promise().what()).isEqualTo(RIGHT);
    }

    private Commitment promise() {
        return Objects.requireNonNull(meeting.state.records().commitments().get(PROMISE));
    }
}
