package gongping.conference.web;

import static org.assertj.core.api.Assertions.assertThat;

import gongping.access.Desk;
import gongping.access.Role;
import gongping.conference.web.Hands.As;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Stepping into the demonstration by hand. */
class HandsTest {
    private static final Instant START = Instant.parse("2026-11-24T12:00:00Z");
    private static final Desk HOST = Desk.of(Role.HOST);
    private static final Desk KEYER = new Desk(Role.KEYER, 1);

    private final Hands hands = new Hands();

    @Test
    void the_autopilot_is_told_which_desks_people_have_taken() {
        hands.say(KEYER, As.HAND, START);
        assertThat(hands.say(HOST, As.PILOT, START.plusSeconds(10)).byHand()).containsExactly("keyer-1");
    }

    @Test
    void a_desk_is_free_again_once_it_is_given_back() {
        hands.say(KEYER, As.HAND, START);
        hands.say(KEYER, As.BACK, START.plusSeconds(1));
        assertThat(hands.say(HOST, As.PILOT, START.plusSeconds(2)).byHand()).isEmpty();
    }

    @Test
    void a_page_that_was_closed_does_not_hold_a_desk_for_ever() {
        hands.say(KEYER, As.HAND, START);
        assertThat(hands.say(HOST, As.PILOT, START.plus(Hands.HELD)).byHand()).containsExactly("keyer-1");
        assertThat(hands.say(HOST, As.PILOT, START.plus(Hands.HELD).plusMillis(1))
                        .byHand())
                .isEmpty();
    }

    @Test
    void a_second_page_that_only_watches_takes_nothing_away() {
        hands.say(KEYER, As.HAND, START);
        assertThat(hands.say(KEYER, As.WATCHER, START.plusSeconds(1)).byHand()).containsExactly("keyer-1");
    }

    @Test
    void desks_can_be_taken_only_while_an_autopilot_conducts() {
        assertThat(hands.say(KEYER, As.WATCHER, START).pilot()).isFalse();
        hands.say(HOST, As.PILOT, START);
        assertThat(hands.say(KEYER, As.WATCHER, START.plusSeconds(14)).pilot()).isTrue();
        assertThat(hands.say(KEYER, As.WATCHER, START.plus(Hands.CONDUCTS)).pilot())
                .isFalse();
    }
}
