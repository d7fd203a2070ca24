package gongping.view;

import static org.assertj.core.api.Assertions.assertThat;

import gongping.conference.CallCommand.Dial;
import gongping.conference.CallCommand.Dump;
import gongping.conference.CallCommand.JudgeOutcome;
import gongping.conference.Consent;
import gongping.conference.InquiryCommand.Ask;
import gongping.conference.InquiryCommand.BeginAnswering;
import gongping.conference.InquiryCommand.RecordAnswer;
import gongping.conference.LineReport;
import gongping.conference.Question;
import gongping.draw.Call.Outcome;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** To whom a question is being put: to nobody once it is answered, or nobody is there any more who answers. */
class WhoIsAskedTest {
    private static final Question QUESTION = Meeting.plan().questions().getFirst();

    private static void asks(Evening evening) {
        evening.does(new Ask(Evening.FIRST, QUESTION.id()));
    }

    private static Optional<Row.Side> asking(Evening evening) {
        return HostView.of(evening.state(), Names.ALL)
                .onStage()
                .orElseThrow()
                .rows()
                .getFirst()
                .asking();
    }

    @Test
    void a_question_is_being_put_to_the_cadre_until_he_has_answered() {
        var evening = Evening.named(true);
        evening.does(new BeginAnswering(Evening.FIRST));
        assertThat(asking(evening)).isEmpty();
        asks(evening);
        assertThat(asking(evening)).contains(Row.Side.CADRE);
        evening.answers(Evening.CADRE, QUESTION);
        assertThat(asking(evening)).isEmpty();
    }

    @Nested
    class AHousehold {
        private final Evening evening = Evening.verifying(1);

        AHousehold() {
            evening.does(new Dial(Evening.FIRST, false));
            evening.joins();
            evening.airs();
        }

        private List<Boolean> items() {
            var compare = (Picture.Compare)
                    DisplayView.of(evening.state(), Names.ALL).scene().orElseThrow();
            return compare.items().stream().map(Picture.Item::asked).toList();
        }

        @Test
        void is_being_asked_until_it_has_answered() {
            assertThat(asking(evening)).isEmpty();
            asks(evening);
            assertThat(asking(evening)).contains(Row.Side.HOUSEHOLD);
            evening.answers(evening.household(), QUESTION);
            assertThat(asking(evening)).isEmpty();
        }

        @Test
        void is_shown_beside_the_cadre_which_question_it_is_being_asked() {
            asks(evening);
            evening.answers(evening.household(), QUESTION);
            assertThat(items()).doesNotContain(true);
            evening.does(
                    new Ask(Evening.FIRST, Meeting.plan().questions().get(1).id()));
            assertThat(items()).startsWith(false, true, false);
        }

        @Test
        void leaves_no_question_to_the_next_one() {
            asks(evening);
            evening.reports(LineReport.HUNG_UP);
            evening.meeting.does(new JudgeOutcome(evening.call(), Outcome.DECLINED), "u-operator");
            assertThat(asking(evening)).isEmpty();
            assertThat(evening.desk().questions()).noneMatch(CallQuestion::asked);
        }

        @Test
        void that_was_dumped_is_asked_nothing_more() {
            asks(evening);
            evening.does(new Dump(evening.call()));
            assertThat(asking(evening)).isEmpty();
        }

        @ParameterizedTest
        @EnumSource(
                value = Consent.class,
                names = {"REFUSED", "NOT_ADULT", "WRONG_PERSON"})
        void that_does_not_answer_is_asked_and_written_down_nothing_more(Consent said) {
            asks(evening);
            var answer = new RecordAnswer(
                    Evening.FIRST,
                    QUESTION.id(),
                    evening.household(),
                    Meeting.answer(QUESTION.id(), 1),
                    Optional.empty());
            evening.says(said);
            assertThat(asking(evening)).isEmpty();
            assertThat(evening.desk().questions()).noneMatch(CallQuestion::asked);
            assertThat(evening.desk().offers()).extracting(Offer::type).doesNotContain("record-answer");
            assertThat(evening.desk().task()).isEqualTo(CallTask.HANG_UP);
            assertThat(evening.meeting.tries(answer, "u-operator")).contains("answer.not-now");
            assertThat(evening.meeting.tries(new Ask(Evening.FIRST, QUESTION.id()), "u-host"))
                    .contains("call.nobody-on-the-line");
        }

        @Test
        void that_was_mistaken_for_another_one_is_asked_once_it_says_so() {
            evening.says(Consent.WRONG_PERSON);
            evening.says(Consent.OFF_AIR_ONLY);
            assertThat(evening.desk().offers()).extracting(Offer::type).contains("record-answer");
            evening.answers(evening.household(), QUESTION);
        }
    }
}
