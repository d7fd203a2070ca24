package gongping.fairness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gongping.draw.CadreId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The chance to be drawn, beside a count over every order that there is. */
class WalkTest {
    @ParameterizedTest
    @CsvSource({"1,4,2", "2,4,2", "3,3,3", "4,4,1", "1,1,5", "5,4,2", "2,0,3", "3,6,0"})
    void the_chance_is_the_share_of_all_orders_that_draw_him(int seats, int present, int absent) {
        var pool = IntStream.rangeClosed(1, present + absent)
                .mapToObj(CadreId::new)
                .toList();
        var of = new Walk.Of(1, true);
        var walk = Walk.of(of, pool, id -> id.number() <= present, id -> true, seats, Set.of());
        var drawn = new HashMap<CadreId, Integer>();
        int orders = permute(new ArrayList<>(pool), 0, seats, present, drawn);
        for (var id : pool) {
            assertThat(walk.chance(id))
                    .as(id.text())
                    .isCloseTo(drawn.getOrDefault(id, 0) / (double) orders, within(1e-12));
        }
    }

    /** Walks each order of the pool from here on as DRAW/1 does, and counts whom it draws. */
    private static int permute(List<CadreId> pool, int at, int seats, int present, Map<CadreId, Integer> drawn) {
        if (at == pool.size()) {
            int need = seats;
            for (int i = 0; i < pool.size() && need > 0; i++) {
                drawn.merge(pool.get(i), 1, Integer::sum);
                need -= pool.get(i).number() <= present ? 1 : 0;
            }
            return 1;
        }
        int orders = 0;
        for (int i = at; i < pool.size(); i++) {
            java.util.Collections.swap(pool, at, i);
            orders += permute(pool, at + 1, seats, present, drawn);
            java.util.Collections.swap(pool, at, i);
        }
        return orders;
    }
}
