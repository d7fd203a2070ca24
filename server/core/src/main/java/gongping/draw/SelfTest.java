package gongping.draw;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Runs the committed vectors, which lie on the class path, before a server draws anything. It also warms the code up,
 * so that the first draw of a full roster is not the slowest. Takes about a second on a cold machine.
 */
public final class SelfTest {
    private static final String VECTORS = "draw-vectors.json";
    private static final String SEED = "12345678901234567890";
    private static final List<String> FIRST_OF_FULL = List.of("C06425", "C02536", "C07015", "C03785", "C07017");
    private static final int FULL = 10_180;
    private static final int WARM_UPS = 5;

    private SelfTest() {}

    /** The first vector that does not come out; empty if all do. */
    public static Optional<String> firstFault() {
        var vectors = vectors();
        return tickets(vectors.at("/consistent_sampler/vectors"))
                .or(() -> small(vectors.get("draw1_small")))
                .or(() -> refused(vectors))
                .or(SelfTest::fullRoster);
    }

    private static JsonNode vectors() {
        try (var in = SelfTest.class.getResourceAsStream(VECTORS)) {
            if (in == null) {
                throw new IllegalStateException("The vectors are not on the class path");
            }
            return new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<String> tickets(JsonNode vectors) {
        for (var vector : vectors) {
            if (!vector.path("with_replacement").asBoolean() && !comesOut(vector)) {
                return Optional.of(vector.get("name").textValue());
            }
        }
        return Optional.empty();
    }

    private static boolean comesOut(JsonNode vector) {
        var order = TicketOrder.of(
                vector.get("seed").textValue(), ids(vector.get("n").intValue()));
        boolean same = true;
        for (var drawn : vector.get("head")) {
            int rank = drawn.get("rank").intValue();
            same &= order.id(rank).equals(drawn.get("id").textValue())
                    && order.ticket(rank).text().equals(drawn.get("ticket").textValue());
        }
        return same;
    }

    private static Optional<String> small(JsonNode small) {
        var verdict = Verifier.verify(bundle(small, small.get("transcript")));
        return verdict instanceof Verdict.Verified verified
                        && verified.head().hex().equals(small.get("head").textValue())
                ? Optional.empty()
                : Optional.of("draw1_small");
    }

    private static Optional<String> refused(JsonNode vectors) {
        for (var refused : vectors.get("draw1_refused")) {
            var bundle = bundle(vectors.get("draw1_small"), refused.get("transcript"));
            if (Verifier.verify(bundle) instanceof Verdict.Verified) {
                return Optional.of("draw1_refused " + refused.get("name").textValue());
            }
        }
        return Optional.empty();
    }

    private static Optional<String> fullRoster() {
        boolean same = true;
        for (int i = 0; i < WARM_UPS; i++) {
            var order = TicketOrder.of(SEED, ids(FULL));
            same &= IntStream.rangeClosed(1, FIRST_OF_FULL.size())
                    .mapToObj(order::id)
                    .toList()
                    .equals(FIRST_OF_FULL);
        }
        return same ? Optional.empty() : Optional.of("quick check of a full roster");
    }

    private static List<String> ids(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> new CadreId(number).text())
                .toList();
    }

    private static Bundle bundle(JsonNode small, JsonNode transcript) {
        Map<String, byte[]> files = new HashMap<>();
        small.get("files").properties().forEach(file -> files.put(file.getKey(), bytes(file.getValue())));
        var lines = new ArrayList<String>();
        transcript.forEach(line -> lines.add(line.textValue() + "\n"));
        files.put(Transcript.FILE, String.join("", lines).getBytes(StandardCharsets.UTF_8));
        return new Bundle.Held(files);
    }

    private static byte[] bytes(JsonNode text) {
        return text.textValue().getBytes(StandardCharsets.UTF_8);
    }
}
