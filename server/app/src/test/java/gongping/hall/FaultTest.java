package gongping.hall;

import static org.assertj.core.api.Assertions.assertThat;

import gongping.hall.FaultDial.Bite;
import gongping.hall.FaultDial.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever the provider does: an attempt is one call at most and ends, and the conference goes on. */
class FaultTest {
    private static final Duration LIMIT = Duration.ofMinutes(8);
    private static final Duration SOON = Duration.ofSeconds(30);

    /** Longer than a request is waited for, shorter than a lost call is looked for. */
    private static final long STALL_MS = 5_000;

    /** So long that the call comes after it was given up. */
    private static final long GHOST_MS = 15_000;

    /** An error, or a line of a stack trace. */
    private static final Pattern BROKEN =
            Pattern.compile(".* ERROR .*|\\s+at .*|Caused by: .*|Exception in .*|[\\w.$]+(Exception|Error)(: .*)?");

    @TempDir
    private Path folder;

    @Test
    void whatever_the_provider_does_an_attempt_is_one_call_at_most_and_the_conference_goes_on() throws Exception {
        try (var hall = new Hall(folder.resolve("faults"))) {
            hall.until("the conference", LIMIT, () -> hall.version() > 0);
            try (var dial = new FaultDial(hall.data)) {
                orders(dial);
                looks(dial);
                callbacks(dial);
                hall.until("the end of the conference", LIMIT, hall::closed);
                var attempts = Attempt.of(Books.entries(hall.data));
                var bites = dial.bitten();
                var dialled = Books.dialledOnce(hall.data);
                assertThat(attempts.keySet()).containsAll(dialled);
                attempts.forEach((label, attempt) -> assertThat(attempt.endedLegally())
                        .as("%s %s", label, attempt)
                        .isTrue());
                bites.stream()
                        .filter(bite -> bite.fault().on().equals("place"))
                        .forEach(bite -> ends(bite, attempts, dialled));
                hall.until("silence on every line", SOON, dial::quiet);
                System.out.printf(
                        "%d attempts, %d dialled, %d faults%n", attempts.size(), dialled.size(), bites.size());
            }
            Books.verify(hall.export());
            Books.kept(hall.data);
            nothingBroke(hall);
        }
    }

    /** What can happen to an order: it never arrives, its answer gets lost, or nobody answers for a long time. */
    private static void orders(FaultDial dial) throws IOException {
        dial.turn(new Fault("place", "error-after", 500, -1), 0);
        dial.turn(new Fault("place", "error-before", 500, 1), 0);
        dial.turn(new Fault("place", "error-after", 502, 1), 0);
        dial.turn(new Fault("place", "error-before", 502, -1), 0);
        for (var retryAfterS : List.of(-1, 1)) {
            dial.turn(new Fault("place", "error-after", 503, retryAfterS), 0);
            dial.turn(new Fault("place", "error-before", 503, retryAfterS), 0);
        }
        dial.turn(Fault.of("place", "reply-lost"), 0);
        dial.turn(Fault.of("place", "drop"), 0);
        dial.turn(Fault.of("place", "stall-after"), STALL_MS);
        dial.turn(Fault.of("place", "stall-before"), STALL_MS);
        dial.turn(Fault.of("place", "stall-before"), GHOST_MS);
    }

    /** What can happen to a question, and to an order about a leg, the hall's among them. */
    private static void looks(FaultDial dial) throws IOException {
        for (var on : List.of("look", "leg")) {
            for (var kind :
                    List.of("error-before", "error-after", "drop", "reply-lost", "stall-before", "stall-after")) {
                dial.turn(Fault.of(on, kind), STALL_MS);
            }
        }
    }

    private static void callbacks(FaultDial dial) throws IOException {
        for (int round = 0; round < 8; round++) {
            for (var kind : List.of("lost", "doubled", "reordered", "forged", "delayed")) {
                dial.turn(Fault.of("callback", kind), 0);
            }
        }
    }

    /** An order that never arrived rang nobody; every other rang once, and was found unless it came too late. */
    private static void ends(Bite bite, Map<String, Attempt> attempts, Set<String> dialled) {
        var attempt = Objects.requireNonNull(attempts.get(bite.what()));
        assertThat(attempt.wasRiddle()).as("%s %s", bite, attempt).isTrue();
        switch (bite.fault().kind()) {
            case "error-before", "drop" -> {
                assertThat(dialled).as(bite.toString()).doesNotContain(bite.what());
                assertThat(attempt.ends()).as("%s %s", bite, attempt).containsExactly("unknown");
            }
            case "stall-before" -> assertThat(dialled).as(bite.toString()).contains(bite.what());
            default -> {
                assertThat(dialled).as(bite.toString()).contains(bite.what());
                assertThat(attempt.reports()).as("%s %s", bite, attempt).containsSubsequence("unknown", "dialling");
                assertThat(attempt.ends()).as("%s %s", bite, attempt).doesNotContain("unknown");
            }
        }
    }

    private static void nothingBroke(Hall hall) throws IOException {
        assertThat(Files.readAllLines(hall.log))
                .noneMatch(line -> BROKEN.matcher(line).matches());
    }
}
