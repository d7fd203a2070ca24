package gongping.telephone.flow;

import static org.assertj.core.api.Assertions.assertThat;

import gongping.telephone.RoomId;
import gongping.telephone.manual.HandTelephone;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What a look at the room may say about the switch. Orders are carried out when the test says so. */
class HallSwitchTest {
    private final Deque<Runnable> underWay = new ArrayDeque<>();
    private final List<Signal> told = new ArrayList<>();
    private final HallSwitch hall = new HallSwitch(
            new HandTelephone(asked -> {}),
            new RoomId("inq-t-1"),
            Duration.ofSeconds(1),
            underWay::add,
            told::add,
            () -> {},
            () -> {});

    private void carryOut() {
        Objects.requireNonNull(underWay.poll()).run();
    }

    @Test
    void a_look_that_began_before_an_order_is_no_acknowledgement_of_it() {
        var before = hall.mark();
        hall.set(false);
        assertThat(hall.unmoved(before)).isFalse();
        carryOut();
        assertThat(hall.unmoved(before)).isFalse();
        assertThat(hall.unmoved(hall.mark())).isTrue();
    }

    @Test
    void a_look_that_began_while_an_order_was_under_way_says_nothing_either() {
        hall.set(false);
        var meanwhile = hall.mark();
        carryOut();
        assertThat(hall.unmoved(meanwhile)).isFalse();
    }

    @Test
    void a_sweep_never_repeats_an_order_over_a_newer_one() {
        hall.resume(true);
        var mark = hall.mark();
        hall.set(false);
        hall.again(mark);
        assertThat(hall.open()).isFalse();
        carryOut();
        assertThat(underWay).isEmpty();
        assertThat(told).containsExactly(new Signal.Switched(false));
    }

    @Test
    void what_a_sweep_finds_undone_is_ordered_once_more() {
        hall.set(false);
        carryOut();
        hall.again(hall.mark());
        carryOut();
        assertThat(underWay).isEmpty();
        assertThat(told).as("news once").containsExactly(new Signal.Switched(false));
    }

    @Test
    void an_order_that_was_overtaken_is_told_by_nobody() {
        hall.set(false);
        var first = Objects.requireNonNull(underWay.poll());
        hall.set(true);
        first.run();
        assertThat(told).isEmpty();
    }
}
