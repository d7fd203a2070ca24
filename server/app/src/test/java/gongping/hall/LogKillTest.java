package gongping.hall;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import gongping.access.Desk;
import gongping.access.Role;
import gongping.client.Api;
import gongping.cosign.LogSource;
import gongping.tlog.Policy;
import gongping.tlog.PolicyNotice;
import gongping.tlog.PublishedLog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the log said once stands, however often its server is killed, and whoever cosigns it. */
class LogKillTest {
    private static final Duration LIMIT = Duration.ofMinutes(4);
    private static final String DICE = "38104729561183064927";
    private static final int KILLS = 2;

    @TempDir
    private Path folder;

    @Test
    void a_server_that_was_killed_goes_on_with_the_tree_that_it_signed() throws Exception {
        try (var hall = new Hall(folder.resolve("log"), false)) {
            hall.until(
                    "the conference",
                    LIMIT,
                    () -> host(hall).path("phase").asText().equals("sealed"));
            var log = Place.of(hall);
            hall.until("the first line, cosigned", LIMIT, log::cosigned);
            hall.stopBeside("cosigner/cosigner");
            press(hall, new Desk(Role.HOST, 0), "go-live", Map.of());
            press(
                    hall,
                    new Desk(Role.HOST, 0),
                    "publish-round",
                    Map.of("title", "全县", "exclude", "drawn", "quotas", List.of("*:2")));
            press(hall, new Desk(Role.KEYER, 1), "key-digits", Map.of("round", 1, "digits", DICE));
            press(hall, new Desk(Role.KEYER, 2), "key-digits", Map.of("round", 1, "digits", DICE));
            var last = log.read();
            // The lines become public while it is killed: some kills fall before, some after the signature.
            for (int kill = 0; kill < KILLS; kill++) {
                hall.killServer();
                hall.until("the log", LIMIT, log::answers);
                var again = log.read();
                assertThat(again.goesOnFrom(last)).isTrue();
                last = again;
            }
            hall.until(
                    "the digits in the log",
                    LIMIT,
                    () -> log.answers() && log.read().entries().size() == 5);
            assertThat(log.read().goesOnFrom(last)).isTrue();
            hall.until("the digits cosigned", LIMIT, log::cosigned);
            assertThat(text(log.read(), 4)).contains("\"type\":\"public\"");
        }
    }

    private static JsonNode host(Hall hall) {
        return hall.view(Role.HOST, "host").path("show");
    }

    private static String text(PublishedLog log, int index) {
        return new String(log.entry(index), StandardCharsets.UTF_8);
    }

    /** Where the log of the demonstration's draw is, and whom to believe about it; it is asked for once. */
    private record Place(LogSource files, Policy policy) {
        static Place of(Hall hall) throws IOException {
            var bundle = hall.export();
            var rules = new String(Objects.requireNonNull(bundle.get("rules.txt")), StandardCharsets.UTF_8);
            var policy = PolicyNotice.find(rules).orElseThrow();
            var draw = policy.logs().getFirst().name().replaceFirst(".*/", "");
            return new Place(LogSource.web(hall.url.resolve("/api/v1/log/" + draw)), policy);
        }

        boolean answers() {
            try {
                return files.apply(PublishedLog.CHECKPOINT).isPresent();
            } catch (UncheckedIOException away) {
                return false;
            }
        }

        /** Whether the demonstration's notary has signed what is shown now. */
        boolean cosigned() {
            return answers() && !read().standing().cosigners().isEmpty();
        }

        /** The whole log, every byte of it checked. */
        PublishedLog read() {
            return switch (PublishedLog.read(files, policy)) {
                case PublishedLog.Read.Good(var log) -> log;
                case PublishedLog.Read.Broken broken -> throw new AssertionError(broken);
            };
        }
    }

    private static void press(Hall hall, Desk desk, String type, Map<String, ?> fields) {
        var body = new HashMap<String, Object>(fields);
        body.put("type", type);
        body.put("ifRev", 1_000_000);
        var key = Map.of("Idempotency-Key", "log-" + UUID.randomUUID());
        Api.at(hall.url, desk).signInToTheDemo().send("POST", "/conferences/main/commands", body, key);
    }
}
