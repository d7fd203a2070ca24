package gongping.hall;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import gongping.access.Role;
import gongping.database.Database;
import gongping.database.PostgresProcess;
import gongping.draw.Bundle;
import gongping.draw.Verdict;
import gongping.draw.Verifier;
import gongping.kernel.Actor;
import gongping.vault.Vault;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Tuple;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A household that wants to be forgotten is, while every proof of the evening stays. */
class ErasureTest {
    private static final Duration LIMIT = Duration.ofMinutes(5);
    private static final Duration ANSWER = Duration.ofSeconds(30);
    private static final String FIRST = "路灯年初就坏了，没有人来过";
    private static final String SECOND = "路灯年初就坏了，来过一次";
    private static final String GONE = "已删除";
    private static final Map<String, Role> SCREENS = Map.of(
            "host", Role.HOST,
            "call", Role.CALL_OPERATOR,
            "inspector", Role.INSPECTOR,
            "display", Role.HOST,
            "public", Role.HOST,
            "record", Role.HOST);

    @TempDir
    private Path folder;

    @Test
    void an_erased_household_is_found_nowhere_any_more_and_every_proof_holds() throws Exception {
        try (var hall = new Hall(folder.resolve("erased"))) {
            hall.until("a household that has answered, on stage", LIMIT, () -> stopped(hall));
            var home = answered(hall).orElseThrow();
            says(hall, home, FIRST);
            says(hall, home, SECOND);
            hall.until(
                    "what it said on the host's desk", ANSWER, () -> host(hall).contains(SECOND));
            var before = vault(hall);
            var secrets = secrets(before, home);
            assertThat(secrets)
                    .allSatisfy(secret -> assertThat(before.values()).anyMatch(text -> text.contains(secret)));

            assertThat(erase(hall, home)).isTrue();
            assertThat(erase(hall, home)).as("nothing is left to erase").isFalse();

            hall.until("its place on the host's desk", ANSWER, () -> host(hall).contains(GONE));
            hall.until(
                    "the public page, which runs behind the hall",
                    ANSWER,
                    () -> !hall.view(Role.HOST, "public").isEmpty());
            SCREENS.forEach((name, role) -> assertThat(hall.view(role, name).toString())
                    .as(name)
                    .isNotEmpty()
                    .doesNotContain(secrets));
            assertThat(masked(hall, home)).containsOnly(GONE);
            var after = vault(hall);
            assertThat(after.values()).noneMatch(text -> secrets.stream().anyMatch(text::contains));
            assertThat(before).containsAllEntriesOf(after);
            assertThat(before.size() - after.size())
                    .as("the household's row and what it said twice")
                    .isEqualTo(3);

            hall.pilot("CONT");
            hall.until("the conference goes on", LIMIT, () -> hall.concluded() > 0);
            assertThat(Verifier.verify(new Bundle.Held(hall.export()))).isInstanceOf(Verdict.Verified.class);
            assertThat(Books.entries(hall.data)).anyMatch(entry -> entry.type().equals("household-erased"));
            assertThat(Files.readString(hall.log)).doesNotContain(secrets);
        }
    }

    /** The autopilot rests while a household that has answered is to be seen; it is let go on until then. */
    private static boolean stopped(Hall hall) {
        try {
            if (answered(hall).isEmpty()) {
                return false;
            }
            hall.pilot("STOP");
            if (answered(hall).isPresent()) {
                return true;
            }
            hall.pilot("CONT");
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static Optional<String> answered(Hall hall) {
        var host = hall.view(Role.HOST, "host");
        return stream(host.path("households"))
                .filter(one -> stream(one.path("tries"))
                        .anyMatch(tried -> tried.path("outcome").asText().equals("answered")))
                .map(one -> one.path("household").path("id").asText())
                .filter(id -> question(host).isPresent())
                .findFirst();
    }

    /** A question that has choices and that the household on stage has answered. */
    private static Optional<JsonNode> question(JsonNode host) {
        return stream(host.path("onStage").path("rows"))
                .filter(row -> row.path("form").asText().equals("choice")
                        && row.path("household").isObject())
                .findFirst();
    }

    /** Beside its answer somebody writes down its words, as the operator does. */
    private static void says(Hall hall, String home, String words) {
        var host = hall.view(Role.HOST, "host");
        var row = question(host).orElseThrow();
        Map<String, Object> body = Map.of(
                "type", "correct-answer",
                "ifRev", 1_000_000,
                "inquiry", host.path("onStage").path("id").asText(),
                "question", row.path("question").asText(),
                "of", Map.of("kind", "household", "household", home),
                "answer",
                        Map.of(
                                "kind",
                                "choice",
                                "code",
                                row.path("household").path("code").asText()),
                "words", words);
        hall.desk(Role.HOST)
                .send(
                        "POST",
                        "/conferences/main/commands",
                        body,
                        Map.of("Idempotency-Key", "erasure-" + UUID.randomUUID()));
    }

    private static boolean erase(Hall hall, String home) {
        return hall.desk(Role.REGISTRAR)
                .send("DELETE", "/conferences/main/households/" + home)
                .path("erased")
                .asBoolean();
    }

    private static String host(Hall hall) {
        return hall.view(Role.HOST, "host").toString();
    }

    private static List<String> masked(Hall hall, String home) {
        return stream(hall.view(Role.HOST, "host").path("households"))
                .map(one -> one.path("household"))
                .filter(one -> one.path("id").asText().equals(home))
                .map(one -> one.path("masked").asText())
                .toList();
    }

    /** What of this household exists once in the whole county: its name, its numbers, its words. */
    private static List<String> secrets(Map<String, String> vault, String home) {
        var row = vault.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith("household/")
                        && entry.getKey().endsWith("/" + home))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow();
        var cells = row.substring(row.indexOf('\n') + 1).split("\t", -1);
        var secrets = new ArrayList<>(List.of(cells[0], FIRST, SECOND));
        secrets.addAll(List.of(cells[1].split(",", -1)));
        return secrets;
    }

    /** Everything that somebody reads who has the database and the key. */
    private static Map<String, String> vault(Hall hall) throws Exception {
        var vertx = Vertx.vertx();
        try (var postgres = PostgresProcess.start(PostgresProcess.home(hall.data), said -> {})) {
            var database = Database.open(vertx, postgres.access(), "erasure").await(30, TimeUnit.SECONDS);
            var vault =
                    Vault.open(vertx, database, hall.data.resolve("vault.key")).await(30, TimeUnit.SECONDS);
            var ids = new ArrayList<String>();
            database.read("select id from vault order by id", Tuple.tuple())
                    .await(30, TimeUnit.SECONDS)
                    .forEach(row -> ids.add(row.getString("id")));
            var texts = new TreeMap<String, String>();
            for (int from = 0; from < ids.size(); from += Vault.ROWS_MAX) {
                var some = ids.subList(from, Math.min(ids.size(), from + Vault.ROWS_MAX));
                texts.putAll(
                        vault.read(some, Actor.SYSTEM, Vault.Purpose.EXPORT).await(30, TimeUnit.SECONDS));
            }
            database.close().await(30, TimeUnit.SECONDS);
            return texts;
        } finally {
            vertx.close().await(30, TimeUnit.SECONDS);
        }
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
