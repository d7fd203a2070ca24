package gongping.hall;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import gongping.database.PostgresProcess;
import gongping.draw.Bundle;
import gongping.draw.Verdict;
import gongping.draw.Verifier;
import gongping.ledger.Entry;
import gongping.ledger.StreamId;
import gongping.ledger.Verification;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** What must hold after a conference, whatever happened: the books of those outside against the ledger. */
final class Books {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Books() {}

    /** The closed bundle is recomputed, and the stream that lies beside it. */
    static void verify(Map<String, byte[]> bundle) {
        assertThat(Verifier.verify(new Bundle.Held(bundle)))
                .isInstanceOfSatisfying(
                        Verdict.Verified.class,
                        verified -> assertThat(verified.state()).isEqualTo(Verdict.State.CLOSED));
        var stream = new String(Objects.requireNonNull(bundle.get("ledger.jsonl")), StandardCharsets.UTF_8);
        assertThat(Verification.of(stream.lines()).first()).isEmpty();
    }

    /**
     * Every press that was acknowledged stands in the ledger once, with exactly the events and versions that were told;
     * a refused one left nothing; every hash and number of the ledger holds.
     *
     * @return how many presses were compared
     */
    static int kept(Path data) throws IOException, SQLException {
        var byKey = entries(data).stream().collect(Collectors.groupingBy(Entry::key));
        var keys = new HashSet<String>();
        for (var line : Files.readAllLines(data.resolve("autopilot.receipts"))) {
            var receipt = JSON.readTree(line);
            assertThat(keys.add(receipt.path("key").asText())).as(line).isTrue();
            var stored = byKey.getOrDefault(receipt.path("key").asText(), List.of());
            assertThat(stored.stream().map(entry -> entry.version() + " " + entry.type()))
                    .as(line)
                    .containsExactlyElementsOf(told(receipt.path("answer")));
        }
        var pilots =
                byKey.keySet().stream().filter(key -> key.startsWith("pilot-")).toList();
        assertThat(keys).as("an event of a press that nobody was answered").containsAll(pilots);
        assertThat(pilots).isNotEmpty();
        return keys.size();
    }

    /** The conference's events. Every hash and number of the ledger holds. */
    static List<Entry> entries(Path data) throws IOException, SQLException {
        var entries = new ArrayList<Entry>();
        try (var postgres = PostgresProcess.start(PostgresProcess.home(data), said -> {})) {
            try (var connection = postgres.access().connect(postgres.access().runtime())) {
                var report = Verification.of(connection);
                assertThat(report.first()).isEmpty();
            }
            try (var connection = postgres.access().connect(postgres.access().runtime())) {
                Verification.stream(connection, StreamId.parse("conference/main"), entries::add);
            }
        }
        return entries;
    }

    private static List<String> told(JsonNode answer) {
        return StreamSupport.stream(answer.path("events").spliterator(), false)
                .map(event -> event.path("version").asLong() + " "
                        + event.path("type").asText())
                .toList();
    }

    /**
     * The provider's own log: one physical call for one attempt.
     *
     * @return the labels of the attempts that were dialled
     */
    static Set<String> dialledOnce(Path data) throws IOException {
        var labels = new HashSet<String>();
        for (var line : Files.readAllLines(data.resolve("simulator/calls.log"))) {
            var label = JSON.readTree(line).path("label").asText();
            if (label.startsWith("main-A")) {
                assertThat(labels.add(label)).as(label).isTrue();
            }
        }
        assertThat(labels).isNotEmpty();
        return labels;
    }
}
