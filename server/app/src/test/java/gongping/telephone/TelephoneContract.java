package gongping.telephone;

import static gongping.telephone.Eventually.now;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The laws of the port, for every adapter. */
public abstract class TelephoneContract {
    /** A number of the sample range, another one in each test. */
    protected final PhoneNumber to =
            PhoneNumber.of("100" + ThreadLocalRandom.current().nextInt(10_000_000, 99_999_999));

    protected final List<Fact> facts = new CopyOnWriteArrayList<>();
    private final LineId line = new LineId("test-" + ThreadLocalRandom.current().nextInt(1_000_000) + "-A0001");
    private final RoomId room = new RoomId("inq-" + line.text());
    private final Dial dial =
            new Dial(line, room, to, 25, new Greeting.Spoken("您好，这里是公评大会。"), 900, CallbackToken.random());
    private Telephone telephone;

    /** The adapter, with whoever stands behind it. */
    protected abstract Telephone telephone();

    /** The callee will pick up and stay. */
    protected abstract void picksUp();

    /** The line will be engaged. */
    protected abstract void engaged();

    /** How many times this number rang, as the other side counts. */
    protected abstract long physicalCalls();

    @BeforeEach
    void connect() {
        telephone = telephone();
        telephone.facts(fact -> {
            facts.add(fact);
            return Future.succeededFuture(FactListener.Heard.NEW);
        });
        picksUp();
    }

    @AfterEach
    void hangUp() {
        telephone.close();
    }

    private ProviderId place() {
        return ((Placed.Accepted) now(telephone.place(dial))).provider();
    }

    private ProviderId talking() {
        var call = place();
        Eventually.holds("hall and desk are in", () -> now(telephone.open(room, dial.token())) == Done.DONE);
        Eventually.holds(
                "the callee is in the room",
                () -> now(telephone.legs(room)).stream()
                        .anyMatch(leg -> leg.label().equals(line.text()) && leg.joined()));
        return call;
    }

    @Test
    void one_line_is_dialled_once_however_often_it_is_ordered() {
        var orders = IntStream.range(0, 20).mapToObj(i -> telephone.place(dial)).toList();
        assertThat(orders.stream().map(Eventually::now).distinct()).hasSize(1);
        assertThat(now(telephone.place(dial))).isInstanceOf(Placed.Accepted.class);
        assertThat(physicalCalls()).isEqualTo(1);
    }

    @Test
    void a_placed_call_is_found_by_number_and_time() {
        var call = place();
        var found = now(telephone.find(
                line, to, Instant.now().minusSeconds(65), Instant.now().plusSeconds(60)));
        assertThat(found).extracting(Found::provider).containsExactly(call);
    }

    @Test
    void a_call_is_looked_at_as_it_rises_and_never_falls() {
        var call = talking();
        assertThat(now(telephone.look(call)).status()).isEqualTo(LineStatus.IN_PROGRESS);
        now(telephone.leg(room, call, LegOrder.HANGUP));
        Eventually.holds("ended", () -> now(telephone.look(call)).status().ended());
        assertThat(now(telephone.look(call)).status()).isEqualTo(LineStatus.COMPLETED);
    }

    @Test
    void an_engaged_line_is_engaged() {
        engaged();
        var call = place();
        Eventually.holds("busy", () -> now(telephone.look(call)).status() == LineStatus.BUSY);
    }

    @Test
    void every_order_may_be_repeated() {
        var call = talking();
        for (var order : List.of(LegOrder.UNMUTE, LegOrder.MUTE, LegOrder.HOLD, LegOrder.UNHOLD)) {
            assertThat(now(telephone.leg(room, call, order))).isEqualTo(now(telephone.leg(room, call, order)));
        }
        assertThat(now(telephone.hall(room, true))).isEqualTo(now(telephone.hall(room, true)));
        assertThat(now(telephone.hall(room, false))).isEqualTo(Done.DONE);
        assertThat(now(telephone.hall(room, false))).isEqualTo(Done.DONE);
        now(telephone.leg(room, call, LegOrder.HANGUP));
        Eventually.holds("ended", () -> now(telephone.look(call)).status().ended());
        assertThat(now(telephone.leg(room, call, LegOrder.HANGUP))).isEqualTo(Done.GONE);
        assertThat(physicalCalls()).isEqualTo(1);
    }

    @Test
    void the_hall_is_switched_off_with_nobody_in_the_room() {
        var call = talking();
        now(telephone.hall(room, true));
        now(telephone.leg(room, call, LegOrder.HANGUP));
        Eventually.holds("ended", () -> now(telephone.look(call)).status().ended());
        assertThat(now(telephone.hall(room, false))).isEqualTo(Done.DONE);
    }

    @Test
    void nothing_but_ids_stands_in_facts() {
        talking();
        assertThat(facts.toString()).doesNotContain(to.national());
        assertThat(dial.toString())
                .doesNotContain(to.national())
                .doesNotContain(dial.token().hex());
    }

    @Test
    void facts_keep_their_key_and_name_their_line() {
        var call = talking();
        now(telephone.leg(room, call, LegOrder.HANGUP));
        Eventually.holds("ended", () -> now(telephone.look(call)).status().ended());
        assertThat(facts).allSatisfy(fact -> assertThat(fact.line()).isEqualTo(line));
        assertThat(facts.stream()
                        .filter(fact -> fact.provider().equals(call))
                        .map(Fact::key)
                        .distinct()
                        .count())
                .isEqualTo(facts.stream()
                        .filter(fact -> fact.provider().equals(call))
                        .count());
    }
}
