package gongping.hall;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
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
            var bundle = hall.export();
            Books.verify(bundle);
            var transcript = text(bundle, "transcript.jsonl");
            assertThat(transcript).contains("\"type\":\"void\"", "\"type\":\"left\"", "\"type\":\"named\"");
            assertThat(transcript)
                    .contains("drawn-absent", "quota=township/", "\"no-answer\"", "\"busy\"", "\"declined\"");
            assertThat(text(bundle, "ledger.jsonl")).contains("discrepancy-logged", "commitment-made");
            assertThat(hall.concluded()).isGreaterThanOrEqualTo(6);
            Books.kept(hall.data);
            Books.dialledOnce(hall.data);
            nothingPersonal(hall, tap, bundle);
        }
    }

    /** Names and numbers that exist once in the county: only in the vault, at the call desk, at the provider. */
    private static void nothingPersonal(Hall hall, Wiretap tap, Map<String, byte[]> bundle) throws IOException {
        var county = Canaries.of(hall.data.resolve("sample"));
        assertThat(county.in(Files.readString(hall.log))).isEmpty();
        bundle.forEach((name, bytes) -> assertThat(county.in(new String(bytes, StandardCharsets.UTF_8)))
                .as(name)
                .isEmpty());
        for (var view : Wiretap.blind()) {
            assertThat(tap.heard(view)).as(view).contains("\"now\"");
            assertThat(county.in(tap.heard(view))).as(view).isEmpty();
            assertThat(Canaries.masked(tap.heard(view))).as(view).isEmpty();
        }
        assertThat(Canaries.masked(tap.heard("call"))).isNotEmpty();
        assertThat(county.in(hall.answers())).isEmpty();
        assertThat(county.in(Files.readString(hall.data.resolve("simulator/calls.log"))))
                .isNotEmpty();
    }

    private static String text(Map<String, byte[]> bundle, String name) {
        return new String(java.util.Objects.requireNonNull(bundle.get(name)), StandardCharsets.UTF_8);
    }
}
