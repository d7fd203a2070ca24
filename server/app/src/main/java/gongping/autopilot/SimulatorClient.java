package gongping.autopilot;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;

/** Tells the telephone simulator how the next call goes. Without a simulator real people decide. */
final class SimulatorClient {
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(3)).build();
    private final Optional<URI> simulator;

    SimulatorClient(Optional<URI> simulator) {
        this.simulator = simulator;
    }

    /** {@code next}: how the next call goes and what is said in it. */
    void expect(JsonNode next) {
        if (simulator.isEmpty()) {
            return;
        }
        var request = HttpRequest.newBuilder(simulator.get().resolve("/simulator/next"))
                .timeout(Duration.ofSeconds(5))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(next.toString()))
                .build();
        try {
            http.send(request, HttpResponse.BodyHandlers.discarding());
        } catch (IOException e) {
            Pace.note("the simulator does not answer");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
