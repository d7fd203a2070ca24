package gongping.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Seats in proportion to a group's members. */
class ProportionTest {
    private static final Code TOWNSHIP = new Code("township");
    private static final Sha256 MANIFEST = Sha256.of("manifest");

    @Test
    void the_largest_remainders_get_what_the_whole_parts_leave() {
        // Hamilton's method on 53, 24 and 23 of 100 for 7 seats: 3.71, 1.68, 1.61.
        assertThat(texts(Proportion.of(MANIFEST, 1, group(53, 24, 23), 7)))
                .containsExactly("township/T0:4", "township/T1:2", "township/T2:1");
    }

    @Test
    void a_value_without_a_seat_has_no_line() {
        assertThat(texts(Proportion.of(MANIFEST, 1, group(90, 9, 1), 5))).containsExactly("township/T0:5");
    }

    @Test
    void of_equal_remainders_the_smaller_ticket_goes_first_and_another_round_breaks_them_anew() {
        var equal = group(1, 1, 1, 1, 1, 1, 1, 1);
        for (int round = 1; round <= 5; round++) {
            var seed = Proportion.seed(MANIFEST, round, TOWNSHIP);
            var first = TicketOrder.of(
                    seed, IntStream.range(0, 8).mapToObj(value -> "T" + value).toList());
            assertThat(texts(Proportion.of(MANIFEST, round, equal, 2)))
                    .containsExactlyInAnyOrder("township/" + first.id(1) + ":1", "township/" + first.id(2) + ":1");
        }
        assertThat(IntStream.rangeClosed(1, 20)
                        .mapToObj(round -> texts(Proportion.of(MANIFEST, round, equal, 1)))
                        .distinct()
                        .count())
                .isGreaterThan(3);
    }

    @Test
    void the_seed_is_the_hash_of_a_text_that_anybody_can_write_down() {
        assertThat(Proportion.seed(MANIFEST, 3, TOWNSHIP))
                .isEqualTo(Sha256.of("proportion\nmanifest=" + MANIFEST.hex() + "\nround=3\ngroup=township\n")
                        .hex());
    }

    @Property(tries = 300)
    void every_value_gets_its_share_rounded_down_or_up_and_no_seat_is_lost(
            @ForAll @Size(min = 1, max = 25) List<@IntRange(min = 1, max = 60) Integer> sizes,
            @ForAll @IntRange(min = 1, max = 400) int seats) {
        var members = sizes.stream().mapToInt(Integer::intValue).toArray();
        Map<String, Integer> given = Proportion.of(MANIFEST, 1, group(members), seats).stream()
                .collect(Collectors.toMap(
                        line -> line.filter().orElseThrow().value().text(), Quota::seats));
        int all = IntStream.of(members).sum();
        assertThat(given.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(seats);
        for (int value = 0; value < members.length; value++) {
            double share = (double) seats * members[value] / all;
            assertThat(given.getOrDefault("T" + value, 0)).isBetween((int) Math.floor(share), (int) Math.ceil(share));
        }
    }

    private static List<String> texts(List<Quota> quotas) {
        return quotas.stream().map(Quota::text).toList();
    }

    private static Group group(int... members) {
        var values = IntStream.range(0, members.length)
                .mapToObj(value -> IntStream.range(0, members[value]).mapToObj(one -> new Code("T" + value)))
                .flatMap(Function.identity())
                .toList();
        return Group.of(TOWNSHIP, values);
    }
}
