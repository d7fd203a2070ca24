package gongping.telephone.flow;

import static org.assertj.core.api.Assertions.assertThat;

import gongping.telephone.Done;
import gongping.telephone.Eventually;
import gongping.telephone.RoomId;
import gongping.telephone.Telephone;
import gongping.telephone.manual.HandTelephone;
import io.vertx.core.Future;
import java.lang.reflect.Proxy;
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

    /** A provider that a dump meets while it is asked to open. */
    private final class Slow {
        final List<Boolean> asked = new ArrayList<>();
        final List<Integer> silenced = new ArrayList<>();
        final HallSwitch hall = new HallSwitch(
                (Telephone) Proxy.newProxyInstance(
                        Slow.class.getClassLoader(),
                        new Class<?>[] {Telephone.class},
                        (self, method, values) -> hall((Boolean) values[1])),
                new RoomId("inq-t-2"),
                Duration.ofSeconds(1),
                underWay::add,
                told::add,
                () -> {},
                () -> silenced.add(1));
        private Runnable meanwhile = () -> {};

        private Future<Done> hall(boolean open) {
            asked.add(open);
            meanwhile.run();
            return Future.succeededFuture(Done.DONE);
        }
    }

    @Test
    void no_opening_goes_out_after_a_dump_was_ordered() throws Exception {
        var slow = new Slow();
        var dump = new Thread(() -> slow.hall.set(false));
        slow.meanwhile = () -> {
            slow.meanwhile = () -> {};
            dump.start();
            Eventually.holds("the dump waits", () -> dump.getState() == Thread.State.BLOCKED);
        };
        slow.hall.set(true);
        carryOut();
        dump.join();
        carryOut();
        assertThat(slow.asked).containsExactly(true, false);
        assertThat(slow.hall.open()).isFalse();
        assertThat(told).endsWith(new Signal.Switched(false));
    }

    @Test
    void a_dump_over_an_opening_under_way_silences_the_callee_beside_the_hold() {
        var slow = new Slow();
        slow.hall.set(true);
        var opening = Objects.requireNonNull(underWay.poll());
        slow.hall.set(false);
        slow.meanwhile = () -> {
            slow.meanwhile = () -> {};
            assertThat(underWay).as("handed over before the hold").hasSize(1);
            opening.run();
        };
        carryOut();
        carryOut();
        assertThat(slow.asked).as("the opening found itself outdated").containsExactly(false, false);
        assertThat(slow.silenced).isNotEmpty();
        assertThat(told).containsExactly(new Signal.Switched(false));
    }
}
