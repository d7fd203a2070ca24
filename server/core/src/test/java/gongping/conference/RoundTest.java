package gongping.conference;

import static gongping.conference.Meeting.HOST;
import static gongping.conference.Meeting.WITNESS;
import static org.assertj.core.api.Assertions.assertThat;

import gongping.conference.RoundEvent.Cause;
import gongping.draw.CadreId;
import gongping.draw.Code;
import gongping.draw.Digits;
import gongping.draw.Entry;
import gongping.draw.Keyer;
import gongping.draw.Params;
import gongping.draw.Party;
import gongping.draw.Quota;
import gongping.kernel.Actor;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RoundTest {
    private static final Actor KEYER = new Actor("d-keyer1");
    private static final Actor OTHER = new Actor("d-keyer2");
    private static final Digits DICE = new Digits("01234567890123456789");
    private static final Digits MISREAD = new Digits("11234567890123456789");

    @Nested
    class Published {
        private final Meeting meeting = Meeting.live();

        Published() {
            meeting.publish(1);
        }

        @Test
        void digits_hold_only_when_two_devices_agree() {
            meeting.does(KEYER, new RoundCommand.KeyDigits(1, Keyer.ONE, DICE));
            assertThat(meeting.state.rounds().get(1)).isInstanceOf(Round.Published.class);
            meeting.refuses(WITNESS, Meeting.reveal(1, 0), "round.digits-not-agreed");
            meeting.does(OTHER, new RoundCommand.KeyDigits(1, Keyer.TWO, DICE));
            assertThat(meeting.state.rounds().get(1)).isInstanceOf(Round.Keyed.class);
        }

        @Test
        void a_misread_digit_is_keyed_again_and_stays_on_record() {
            meeting.does(KEYER, new RoundCommand.KeyDigits(1, Keyer.ONE, MISREAD));
            meeting.does(OTHER, new RoundCommand.KeyDigits(1, Keyer.TWO, DICE));
            assertThat(meeting.state.rounds().get(1)).isInstanceOf(Round.Published.class);
            var events = meeting.does(KEYER, new RoundCommand.KeyDigits(1, Keyer.ONE, DICE));
            assertThat(events).hasSize(2).last().isEqualTo(new RoundEvent.DigitsAgreed(1, DICE));
            assertThat(meeting.events)
                    .filteredOn(RoundEvent.DigitsKeyed.class::isInstance)
                    .hasSize(3);
        }

        @Test
        void one_person_cannot_key_for_two() {
            meeting.does(KEYER, new RoundCommand.KeyDigits(1, Keyer.ONE, DICE));
            meeting.refuses(KEYER, new RoundCommand.KeyDigits(1, Keyer.TWO, DICE), "round.second-keyer-needed");
        }

        @Test
        void agreed_digits_cannot_be_corrected() {
            meeting.keys(DICE.text());
            meeting.refuses(KEYER, new RoundCommand.KeyDigits(1, Keyer.ONE, MISREAD), "round.digits-closed");
        }

        @Test
        void it_can_be_withdrawn_before_the_dice_and_never_after() {
            var other = Meeting.live();
            other.publish(1);
            other.does(HOST, new RoundCommand.Withdraw(1));
            assertThat(other.state.rounds().get(1))
                    .isInstanceOfSatisfying(
                            Round.Voided.class,
                            round -> assertThat(round.cause()).isEqualTo(Cause.WITHDRAWN));
            meeting.does(KEYER, new RoundCommand.KeyDigits(1, Keyer.ONE, DICE));
            meeting.refuses(HOST, new RoundCommand.Withdraw(1), "round.dice-keyed");
        }

        @Test
        void no_other_round_opens_meanwhile() {
            var second = new RoundCommand.PublishRound(
                    "第二轮", Params.Exclude.DRAWN, List.of(Quota.ofAll(1)), Optional.empty());
            meeting.refuses(HOST, second, "round.open");
        }

        @Test
        void a_wrong_number_of_digits_is_refused() {
            meeting.refuses(KEYER, new RoundCommand.KeyDigits(1, Keyer.ONE, new Digits("0417")), "keyed.count");
        }
    }

    @Nested
    class Keyed {
        private final Meeting meeting = Meeting.live();

        Keyed() {
            meeting.publish(1);
            meeting.keys(DICE.text());
        }

        @Test
        void the_server_reveals_first_then_the_witnesses_in_order() {
            meeting.refuses(WITNESS, Meeting.reveal(1, 1), "reveal.order");
            meeting.does(Actor.SYSTEM, Meeting.reveal(1, 0));
            meeting.refuses(WITNESS, Meeting.reveal(1, 2), "reveal.order");
            meeting.does(WITNESS, Meeting.reveal(1, 1));
            meeting.does(WITNESS, Meeting.reveal(1, 2));
            assertThat(meeting.state.rounds().get(1)).isInstanceOf(Round.Drawn.class);
        }

        @Test
        void the_result_stands_in_the_same_breath_as_the_last_link() {
            meeting.reveals(2);
            var events = meeting.does(WITNESS, Meeting.reveal(1, 2));
            assertThat(events).hasSize(2).last().isInstanceOf(RoundEvent.RoundDrawn.class);
        }

        @Test
        void another_rounds_link_is_refused() {
            var wrong = new RoundCommand.Reveal(
                    1, Party.SERVER, Meeting.CHAINS.get(0).link(2));
            meeting.refuses(Actor.SYSTEM, wrong, "reveal.link");
        }

        @Test
        void a_missing_link_voids_the_round_and_names_the_party() {
            meeting.reveals(1);
            meeting.now = meeting.now.plusSeconds(61);
            meeting.refuses(HOST, new RoundCommand.DeclareLinkMissing(1, Party.witness(2)), "void.party");
            meeting.now = meeting.now.minusSeconds(61);
            meeting.refuses(HOST, new RoundCommand.DeclareLinkMissing(1, Party.witness(1)), "round.strip-too-early");
            meeting.now = meeting.now.plusSeconds(61);
            meeting.does(HOST, new RoundCommand.DeclareLinkMissing(1, Party.witness(1)));
            assertThat(meeting.state.rounds().get(1))
                    .isInstanceOfSatisfying(
                            Round.Voided.class,
                            round -> assertThat(round.party()).contains(Party.witness(1)));
            meeting.publish(1);
            assertThat(meeting.state.openRound().orElseThrow().number()).isEqualTo(2);
        }

        @Test
        void after_the_last_reveal_nothing_voids_it() {
            meeting.reveals(3);
            meeting.refuses(HOST, new RoundCommand.DeclareLinkMissing(1, Party.witness(2)), "round.no-link-due");
            meeting.refuses(HOST, new RoundCommand.Withdraw(1), "round.irrevocable");
        }
    }

    @Nested
    class Drawn {
        @Test
        void nobody_is_announced_before_the_verifier_has_passed() {
            var meeting = Meeting.live();
            meeting.publish(1);
            meeting.keys(DICE.text());
            meeting.reveals(3);
            meeting.refuses(HOST, new RoundCommand.Spin(1, 0), "round.not-checked");
            meeting.checks();
            meeting.refuses(HOST, new RoundCommand.Announce(1, 0), "round.reel-stands");
            meeting.announces(1, 0);
            assertThat(meeting.state.inquiries()).hasSize(1);
        }

        @Test
        void entries_are_announced_one_by_one_in_their_order() {
            var meeting = Meeting.drawn(2);
            meeting.refuses(HOST, new RoundCommand.Spin(1, 1), "round.another-entry");
            meeting.does(HOST, new RoundCommand.Spin(1, 0));
            meeting.does(HOST, new RoundCommand.Announce(1, 0));
            meeting.refuses(HOST, new RoundCommand.Spin(1, 1), "round.still-landing");
            meeting.now = meeting.now.plusSeconds(10);
            meeting.announces(1, 1);
            meeting.refuses(HOST, new RoundCommand.Spin(1, 1), "round.all-announced");
        }

        @Test
        void the_reel_lands_on_its_grid_at_least_480_ms_after_the_press() {
            var meeting = Meeting.drawn(1);
            meeting.announces(1, 0);
            var slot = meeting.round(1).slots().getFirst();
            long after = slot.landAt().orElseThrow().toEpochMilli()
                    - slot.startedAt().orElseThrow().toEpochMilli();
            assertThat(after % 160).isZero();
            assertThat(after).isBetween(530L, 690L);
        }

        @Test
        void an_absent_person_is_drawn_and_shown_and_owes_an_answer_and_takes_no_seat() {
            var meeting = Meeting.live();
            var first = firstDrawn();
            var absent = new Presence(first, false, "sick", Optional.of("县委办"));
            meeting.does(HOST, new ConferenceCommand.ChangeAttendance(List.of(absent)));
            meeting.publish(1);
            meeting.draws(DICE.text());
            // Attendance is inside the seed: who is first may differ, the rule does not.
            var slots = meeting.round(1).slots();
            for (int i = 0; i < slots.size(); i++) {
                meeting.announces(1, i);
            }
            long seated = slots.stream()
                    .filter(slot -> slot.entry() instanceof Entry.Drawn drawn && drawn.status() == Entry.Status.SEATED)
                    .count();
            assertThat(seated).isEqualTo(1);
            assertThat(meeting.state.inquiries()).hasSize(1);
            assertThat(meeting.state.records().debts()).hasSize(slots.size() - 1);
        }

        @Test
        void everybody_absent_but_one_is_drawn_on_the_way_to_him() {
            var meeting = Meeting.live();
            var changes = new java.util.ArrayList<Presence>();
            for (int n = 1; n < Meeting.CADRES; n++) {
                changes.add(new Presence(new CadreId(n), false, "leave", Optional.of("县委办")));
            }
            meeting.does(HOST, new ConferenceCommand.ChangeAttendance(changes));
            meeting.publish(1);
            meeting.draws(DICE.text());
            var last = (Entry.Drawn) meeting.round(1).slots().getLast().entry();
            assertThat(last.id()).isEqualTo(new CadreId(Meeting.CADRES));
            assertThat(last.status()).isEqualTo(Entry.Status.SEATED);
        }

        private CadreId firstDrawn() {
            return ((Entry.Drawn) Meeting.drawn(1).round(1).slots().getFirst().entry()).id();
        }
    }

    @Nested
    class Parameters {
        private final Meeting meeting = Meeting.live();

        @Test
        void a_quota_that_could_fail_is_refused_not_relaxed() {
            var quota = Quota.of(new Code("township"), new Code("T02"), 11);
            var publish = new RoundCommand.PublishRound("第一轮", Params.Exclude.DRAWN, List.of(quota), Optional.empty());
            meeting.refuses(HOST, publish, "params.quota-could-fail");
        }

        @Test
        void what_earlier_lines_may_take_counts_against_a_later_one() {
            var group = Quota.of(new Code("township"), new Code("T02"), 10);
            var publish = new RoundCommand.PublishRound(
                    "第一轮", Params.Exclude.DRAWN, List.of(Quota.ofAll(1), group), Optional.empty());
            meeting.refuses(HOST, publish, "params.quota-could-fail");
        }

        @Test
        void an_unknown_group_is_refused() {
            var quota = Quota.of(new Code("rank"), new Code("R1"), 1);
            var publish = new RoundCommand.PublishRound("第一轮", Params.Exclude.DRAWN, List.of(quota), Optional.empty());
            meeting.refuses(HOST, publish, "params.group");
        }

        @Test
        void a_quota_that_stands_twice_is_refused() {
            var publish = new RoundCommand.PublishRound(
                    "第一轮", Params.Exclude.DRAWN, List.of(Quota.ofAll(1), Quota.ofAll(1)), Optional.empty());
            meeting.refuses(HOST, publish, "round.quota-twice");
        }

        @Test
        void attendance_edited_in_an_open_round_holds_for_the_next() {
            meeting.publish(1);
            var before = meeting.state.publication().attendance().get(1);
            var change = new Presence(new CadreId(7), false, "sick", Optional.of("县委办"));
            meeting.does(HOST, new ConferenceCommand.ChangeAttendance(List.of(change)));
            assertThat(meeting.state.publication().attendance().get(1)).isEqualTo(before);
            meeting.does(HOST, new RoundCommand.Withdraw(1));
            meeting.publish(1);
            var next = meeting.state.publication().attendance().get(2);
            assertThat(java.util.Objects.requireNonNull(next).isPresent(new CadreId(7)))
                    .isFalse();
        }
    }
}
