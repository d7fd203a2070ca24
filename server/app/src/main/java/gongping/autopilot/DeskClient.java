package gongping.autopilot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** One desk: signs in without a password, reads its view, presses. Everything is repeated until it is answered. */
final class DeskClient {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration ANSWER = Duration.ofSeconds(20);

    /** What became of a press: accepted, or refused with a code; {@code rev} is what a screen shows after it. */
    record Pressed(boolean accepted, String code, long rev) {}

    /** A view with its revision. */
    record Seen(long rev, JsonNode state) {}

    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
            .connectTimeout(Duration.ofSeconds(3))
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private final URI server;
    private final String conference;
    private final String desk;
    private final String role;
    private final int seat;
    private final Pace pace;
    private final Receipts receipts;

    DeskClient(URI server, String conference, String role, int seat, Pace pace, Receipts receipts) {
        this.server = server;
        this.conference = conference;
        this.role = role;
        this.seat = seat;
        this.desk = seat == 0 ? role : role + "-" + seat;
        this.pace = pace;
        this.receipts = receipts;
    }

    /** What the desk sees now. */
    Seen view(String name) {
        var answer = sure("GET", "/api/v1/conferences/" + conference + "/views/" + name, MissingNode.getInstance(), "");
        return new Seen(answer.path("rev").asLong(), answer.path("state"));
    }

    /** The simulated dice of a round, which everybody sees alike. */
    String dice(int round) {
        var path = "/api/v1/conferences/" + conference + "/demo-dice?round=" + round;
        return sure("GET", path, MissingNode.getInstance(), "").path("digits").asText();
    }

    /** Says that a pilot conducts; the desks that people have taken. */
    Set<String> byHand() {
        var answer = sure("POST", "/api/v1/demo/desk", JSON.createObjectNode().put("as", "pilot"), "");
        return StreamSupport.stream(answer.path("byHand").spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The desk's name on the wire. */
    String desk() {
        return desk;
    }

    /** One press with one key, sent until it is answered. */
    Pressed press(String type, Map<String, ?> fields, long rev) {
        ObjectNode body = JSON.valueToTree(fields);
        body.put("type", type).put("ifRev", rev);
        var key = "pilot-" + UUID.randomUUID();
        var answer = sure("POST", "/api/v1/conferences/" + conference + "/commands", body, key);
        receipts.keep(key, type, answer);
        return new Pressed(
                answer.has("events"),
                answer.path("code").asText(""),
                answer.path("rev").asLong(0));
    }

    private void signIn() throws IOException, InterruptedException {
        var body = JSON.createObjectNode().put("role", role);
        if (seat > 0) {
            body.put("seat", seat);
        }
        send("POST", "/api/v1/demo/session", body, "");
    }

    /** Repeats while the server is away or does not know; signs in where the session is gone. */
    private JsonNode sure(String method, String path, JsonNode body, String key) {
        while (true) {
            try {
                var answer = send(method, path, body, key);
                if (answer.statusCode() == 401) {
                    signIn();
                } else if (answer.statusCode() < 500 && answer.statusCode() != 429) {
                    return JSON.readTree(answer.body());
                }
            } catch (IOException away) {
                Pace.note(desk + " waits for the server");
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted", e);
            }
            pace.again();
        }
    }

    private HttpResponse<String> send(String method, String path, JsonNode body, String key)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(server.resolve(path))
                .timeout(ANSWER)
                .header("Gongping-Desk", desk)
                .header("Accept", "application/json")
                .header("Origin", server.getScheme() + "://" + server.getAuthority());
        if (!key.isEmpty()) {
            request.header("Idempotency-Key", key);
        }
        if (body.isMissingNode()) {
            request.method(method, HttpRequest.BodyPublishers.noBody());
        } else {
            request.header("Content-Type", "application/json")
                    .method(method, HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)));
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
