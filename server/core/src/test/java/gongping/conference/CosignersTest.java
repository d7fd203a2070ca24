package gongping.conference;

import static gongping.conference.Meeting.HOST;
import static gongping.conference.Meeting.WITNESS;
import static org.assertj.core.api.Assertions.assertThat;

import gongping.conference.ConferenceCommand.NoteDisk;
import gongping.conference.ConferenceCommand.NoteLog;
import gongping.conference.RoundCommand.NoteCosignatures;
import gongping.conference.RoundCommand.WaiveCosignatures;
import gongping.draw.Digits;
import gongping.draw.Keyer;
import gongping.kernel.Actor;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Before the dice others than the county stand under the parameters, where the rules say so (draw.md §11). */
class CosignersTest {
    private static final String DICE = "01234567890123456789";
    private static final RoundCommand.KeyDigits KEY = new RoundCommand.KeyDigits(1, Keyer.ONE, new Digits(DICE));

    private static Meeting published(boolean required) {
        var meeting = Meeting.cosigned(required);
        meeting.publish(1);
        return meeting;
    }

    private static void signs(Meeting meeting, boolean enough, String... by) {
        meeting.does(Actor.SYSTEM, new NoteCosignatures(1, List.of(by), enough));
    }

    @Nested
    class Required {
        private final Meeting meeting = published(true);

        @Test
        void no_dice_are_keyed_before_enough_cosigners_stand_under_the_parameters() {
            meeting.refuses(HOST, KEY, "round.cosigners-due");
            signs(meeting, false, "县公证处");
            meeting.refuses(HOST, KEY, "round.cosigners-due");
            signs(meeting, true, "县公证处", "县人大");
            meeting.draws(DICE);
            meeting.announces(1, 0);
        }

        @Test
        void each_round_has_cosigners_of_its_own() {
            signs(meeting, true, "县公证处");
            meeting.draws(DICE);
            meeting.announces(1, 0);
            meeting.does(HOST, new InquiryCommand.BeginAnswering(InquiryId.of(1)));
            meeting.does(HOST, new RoundCommand.PublishHouseholdRound(InquiryId.of(1), 1));
            var dice = new RoundCommand.KeyDigits(2, Keyer.ONE, new Digits("0417"));
            meeting.refuses(HOST, dice, "round.cosigners-due");
            meeting.does(Actor.SYSTEM, new NoteCosignatures(2, List.of("县公证处"), true));
            meeting.does(new Actor("d-keyer1"), dice);
        }

        @Test
        void a_round_that_waits_for_them_can_still_be_withdrawn() {
            meeting.does(HOST, new RoundCommand.Withdraw(1));
            assertThat(meeting.state.openRound()).isEmpty();
        }

        @Test
        void results_wait_for_nobody() {
            signs(meeting, true, "县公证处");
            meeting.draws(DICE);
            signs(meeting, true, "县公证处", "县人大");
            meeting.announces(1, 0);
        }

        @Test
        void what_is_known_is_not_noted_twice() {
            signs(meeting, false, "县公证处");
            meeting.refuses(Actor.SYSTEM, new NoteCosignatures(1, List.of("县公证处"), false), "log.known");
            meeting.refuses(Actor.SYSTEM, new NoteCosignatures(2, List.of("县公证处"), true), "round.none");
        }
    }

    @Nested
    class Waiver {
        private final Meeting meeting = published(true);

        @Test
        void two_different_people_can_go_on_without_them_and_both_are_on_record() {
            meeting.does(HOST, new WaiveCosignatures(1));
            meeting.refuses(HOST, new WaiveCosignatures(1), "round.second-person-needed");
            meeting.refuses(HOST, KEY, "round.cosigners-due");
            meeting.does(WITNESS, new WaiveCosignatures(1));
            assertThat(meeting.state.log().waivers()).containsEntry(1, List.of(HOST, WITNESS));
            meeting.draws(DICE);
        }

        @Test
        void it_can_be_said_while_the_meeting_is_paused() {
            meeting.does(HOST, new ConferenceCommand.Pause());
            meeting.does(HOST, new WaiveCosignatures(1));
        }

        @Test
        void there_is_nothing_to_waive_once_they_have_signed() {
            signs(meeting, true, "县公证处");
            meeting.refuses(HOST, new WaiveCosignatures(1), "round.nothing-to-waive");
        }

        @Test
        void nobody_waives_signatures_that_he_had_not_seen() {
            long seen = meeting.state.version();
            signs(meeting, false, "县公证处");
            meeting.refuses(HOST, new Press(seen, new WaiveCosignatures(1)), "conference.stale");
        }
    }

    @Test
    void rules_that_ask_for_nobody_wait_for_nobody() {
        var meeting = published(false);
        meeting.refuses(HOST, new WaiveCosignatures(1), "round.nothing-to-waive");
        meeting.draws(DICE);
        signs(meeting, true, "县公证处");
        assertThat(meeting.state.log().signed(1).by()).containsExactly("县公证处");
    }

    @Test
    void a_log_that_stops_and_goes_on_is_on_record() {
        var meeting = Meeting.live();
        meeting.refuses(Actor.SYSTEM, new NoteLog(false), "log.known");
        meeting.does(Actor.SYSTEM, new NoteLog(true));
        assertThat(meeting.state.log().stopped()).contains(meeting.now.minusMillis(50));
        meeting.refuses(Actor.SYSTEM, new NoteLog(true), "log.known");
        meeting.does(Actor.SYSTEM, new NoteLog(false));
        assertThat(meeting.state.log().stopped()).isEmpty();
    }

    @Test
    void a_disk_that_fails_is_on_record_with_its_first_hour_until_it_has_everything_again() {
        var meeting = Meeting.live();
        meeting.refuses(Actor.SYSTEM, new NoteDisk(Disk.SECOND, Optional.empty()), "disk.known");
        meeting.does(Actor.SYSTEM, new NoteDisk(Disk.SECOND, Optional.of(Disk.Fault.FULL)));
        var since = meeting.now.minusMillis(50);
        meeting.refuses(Actor.SYSTEM, new NoteDisk(Disk.SECOND, Optional.of(Disk.Fault.FULL)), "disk.known");
        meeting.does(Actor.SYSTEM, new NoteDisk(Disk.LOG, Optional.of(Disk.Fault.SLOW)));
        meeting.does(Actor.SYSTEM, new NoteDisk(Disk.SECOND, Optional.of(Disk.Fault.MISSING)));
        assertThat(meeting.state.log().troubles().get(Disk.SECOND))
                .isEqualTo(new Disk.Trouble(Disk.Fault.MISSING, since));
        meeting.does(Actor.SYSTEM, new NoteDisk(Disk.SECOND, Optional.empty()));
        assertThat(meeting.state.log().troubles()).containsOnlyKeys(Disk.LOG);
    }
}
