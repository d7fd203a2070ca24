package gongping.conference.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The dice of a demonstration. */
class SimulatedDiceTest {
    @TempDir
    Path folder;

    private SimulatedDice dice() {
        return SimulatedDice.of(folder.resolve("demo-dice.key"));
    }

    @Test
    void both_keyers_see_the_same_dice_after_a_restart_as_well() {
        assertThat(dice().digits("main", 3, 20))
                .isEqualTo(dice().digits("main", 3, 20))
                .matches("[0-9]{20}");
    }

    @Test
    void every_round_and_every_installation_has_dice_of_its_own() {
        var elsewhere = SimulatedDice.of(folder.resolve("elsewhere").resolve("demo-dice.key"));
        assertThat(dice().digits("main", 3, 20))
                .isNotEqualTo(dice().digits("main", 4, 20))
                .isNotEqualTo(elsewhere.digits("main", 3, 20));
    }

    @Test
    void every_face_comes_up_about_as_often() {
        var all = IntStream.range(0, 500)
                .mapToObj(round -> dice().digits("main", round, 20))
                .collect(Collectors.joining());
        for (char face = '0'; face <= '9'; face++) {
            var wanted = face;
            assertThat(all.chars().filter(one -> one == wanted).count()).isBetween(850L, 1_150L);
        }
    }
}
