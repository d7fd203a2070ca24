package gongping.hall;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import gongping.access.Role;
import gongping.draw.Bundle;
import gongping.draw.Verdict;
import gongping.draw.Verifier;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConferenceTest {
    private static final Duration LIMIT = Duration.ofMinutes(8);

    @TempDir
    private Path folder;

    @Test
    void an_autopilot_conducts_a_whole_conference_and_strangers_can_verify_it() throws Exception {
        try (var hall = new Hall(folder.resolve("whole"));
                var tap = hall.listen(LIMIT)) {
            hall.until("the end of the conference", LIMIT, hall::closed);
            hall.until(
                    "the end on the public page",
                    LIMIT,
                    () -> tap.heard("public").contains("\"closed\""));
            var bundle = export(hall);
            verifies(bundle);
            var transcript = text(bundle, "transcript.jsonl");
            assertThat(transcript).contains("\"type\":\"void\"", "\"type\":\"left\"", "\"type\":\"named\"");
            assertThat(transcript)
                    .contains("drawn-absent", "quota=township/", "\"no-answer\"", "\"busy\"", "\"declined\"");
            assertThat(text(bundle, "ledger.jsonl")).contains("discrepancy-logged", "commitment-made");
            assertThat(hall.concluded()).isGreaterThanOrEqualTo(6);
            dialledOnce(hall);
            nothingPersonal(hall, tap, bundle);
        }
    }

    @Test
    void a_killed_server_and_a_killed_database_are_met_again_where_they_stood() throws Exception {
        try (var hall = new Hall(folder.resolve("killed"))) {
            hall.until("the first inquiry", LIMIT, () -> hall.concluded() >= 1);
            hall.killServer();
            hall.until("the second inquiry", LIMIT, () -> hall.concluded() >= 2);
            hall.killPostgres();
            hall.until("the third inquiry", LIMIT, () -> hall.concluded() >= 3);
            hall.killServer();
            hall.until("the end of the conference", LIMIT, hall::closed);
            verifies(export(hall));
            dialledOnce(hall);
        }
    }

    private static void verifies(Map<String, byte[]> bundle) {
        assertThat(Verifier.verify(new Bundle.Held(bundle)))
                .isInstanceOfSatisfying(
                        Verdict.Verified.class,
                        verified -> assertThat(verified.state()).isEqualTo(Verdict.State.CLOSED));
    }

    /** The provider's own log: one physical call for one attempt. */
    private static void dialledOnce(Hall hall) throws IOException {
        var labels = new HashSet<String>();
        for (var line : Files.readAllLines(hall.data.resolve("simulator/calls.log"))) {
            var label = new ObjectMapper().readTree(line).path("label").asText();
            if (label.startsWith("main-A")) {
                assertThat(labels.add(label)).as(label).isTrue();
            }
        }
        assertThat(labels).isNotEmpty();
    }

    /** Names and numbers that exist once in the county: only in the vault, at the call desk, at the provider. */
    private static void nothingPersonal(Hall hall, Wiretap tap, Map<String, byte[]> bundle) throws IOException {
        var county = Canaries.of(hall.data.resolve("sample"));
        assertThat(county.in(Files.readString(hall.log))).isEmpty();
        bundle.forEach((name, bytes) -> assertThat(county.in(new String(bytes, StandardCharsets.UTF_8)))
                .as(name)
                .isEmpty());
        for (var view : Wiretap.blind()) {
            assertThat(tap.heard(view)).as(view).contains("\"rev\"");
            assertThat(county.in(tap.heard(view))).as(view).isEmpty();
            assertThat(Canaries.masked(tap.heard(view))).as(view).isEmpty();
        }
        assertThat(Canaries.masked(tap.heard("call"))).isNotEmpty();
        assertThat(county.in(hall.answers())).isEmpty();
        assertThat(county.in(Files.readString(hall.data.resolve("simulator/calls.log"))))
                .isNotEmpty();
    }

    private static Map<String, byte[]> export(Hall hall) throws IOException {
        var files = new HashMap<String, byte[]>();
        try (var zip = new ZipInputStream(hall.desk(Role.AUDITOR).download("/conferences/main/export"))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    private static String text(Map<String, byte[]> bundle, String name) {
        return new String(java.util.Objects.requireNonNull(bundle.get(name)), StandardCharsets.UTF_8);
    }
}
