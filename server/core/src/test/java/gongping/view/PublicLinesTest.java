package gongping.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import gongping.conference.CallCommand.Dial;
import gongping.conference.CallCommand.Dump;
import gongping.conference.CallCommand.JudgeOutcome;
import gongping.conference.CommitmentId;
import gongping.conference.ConferenceCommand;
import gongping.conference.Inquiry;
import gongping.conference.InquiryCommand;
import gongping.conference.InquiryCommand.Conclude;
import gongping.conference.InquiryCommand.ConfirmLeft;
import gongping.conference.InquiryCommand.EndVerifying;
import gongping.conference.InquiryCommand.EnterVerdict;
import gongping.conference.InquiryCommand.RecordAnswer;
import gongping.conference.InquiryCommand.ReportLeft;
import gongping.conference.LineReport;
import gongping.conference.Question;
import gongping.conference.Sign;
import gongping.conference.Verdict;
import gongping.draw.Call.Outcome;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the public reads of a turn, in the order in which it happened, from the first line to the last. */
class PublicLinesTest {
    private final Evening evening = Evening.verifying(1);

    private PublicView page() {
        return Aired.of(evening.state(), evening.meeting.dumps, Names.ALL).page();
    }

    private LiveLine newest() {
        return page().lines().getFirst();
    }

    private InquirySheet sheet() {
        return page().onStage().orElseThrow();
    }

    private Inquiry turn() {
        return java.util.Objects.requireNonNull(evening.state().inquiries().get(Evening.FIRST));
    }

    private void endsVerifying() {
        evening.does(new EndVerifying(Evening.FIRST));
    }

    private void airs() {
        evening.does(new Dial(Evening.FIRST, false));
        evening.joins();
        evening.airs();
    }

    @Test
    void what_follows_from_an_answer_stands_above_it() {
        Question visits = Meeting.plan().questions().get(1);
        airs();
        // The cadre said once; whatever else is said differs.
        var answer = Meeting.answer(visits.id(), 4);
        evening.does(new RecordAnswer(Evening.FIRST, visits.id(), evening.household(), answer, Optional.empty()));
        assertThat(page().lines())
                .extracting(LiveLine::code)
                .startsWith(LiveLine.What.DIFFERS, LiveLine.What.HOUSEHOLD_ANSWERED, LiveLine.What.HOUSEHOLD_DIALLED);
    }

    @Test
    void the_newest_stands_first_and_the_beginning_last() {
        endsVerifying();
        var lines = page().lines();
        assertThat(lines)
                .isSortedAccordingTo(Comparator.comparingLong(LiveLine::at).reversed());
        assertThat(lines.getLast().code()).isEqualTo(LiveLine.What.WENT_LIVE);
    }

    @Test
    void of_a_promise_that_was_reworded_the_last_words_are_told_everywhere_and_that_they_were_corrected() {
        endsVerifying();
        evening.does(new EnterVerdict(Evening.FIRST, Verdict.NOT_SATISFIED, "现场评议"));
        var day = LocalDate.of(2027, 1, 1);
        evening.does(new InquiryCommand.MakeCommitment(Evening.FIRST, Names.statement("misheard"), day));
        var right = Optional.of(Names.statement("rightly"));
        evening.does(new InquiryCommand.CorrectCommitment(CommitmentId.of(1), right, day));
        assertThat(newest().args()).containsEntry("what", "原话s-rightly").containsEntry("mark", "corrected");
        assertThat(page().commitments())
                .extracting(Kept.Commitment::what, Kept.Commitment::corrected)
                .containsExactly(tuple(Optional.of("原话s-rightly"), true));
        assertThat(Pictures.of(evening.state(), Names.ALL))
                .containsInstanceOf(Picture.Promise.class)
                .hasValueSatisfying(it -> assertThat(it.toString()).contains("原话s-rightly"));
    }

    @Test
    void the_close_is_the_last_thing_told() {
        endsVerifying();
        evening.does(new EnterVerdict(Evening.FIRST, Verdict.TO_BE_INVESTIGATED, "现场评议"));
        evening.does(new Conclude(Evening.FIRST));
        assertThat(page().lines()).extracting(LiveLine::code).doesNotContain(LiveLine.What.CLOSED);
        evening.does(new ConferenceCommand.Close());
        assertThat(newest().code()).isEqualTo(LiveLine.What.CLOSED);
        assertThat(newest().at()).isEqualTo(evening.meeting.now.toEpochMilli());
    }

    @Test
    void a_pause_and_that_the_meeting_goes_on_are_told_each_at_its_time() {
        evening.meeting.now = evening.meeting.now.plusSeconds(60);
        evening.does(new ConferenceCommand.Pause());
        var paused = evening.meeting.now.toEpochMilli();
        assertThat(newest()).isEqualTo(new LiveLine(paused, LiveLine.What.PAUSED, Map.of()));
        evening.meeting.now = evening.meeting.now.plusSeconds(600);
        evening.does(new ConferenceCommand.Resume());
        var resumed = evening.meeting.now.toEpochMilli();
        assertThat(newest()).isEqualTo(new LiveLine(resumed, LiveLine.What.RESUMED, Map.of()));
        evening.does(new ConferenceCommand.Pause());
        assertThat(page().lines())
                .extracting(LiveLine::code)
                .startsWith(LiveLine.What.PAUSED, LiveLine.What.RESUMED, LiveLine.What.PAUSED);
        assertThat(page().lines().get(2).at()).isEqualTo(paused);
    }

    @Test
    void calling_that_ends_before_anybody_was_dialled_is_told_everywhere_and_stays_told() {
        endsVerifying();
        var told = new Unverified(Unverified.Why.UNDIALLED, 0, 0, evening.meeting.now.toEpochMilli());
        assertThat(newest().code()).isEqualTo(LiveLine.What.UNVERIFIED);
        assertThat(newest().args()).containsAllEntriesOf(Map.of("why", "undialled", "number", "C00001"));
        assertThat(sheet().unverified()).contains(told);
        assertThat(sheet().rows()).extracting(Row::sign).containsOnly(Sign.UNKNOWN);
        assertThat(InspectorView.of(evening.state(), Names.ALL)
                        .onStage()
                        .orElseThrow()
                        .unverified())
                .contains(told);
        evening.does(new EnterVerdict(Evening.FIRST, Verdict.TO_BE_INVESTIGATED, "现场评议"));
        evening.does(new Conclude(Evening.FIRST));
        assertThat(HostView.of(evening.state(), Names.ALL).inquiries())
                .extracting(InquiryLine::unverified)
                .containsExactly(Optional.of(told));
        assertThat(page().inquiries()).extracting(InquiryLine::unverified).containsExactly(Optional.of(told));
        assertThat(page().lines()).extracting(LiveLine::code).contains(LiveLine.What.UNVERIFIED);
    }

    @Test
    void a_dumped_call_counts_among_those_that_were_dialled() {
        airs();
        evening.does(new Dump(evening.call()));
        evening.reports(LineReport.HALL_OFF, LineReport.HUNG_UP);
        evening.meeting.does(new JudgeOutcome(evening.call(), Outcome.NO_ANSWER), "u-operator");
        endsVerifying();
        assertThat(sheet().unverified()).map(Unverified::why).contains(Unverified.Why.HOST);
        assertThat(newest().args()).containsAllEntriesOf(Map.of("dialled", "1", "answered", "0"));
    }

    @Test
    void calling_that_came_to_what_was_wanted_needs_no_word() {
        airs();
        evening.answers(evening.household());
        evening.reports(LineReport.HUNG_UP);
        assertThat(sheet().unverified()).isEmpty();
        assertThat(page().lines()).extracting(LiveLine::code).doesNotContain(LiveLine.What.UNVERIFIED);
    }

    @Test
    void who_calls_somebody_by_name_is_told_at_the_time_of_the_call() {
        var named = page().lines().stream()
                .filter(line -> line.code() == LiveLine.What.NAMED)
                .toList();
        assertThat(named).singleElement().satisfies(line -> {
            assertThat(line.args()).containsAllEntriesOf(Map.of("by", "主持人", "number", "C00001"));
            assertThat(line.at())
                    .isEqualTo(turn().seatedAt().toEpochMilli())
                    .isLessThan(turn().since().toEpochMilli());
        });
    }

    @Test
    void a_turn_in_the_list_says_whether_a_draw_or_a_name_brought_it() {
        assertThat(page().inquiries())
                .extracting(InquiryLine::round, InquiryLine::by)
                .containsExactly(tuple(Optional.empty(), Optional.of("主持人")));
        var drawn = Aired.of(Evening.drawn(1).state(), Map.of(), Names.ALL).page();
        assertThat(drawn.inquiries())
                .extracting(InquiryLine::round, InquiryLine::by)
                .containsExactly(tuple(Optional.of(1), Optional.empty()));
    }

    @Test
    void nobody_takes_the_place_of_a_named_one_who_has_left() {
        var named = Evening.named(true);
        named.does(new ReportLeft(Evening.FIRST));
        named.meeting.does(new ConfirmLeft(Evening.FIRST), "u-witness");
        var lines = Aired.of(named.state(), Map.of(), Names.ALL).page().lines();
        assertThat(lines)
                .extracting(LiveLine::code)
                .startsWith(LiveLine.What.LEFT, LiveLine.What.NAMED)
                .doesNotContain(LiveLine.What.SEAT_EMPTY, LiveLine.What.SUBSTITUTE);
    }

    @Test
    void of_a_departure_the_public_hears_nothing_before_a_second_person_has_confirmed_it() {
        var drawn = Evening.drawn(1);
        var before = Aired.of(drawn.state(), Map.of(), Names.ALL).page();
        drawn.does(new ReportLeft(Evening.FIRST));
        var page = Aired.of(drawn.state(), Map.of(), Names.ALL).page();
        assertThat(page.lines()).isEqualTo(before.lines());
        assertThat(page.counts()).isEqualTo(before.counts());
        assertThat(page.inquiries()).isEqualTo(before.inquiries());
        drawn.meeting.does(new ConfirmLeft(Evening.FIRST), "u-witness");
        var told = Aired.of(drawn.state(), Map.of(), Names.ALL).page();
        assertThat(told.lines().getFirst().code()).isEqualTo(LiveLine.What.LEFT);
        assertThat(told.inquiries()).extracting(InquiryLine::stage).containsExactly(InquiryStage.LEFT);
    }

    @Test
    void of_whoever_there_was_no_time_for_is_told_that_he_answers_and_by_when() {
        var drawn = Evening.drawn(1);
        drawn.does(new InquiryCommand.PutOff(Evening.FIRST));
        var page = Aired.of(drawn.state(), Map.of(), Names.ALL).page();
        assertThat(page.lines().getFirst().code()).isEqualTo(LiveLine.What.PUT_OFF);
        assertThat(page.lines().getFirst().args())
                .containsEntry("dueOn", page.debts().getFirst().dueOn());
        assertThat(page.inquiries()).extracting(InquiryLine::stage).containsExactly(InquiryStage.PUT_OFF);
    }
}
