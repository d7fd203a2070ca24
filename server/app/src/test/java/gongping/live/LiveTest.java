package gongping.live;

import static gongping.live.Hall.await;
import static gongping.live.Hall.state;
import static gongping.live.Hall.until;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.util.ArrayList;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The live protocol, over real sockets, on the direct way and on the public one. */
class LiveTest {
    private static void in(boolean direct, Consumer<Hall> story) {
        try (var hall = new Hall(direct)) {
            story.accept(hall);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_screen_gets_a_snapshot_then_what_changes(boolean direct) {
        in(direct, hall -> {
            hall.channel.publish(41, "ab12", state(1));
            var screen = hall.screen();
            until(() -> screen.rev == 41);
            var snapshot = screen.frames.getFirst();
            assertThat(snapshot.fieldNames()).toIterable().containsExactly("rev", "now", "head", "state");
            assertThat(snapshot.get("head").asText()).isEqualTo("ab12");

            hall.channel.publish(42, "cd34", state(1));
            hall.channel.publish(44, "ef56", state(2));
            until(() -> screen.rev == 44);
            var patch =
                    screen.frames.stream().filter(frame -> frame.has("patch")).toList();
            assertThat(patch).singleElement().satisfies(frame -> {
                assertThat(frame.fieldNames()).toIterable().containsExactly("base", "rev", "now", "patch");
                assertThat(frame.get("base").asLong()).isEqualTo(41);
            });
            assertThat(screen.state).isEqualTo(state(2));
        });
    }

    @Test
    void a_screen_that_came_before_the_first_view_gets_it_when_it_is_there() {
        in(true, hall -> {
            var screen = hall.screen();
            until(() -> screen.beats.get() > 0);
            hall.channel.publish(7, "h", state(7));
            until(() -> screen.rev == 7);
            assertThat(screen.snapshots).hasValue(1);
        });
    }

    @Test
    void the_line_says_that_it_lives_when_nothing_changes() {
        in(true, hall -> {
            hall.channel.publish(1, "h", state(1));
            var screen = hall.screen();
            until(() -> screen.beats.get() >= 2);
            var beats =
                    screen.frames.stream().filter(frame -> !frame.has("rev")).toList();
            assertThat(beats)
                    .allSatisfy(
                            frame -> assertThat(frame.fieldNames()).toIterable().containsExactly("now"));
            assertThat(beats.get(1).get("now").asLong()
                            - beats.get(0).get("now").asLong())
                    .isBetween(500L, 1_900L);
        });
    }

    @Test
    void a_client_that_comes_back_gets_only_what_it_missed() {
        in(true, hall -> {
            hall.channel.publish(1, "h", state(1));
            hall.channel.publish(2, "h", state(2));
            hall.channel.publish(3, "h", state(2));
            hall.channel.publish(4, "h", state(4));
            var screen = hall.screenAt(2, state(2));
            until(() -> screen.rev == 4);
            assertThat(screen.snapshots).hasValue(0);
            assertThat(screen.state).isEqualTo(state(4));
            var current = hall.screenAt(4, state(4));
            until(() -> current.beats.get() > 0);
            assertThat(current.snapshots).hasValue(0);
        });
    }

    @Test
    void a_version_that_this_node_never_saw_gets_a_snapshot() {
        in(true, hall -> {
            hall.channel.publish(10, "h", state(10));
            hall.channel.publish(13, "h", state(13));
            var between = hall.screenAt(11, state(0));
            var older = hall.screenAt(3, state(0));
            until(() -> between.rev == 13 && older.rev == 13);
            assertThat(between.patches).hasValue(0);
            assertThat(between.state).isEqualTo(state(13));
            assertThat(older.state).isEqualTo(state(13));
        });
    }

    @Test
    void a_client_ahead_of_this_node_waits_until_the_node_has_caught_up() {
        in(true, hall -> {
            hall.channel.publish(10, "h", state(10));
            var screen = hall.screenAt(12, state(12));
            hall.channel.publish(11, "h", state(11));
            hall.channel.publish(13, "h", state(13));
            until(() -> screen.rev == 13);
            assertThat(screen.state).isEqualTo(state(13));
            assertThat(screen.snapshots).hasValue(1);
            assertThat(screen.gaps).hasValue(0);
        });
    }

    @Test
    void a_version_published_twice_is_shown_once() {
        in(true, hall -> {
            hall.channel.publish(5, "h", state(5));
            var screen = hall.screen();
            until(() -> screen.rev == 5);
            hall.channel.publish(5, "h", state(6));
            hall.channel.publish(4, "h", state(4));
            hall.channel.publish(6, "h", state(6));
            until(() -> screen.rev == 6);
            assertThat(screen.patches).hasValue(1);
        });
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_screen_that_does_not_read_is_skipped_forward_and_holds_nobody_up(boolean direct) {
        in(direct, hall -> {
            hall.channel.publish(1, "h", state(1));
            var slow = hall.screen();
            var quick = hall.screen();
            until(() -> slow.rev == 1 && quick.rev == 1);
            slow.socket.pause();
            var filler = "言".repeat(100_000);
            for (int n = 2; n <= 120; n++) {
                hall.channel.publish(
                        n, "h", Hall.json().createObjectNode().put("n", n).put("text", n + filler));
                var rev = n;
                until(() -> quick.rev == rev);
            }
            assertThat(quick.gaps).hasValue(0);
            slow.socket.resume();
            until(() -> slow.rev == 120);
            assertThat(slow.state).isEqualTo(quick.state);
            assertThat(slow.gaps).hasValue(0);
            assertThat(slow.patches.get()).isLessThan(quick.patches.get());
        });
    }

    @Test
    void who_asks_for_a_snapshot_gets_one() {
        in(true, hall -> {
            hall.channel.publish(3, "h", state(3));
            var screen = hall.screen();
            until(() -> screen.snapshots.get() == 1);
            await(screen.socket.writeTextMessage("{\"type\":\"snapshot\"}"));
            until(() -> screen.snapshots.get() == 2);
        });
    }

    @Test
    void a_renderers_sign_of_life_reaches_its_owner() {
        in(true, hall -> {
            var screen = hall.screen();
            await(screen.socket.writeTextMessage("{\"type\":\"beat\",\"rev\":3,\"fps\":50}"));
            until(() -> hall.beats.size() == 1);
            assertThat(hall.beats.getFirst().get("fps").asInt()).isEqualTo(50);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"type\":\"Announce\"}", "{", "[]", "\"beat\"", "", "{\"type\":null}"})
    void whatever_else_a_client_says_ends_the_line(String said) {
        in(true, hall -> {
            var screen = hall.screen();
            await(screen.socket.writeTextMessage(said));
            until(() -> screen.closed);
            assertThat(screen.closeCode()).isEqualTo(1008);
            assertThat(hall.beats).isEmpty();
        });
    }

    @Test
    void bytes_long_frames_and_deep_nests_end_the_line() {
        in(true, hall -> {
            var bytes = hall.screen();
            await(bytes.socket.writeBinaryMessage(Buffer.buffer("x")));
            var deep = hall.screen();
            await(deep.socket.writeTextMessage("[".repeat(2_000)));
            var longest = hall.screen();
            await(longest.socket.writeTextMessage("{\"type\":\"beat\",\"x\":\"" + "y".repeat(5_000) + "\"}"));
            until(() -> bytes.closed && deep.closed && longest.closed);
            assertThat(hall.beats).isEmpty();
        });
    }

    @Test
    void a_flood_ends_the_line() {
        in(true, hall -> {
            var screen = hall.screen();
            for (int i = 0; i < 60 && !screen.closed; i++) {
                var unused = screen.socket.writePing(Buffer.buffer("p"));
            }
            until(() -> screen.closed);
            assertThat(screen.closeCode()).isEqualTo(1008);
        });
    }

    @Test
    void who_left_is_forgotten() {
        in(true, hall -> {
            var screens = IntStream.range(0, 5).mapToObj(i -> hall.screen()).toList();
            until(() -> hall.live.watchers() == 5);
            screens.forEach(screen -> await(screen.socket.close()));
            until(() -> hall.live.watchers() == 0);
        });
    }

    @Test
    void two_thousand_screens_see_every_change_in_order() {
        in(true, hall -> {
            hall.channel.publish(1, "h", state(1));
            var screens = new ArrayList<Screen>();
            for (int batch = 0; batch < 20; batch++) {
                var opening =
                        IntStream.range(0, 100).mapToObj(i -> hall.opening()).toList();
                await(Future.all(opening));
                opening.forEach(one -> screens.add(one.result()));
            }
            until(() -> screens.stream().allMatch(screen -> screen.rev == 1));
            for (int n = 2; n <= 11; n++) {
                hall.channel.publish(n, "h", state(n));
            }
            until(() -> screens.stream().allMatch(screen -> screen.rev == 11));
            assertThat(screens).allSatisfy(screen -> {
                assertThat(screen.gaps).hasValue(0);
                assertThat(screen.state).isEqualTo(state(11));
            });
        });
    }
}
