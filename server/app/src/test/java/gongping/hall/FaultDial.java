package gongping.hall;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.StreamSupport;

/** The telephone simulator of a hall as a test sees it: its fault dial, and how its calls stand. */
final class FaultDial implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * What goes wrong.
     *
     * @param on what it bites: {@code place}, {@code look}, {@code leg} or {@code callback}
     * @param status of an error
     * @param retryAfterS -1 leaves the header out
     */
    record Fault(String on, String kind, int status, int retryAfterS) {
        static Fault of(String on, String kind) {
            return new Fault(on, kind, 503, -1);
        }
    }

    /** A fault that happened, and to what: to an order, under which label; to a callback, which. */
    record Bite(Fault fault, String what) {}

    private final HttpClient http = HttpClient.newHttpClient();
    private final Path folder;
    private final URI url;
    private final List<Fault> turned = new ArrayList<>();

    FaultDial(Path data) throws IOException {
        folder = data.resolve("simulator");
        url = URI.create("http://127.0.0.1:" + word("port"));
    }

    /** It goes wrong once more, {@code realMs} long where it is a stall. */
    void turn(Fault fault, long realMs) throws IOException {
        var wish = JSON.createObjectNode()
                .put("on", fault.on())
                .put("kind", fault.kind())
                .put("status", fault.status())
                .put("retryAfterS", fault.retryAfterS())
                .put("ms", realMs * Hall.PACE);
        turned.add(fault);
        send(HttpRequest.newBuilder(url.resolve("/simulator/faults"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(wish.toString())));
    }

    /** Every fault that was turned on has happened, by the simulator's own record. */
    List<Bite> bitten() throws IOException {
        var bites = StreamSupport.stream(ask("/simulator/faults/bites").spliterator(), false)
                .map(bite -> new Bite(
                        new Fault(
                                bite.path("on").asText(),
                                bite.path("kind").asText(),
                                bite.path("status").asInt(),
                                bite.path("retryAfterS").asInt()),
                        bite.path("what").asText()))
                .toList();
        assertThat(bites.stream().map(Bite::fault).toList()).containsExactlyInAnyOrderElementsOf(turned);
        return bites;
    }

    /** Whether no telephone rings or talks any more. */
    boolean quiet() {
        try {
            var calls = ask("/2010-04-01/Accounts/" + word("account") + "/Calls.json?PageSize=1000")
                    .path("calls");
            assertThat(calls).isNotEmpty();
            return StreamSupport.stream(calls.spliterator(), false)
                    .noneMatch(call -> call.path("status").asText().matches("queued|initiated|ringing|in-progress"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonNode ask(String path) throws IOException {
        var who = word("account") + ":" + word("token");
        return JSON.readTree(send(HttpRequest.newBuilder(url.resolve(path))
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(who.getBytes(StandardCharsets.UTF_8)))));
    }

    private String send(HttpRequest.Builder request) throws IOException {
        try {
            var reply = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            assertThat(reply.statusCode()).as(reply.body()).isBetween(200, 299);
            return reply.body();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private String word(String file) throws IOException {
        return Files.readString(folder.resolve(file)).strip();
    }

    @Override
    public void close() {
        http.close();
    }
}
