package gongping.view;

import static org.assertj.core.api.Assertions.assertThat;

import gongping.conference.CallCommand.Dial;
import gongping.conference.CallCommand.DialCadre;
import gongping.conference.CallCommand.Dump;
import gongping.conference.Consent;
import gongping.conference.InquiryCommand.Ask;
import gongping.conference.InquiryCommand.BeginAnswering;
import gongping.conference.InquiryCommand.ConfirmLeft;
import gongping.conference.InquiryCommand.EndVerifying;
import gongping.conference.InquiryCommand.EnterVerdict;
import gongping.conference.InquiryCommand.MakeCommitment;
import gongping.conference.InquiryCommand.ReportLeft;
import gongping.conference.InquiryId;
import gongping.conference.LineReport;
import gongping.conference.Question;
import gongping.conference.Verdict;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What the host and the operator are told to do next, from the seat to the end of a turn. */
class FlowTest {
    private static final InquiryId FIRST = Evening.FIRST;
    private static final List<Question> QUESTIONS = Meeting.plan().questions();

    @Nested
    class ACadreByTelephone {
        private final Evening evening = Evening.named(false);

        private void stands() {
            evening.does(new BeginAnswering(FIRST));
        }

        @Test
        void may_be_dialled_before_his_turn_comes() {
            assertThat(evening.main()).isEqualTo("begin-answering");
            assertThat(evening.desk().task()).isEqualTo(CallTask.CADRE_NEXT);
            assertThat(evening.desk().inquiry().orElseThrow().person().number()).isEqualTo("C00001");
            evening.does(new DialCadre(FIRST, false));
            evening.joins();
            assertThat(evening.main()).isEqualTo("begin-answering");
        }

        @Test
        void is_dialled_again_when_his_line_breaks_in_the_middle_of_a_question() {
            stands();
            evening.does(new DialCadre(FIRST, false));
            evening.joins();
            evening.airs();
            evening.does(new Ask(FIRST, Meeting.plan().questions().getFirst().id()));
            evening.reports(LineReport.HALL_OFF, LineReport.HUNG_UP);
            assertThat(evening.desk().task()).isEqualTo(CallTask.CADRE);
            assertThat(evening.desk().offers()).extracting(Offer::type).contains("dial-cadre");
        }

        @Test
        void is_not_asked_before_the_call_desk_has_reached_him() {
            stands();
            assertThat(evening.next().waiting()).containsExactly("operator.cadre");
            assertThat(evening.main()).isEmpty();
            assertThat(evening.desk().task()).isEqualTo(CallTask.CADRE);
            assertThat(evening.desk().offers()).extracting(Offer::type).contains("dial-cadre");
            evening.does(new DialCadre(FIRST, false));
            assertThat(evening.next().waiting()).containsExactly("operator");
            evening.joins();
            evening.airs();
            assertThat(evening.main()).isEqualTo("ask");
        }

        @Test
        void is_asked_without_the_telephone_only_by_a_press_of_its_own() {
            stands();
            assertThat(evening.beside()).contains("ask");
            evening.does(new Ask(FIRST, QUESTIONS.getFirst().id()));
            assertThat(evening.main()).isEqualTo("record-answer");
            assertThat(evening.desk().offers()).extracting(Offer::type).doesNotContain("dial-cadre");
            evening.answers(Evening.CADRE, QUESTIONS.getFirst());
            assertThat(evening.main()).isEqualTo("ask");
        }

        @Test
        void sees_the_question_that_waits_for_him_again_when_his_line_broke() {
            stands();
            evening.does(new DialCadre(FIRST, false));
            evening.joins();
            evening.airs();
            evening.does(new Ask(FIRST, QUESTIONS.getFirst().id()));
            evening.reports(LineReport.HUNG_UP);
            assertThat(DisplayView.of(evening.state(), Names.ALL).scene()).get().isInstanceOf(Picture.Question.class);
            assertThat(evening.desk().offers()).extracting(Offer::type).contains("dial-cadre");
        }

        @Test
        void is_called_back_before_the_next_question_when_his_line_broke() {
            stands();
            evening.does(new DialCadre(FIRST, false));
            evening.joins();
            evening.airs();
            evening.does(new Ask(FIRST, QUESTIONS.getFirst().id()));
            evening.reports(LineReport.HUNG_UP);
            assertThat(evening.main()).isEqualTo("record-answer");
            evening.answers(Evening.CADRE, QUESTIONS.getFirst());
            assertThat(evening.next().waiting()).containsExactly("operator.cadre");
        }

        @Test
        void who_refuses_is_let_go_and_dialled_again() {
            stands();
            evening.does(new DialCadre(FIRST, false));
            evening.joins();
            evening.says(Consent.WRONG_PERSON);
            assertThat(evening.next().waiting()).containsExactly("operator.hang-up");
            assertThat(evening.desk().task()).isEqualTo(CallTask.HANG_UP);
            evening.reports(LineReport.HUNG_UP);
            assertThat(evening.next().waiting()).containsExactly("operator.cadre");
        }

        @Test
        void hangs_up_when_he_has_answered_and_then_his_households_are_drawn() {
            stands();
            evening.does(new DialCadre(FIRST, false));
            evening.joins();
            evening.airs();
            evening.answers(Evening.CADRE);
            assertThat(evening.next().waiting()).containsExactly("operator.hang-up");
            assertThat(evening.desk().task()).isEqualTo(CallTask.HANG_UP);
            evening.reports(LineReport.HUNG_UP);
            assertThat(evening.main()).isEqualTo("publish-household-round");
            assertThat(evening.desk().task()).isEqualTo(CallTask.NOTHING);
        }
    }

    @Test
    void who_is_in_the_hall_is_asked_at_once_and_nobody_dials_him() {
        var evening = Evening.named(true);
        assertThat(evening.desk().task()).isEqualTo(CallTask.NOTHING);
        evening.does(new BeginAnswering(FIRST));
        assertThat(evening.main()).isEqualTo("ask");
        assertThat(evening.desk().offers()).extracting(Offer::type).doesNotContain("dial-cadre");
    }

    @Nested
    class Households {
        private final Evening evening = Evening.verifying(1);

        private void reached() {
            evening.does(new Dial(FIRST, false));
            evening.joins();
        }

        @Test
        void no_household_is_lit_once_enough_have_answered() {
            assertThat(evening.desk().task()).isEqualTo(CallTask.HOUSEHOLD);
            assertThat(evening.desk().households())
                    .filteredOn(HouseholdTurn::turn)
                    .hasSize(1);
            reached();
            evening.airs();
            evening.answers(evening.household());
            assertThat(evening.next().waiting()).containsExactly("operator.hang-up");
            evening.reports(LineReport.HUNG_UP);
            assertThat(evening.desk().task()).isEqualTo(CallTask.ENOUGH);
            assertThat(evening.desk().households()).hasSizeGreaterThan(1).noneMatch(HouseholdTurn::turn);
            assertThat(evening.desk().households().getFirst().over()).isTrue();
        }

        @Test
        void no_household_is_lit_once_the_host_has_ended_the_calling() {
            evening.does(new EndVerifying(FIRST));
            assertThat(evening.desk().task()).isEqualTo(CallTask.STOPPED);
            assertThat(evening.desk().households()).isNotEmpty().noneMatch(HouseholdTurn::turn);
        }

        @Test
        void who_answers_off_air_is_written_down_and_not_waited_for_on_air() {
            reached();
            evening.says(Consent.OFF_AIR_ONLY);
            assertThat(evening.next().waiting()).containsExactly("operator.off-air");
            evening.answers(evening.household());
            assertThat(evening.next().waiting()).containsExactly("operator.hang-up");
        }

        private Picture.OnLine picture() {
            return (Picture.OnLine)
                    DisplayView.of(evening.state(), Names.ALL).scene().orElseThrow();
        }

        @Test
        void what_a_household_is_asked_stands_on_its_picture_while_the_hall_hears_it() {
            reached();
            assertThat(picture().asked()).isEmpty();
            evening.airs();
            assertThat(picture().asked()).isEmpty();
            evening.does(new Ask(FIRST, QUESTIONS.get(1).id()));
            assertThat(picture().asked())
                    .contains(new Picture.Put(
                            2, QUESTIONS.size(), QUESTIONS.get(1).toHousehold()));
            evening.reports(LineReport.HALL_OFF);
            assertThat(picture().asked()).isEmpty();
        }

        @Test
        void who_answers_off_air_is_asked_nothing_on_the_picture_and_it_says_so() {
            reached();
            assertThat(picture().offAir()).isFalse();
            evening.says(Consent.OFF_AIR_ONLY);
            evening.does(new Ask(FIRST, QUESTIONS.getFirst().id()));
            assertThat(picture().asked()).isEmpty();
            assertThat(picture().offAir()).isTrue();
        }

        @Test
        void a_dumped_call_is_only_to_be_hung_up() {
            reached();
            evening.airs();
            evening.does(new Dump(evening.call()));
            evening.reports(LineReport.HALL_OFF);
            assertThat(evening.next().waiting()).containsExactly("operator.hang-up");
            assertThat(evening.desk().task()).isEqualTo(CallTask.HANG_UP);
        }

        @Test
        void a_dump_stands_in_the_log_from_its_moment_on() {
            reached();
            evening.airs();
            evening.does(new Dump(evening.call()));
            var dumped = evening.desk().log().getFirst();
            assertThat(dumped.what()).isEqualTo(CallDeskView.What.DUMPED);
            assertThat(dumped.at()).isEqualTo(evening.meeting.now.toEpochMilli());
            assertThat(dumped.outcome()).isEmpty();
        }

        @Test
        void after_the_verdict_comes_the_commitment_and_the_turn_may_end_without() {
            evening.does(new EndVerifying(FIRST));
            assertThat(evening.beside()).doesNotContain("conclude");
            evening.does(new EnterVerdict(FIRST, Verdict.NOT_SATISFIED, "现场评议"));
            assertThat(evening.main()).isEqualTo("make-commitment");
            assertThat(evening.beside()).contains("conclude");
            evening.does(new MakeCommitment(FIRST, Names.statement("promise"), LocalDate.of(2027, 1, 1)));
            assertThat(evening.main()).isEqualTo("conclude");
        }
    }

    @Test
    void the_host_waits_for_the_second_word_on_who_has_left_when_nobody_else_is_seated() {
        var evening = Evening.drawn(1);
        evening.does(new ReportLeft(FIRST));
        assertThat(evening.next().waiting()).containsExactly("left");
        evening.meeting.does(new ConfirmLeft(FIRST), "u-witness");
        assertThat(evening.next().waiting()).containsExactly("check");
        evening.recomputed(1);
        assertThat(evening.main()).isEqualTo("spin");
    }

    @Test
    void who_is_seated_goes_on_while_somebody_elses_leaving_is_confirmed() {
        var evening = Evening.drawn(2);
        evening.does(new ReportLeft(FIRST));
        assertThat(evening.main()).isEqualTo("begin-answering");
    }
}
