package gongping.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ConferencePlanTest {
    @Test
    void whoever_plans_more_rounds_than_the_chains_serve_is_warned_with_both_numbers() {
        assertThat(ConferencePlan.shortOf(127, 127)).isEmpty();
        assertThat(ConferencePlan.shortOf(0, 127)).isEmpty();
        assertThat(ConferencePlan.shortOf(128, 127).orElseThrow()).contains("128 rounds", "serve 127");
    }
}
