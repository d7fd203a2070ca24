package gongping.hall;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import gongping.access.Desk;
import gongping.access.Role;
import gongping.client.Api;
import gongping.draw.Bundle;
import gongping.draw.Keyer;
import gongping.draw.Link;
import gongping.draw.SecretChain;
import gongping.draw.Verdict;
import gongping.draw.Verifier;
import gongping.follow.Board;
import gongping.follow.DrawFolder;
import gongping.follow.Paper;
import gongping.follow.SecondMachine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** "Crash, try again" (draw.md §4): what the dice said stands, whoever is killed. */
class PaperTest {
    private static final Duration LIMIT = Duration.ofMinutes(4);
    private static final String DICE = "38104729561183064927";
    private static final Desk HOST = Desk.of(Role.HOST);

    @TempDir
    private Path folder;

    @Test
    void a_server_killed_between_digits_and_result_takes_over_what_was_finished_from_paper() throws Exception {
        try (var hall = new Hall(folder.resolve("paper"), false)) {
            var copy = hall.data.resolve("second-machine");
            hall.until(
                    "the second machine",
                    LIMIT,
                    () -> host(hall, "/second/since").isNumber());
            press(hall, HOST, "go-live", Map.of());
            press(hall, HOST, "publish-round", Map.of("title", "全县", "exclude", "drawn", "quotas", List.of("*:2")));
            press(hall, new Desk(Role.KEYER, 1), "key-digits", Map.of("round", 1, "digits", DICE));
            press(hall, new Desk(Role.KEYER, 2), "key-digits", Map.of("round", 1, "digits", DICE));
            hall.until(
                    "the server's link on the second machine",
                    LIMIT,
                    () -> text(copy).contains("\"type\":\"reveal\""));
            hall.loseServer();
            hall.stopBeside("second-machine");

            try (var own = DrawFolder.open(copy)) {
                Paper.finish(own, Board.NONE, strips(hall));
            }
            var finished = verified(copy);
            assertThat(finished.state()).isEqualTo(Verdict.State.OPEN_AFTER_ROUND);

            hall.startServer();
            hall.until("the server", LIMIT, () -> host(hall, "/open/number").asInt() == 1);
            assertThat(SecondMachine.handOver(course(hall, copy))).isEqualTo(4);
            press(hall, HOST, "take-over-lines", Map.of("head", finished.head().hex()));
            hall.until(
                    "the second machine's word",
                    LIMIT,
                    () -> host(hall, "/second/state").asText().equals("agrees"));
            hall.until(
                    "the server's own check",
                    LIMIT,
                    () -> host(hall, "/rounds/0/checked").asBoolean());
            press(hall, HOST, "spin", Map.of("round", 1, "entry", 0));
            press(hall, HOST, "announce", Map.of("round", 1, "entry", 0));
            assertThat(verified(copy).head()).isEqualTo(finished.head());
        }
    }

    /** Two people with the witnesses' strips in their hands; nobody left. */
    private static Paper.Prompt strips(Hall hall) {
        return (Keyer who, String question) -> {
            for (var party : List.of("witness.1", "witness.2")) {
                if (question.startsWith(party)) {
                    return chain(hall, party).link(1).hex();
                }
            }
            return "";
        };
    }

    private static SecretChain chain(Hall hall, String party) throws IOException {
        try (var files = Files.walk(hall.data.resolve("chains"))) {
            var file = files.filter(one -> one.endsWith(party + ".chain"))
                    .findFirst()
                    .orElseThrow();
            return new SecretChain(new Link(Files.readString(file).strip()), SecretChain.LENGTH);
        }
    }

    private static SecondMachine.Course course(Hall hall, Path copy) {
        return new SecondMachine.Course(hall.url, Optional.of("main"), Optional.empty(), true, copy);
    }

    private static Verdict.Verified verified(Path copy) {
        var verdict = Verifier.verify(new Bundle.Folder(copy));
        assertThat(verdict).isInstanceOf(Verdict.Verified.class);
        return (Verdict.Verified) verdict;
    }

    private static String text(Path copy) {
        try {
            var file = copy.resolve("transcript.jsonl");
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            return "";
        }
    }

    private static JsonNode host(Hall hall, String path) {
        return hall.view(Role.HOST, "host").at(path);
    }

    private static void press(Hall hall, Desk desk, String type, Map<String, ?> fields) {
        var body = new HashMap<String, Object>(fields);
        body.put("type", type);
        body.put("ifRev", 1_000_000);
        Api.at(hall.url, desk)
                .signInToTheDemo()
                .send(
                        "POST",
                        "/conferences/main/commands",
                        body,
                        Map.of("Idempotency-Key", "paper-" + UUID.randomUUID()));
    }
}
