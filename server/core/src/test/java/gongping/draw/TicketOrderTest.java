package gongping.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotBlank;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** DRAW/1 §2. */
class TicketOrderTest {
    private static final int DRAWS = 100_000;
    private static final int IDS = 20;

    /** Of the chi-square distribution with 19 degrees of freedom, at p = 1e-6. */
    private static final double CRITICAL = 63.677;

    @Property(tries = 200)
    void the_order_is_that_of_the_full_tickets(
            @ForAll String seed, @ForAll @Size(max = 200) Set<@NotBlank String> ids) {
        var expected = ids.stream()
                .sorted(Comparator.comparing((String id) -> Ticket.of(seed, id))
                        .thenComparing(TicketOrder::compareUtf8))
                .toList();
        assertThat(ids(TicketOrder.of(seed, List.copyOf(ids)))).isEqualTo(expected);
    }

    @Property(tries = 200)
    void removing_ids_moves_nobody_else(
            @ForAll String seed, @ForAll @IntRange(min = 1, max = 300) int count, @ForAll Random random) {
        var all = ids(VectorsTest.order(seed, count));
        var kept = all.stream().filter(id -> random.nextBoolean()).sorted().toList();
        assertThat(ids(TicketOrder.of(seed, kept)))
                .isEqualTo(all.stream().filter(Set.copyOf(kept)::contains).toList());
    }

    @Property(tries = 200)
    void reordering_ids_moves_nobody(
            @ForAll String seed, @ForAll @IntRange(min = 1, max = 300) int count, @ForAll Random random) {
        var order = VectorsTest.order(seed, count);
        var shuffled = new ArrayList<>(ids(order));
        Collections.shuffle(shuffled, random);
        assertThat(ids(TicketOrder.of(seed, shuffled))).isEqualTo(ids(order));
    }

    @Test
    void every_id_is_equally_likely_at_every_rank() {
        var counts = new long[IDS][IDS];
        for (int draw = 0; draw < DRAWS; draw++) {
            var order = VectorsTest.order("seed " + draw, IDS);
            for (int rank = 1; rank <= IDS; rank++) {
                counts[rank - 1][order.at(rank)]++;
            }
        }
        double expected = (double) DRAWS / IDS;
        for (int rank = 1; rank <= IDS; rank++) {
            double chiSquare = 0;
            for (long count : counts[rank - 1]) {
                chiSquare += (count - expected) * (count - expected) / expected;
            }
            assertThat(chiSquare).as("rank %d", rank).isLessThan(CRITICAL);
        }
    }

    @Test
    void ids_that_share_their_leading_digits_are_told_apart_by_the_rest() {
        var ids = IntStream.range(0, 200_000).mapToObj(Integer::toString).toList();
        var order = TicketOrder.of("many", ids);
        int shared = 0;
        for (int rank = 2; rank <= order.size(); rank++) {
            var before = order.ticket(rank - 1);
            var ticket = order.ticket(rank);
            assertThat(before).isLessThan(ticket);
            shared += before.text().substring(0, 11).equals(ticket.text().substring(0, 11)) ? 1 : 0;
        }
        assertThat(shared).as("pairs that share nine digits").isPositive();
    }

    @Test
    void an_id_that_occurs_twice_is_refused() {
        assertThatThrownBy(() -> TicketOrder.of("1", List.of("C00001", "C00002", "C00001")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("C00001");
    }

    @Test
    void a_seed_is_a_text_so_leading_zeros_count() {
        assertThat(Ticket.of("08772473296991897540", "C00001"))
                .isNotEqualTo(Ticket.of("8772473296991897540", "C00001"));
    }

    @Test
    void the_vectors_of_the_reference_library_come_out() {
        Vectors.stream("/consistent_sampler/vectors")
                .filter(vector -> !vector.path("with_replacement").asBoolean())
                .forEach(vector -> {
                    var order = VectorsTest.order(
                            vector.get("seed").textValue(), vector.get("n").intValue());
                    vector.get("head").forEach(drawn -> {
                        int rank = drawn.get("rank").intValue();
                        assertThat(order.id(rank)).isEqualTo(drawn.get("id").textValue());
                        assertThat(order.ticket(rank).text())
                                .isEqualTo(drawn.get("ticket").textValue());
                    });
                });
    }

    @Test
    void the_self_test_finds_no_fault() {
        assertThat(SelfTest.firstFault()).isEmpty();
    }

    private static List<String> ids(TicketOrder order) {
        return IntStream.rangeClosed(1, order.size()).mapToObj(order::id).toList();
    }
}
