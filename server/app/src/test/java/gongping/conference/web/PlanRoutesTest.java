package gongping.conference.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlanRoutesTest {
    private static final List<String> NAMED = List.of("县公证处", "县政协", "县妇联");

    @Test
    void there_are_as_many_witnesses_as_the_plan_names() {
        assertThat(PlanRoutes.witnesses(NAMED, Optional.empty())).contains(3);
        assertThat(PlanRoutes.witnesses(NAMED, Optional.of(3))).contains(3);
    }

    @Test
    void where_it_names_none_as_many_as_are_said_and_else_two() {
        assertThat(PlanRoutes.witnesses(List.of(), Optional.of(4))).contains(4);
        assertThat(PlanRoutes.witnesses(List.of(), Optional.empty())).contains(2);
    }

    @Test
    void another_number_than_that_of_the_names_is_refused_and_so_is_one_name_alone_or_twice() {
        assertThat(PlanRoutes.witnesses(List.of("县公证处"), Optional.empty())).isEmpty();
        assertThat(PlanRoutes.witnesses(NAMED, Optional.of(2))).isEmpty();
        assertThat(PlanRoutes.witnesses(List.of("县公证处", "县公证处"), Optional.empty()))
                .isEmpty();
    }
}
