package gongping.drawlog;

import static gongping.database.Await.until;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gongping.access.Desk;
import gongping.access.Role;
import gongping.client.Api;
import gongping.config.TelephoneSettings;
import gongping.docs.SealedCounty;
import gongping.tlog.Policy;
import gongping.tlog.PolicyNotice;
import gongping.tlog.PublishedLog;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.ZipInputStream;

/** A server with a sealed conference, its desks, and its log as a stranger sees it. */
public final class Stage implements AutoCloseable {
    static final int AIR_DELAY_S = 1;
    public static final Duration SOON = Duration.ofSeconds(20);
    private static final Desk HOST = Desk.of(Role.HOST);

    public final Path folder;
    public final SealedCounty county;
    private final HttpClient http = HttpClient.newHttpClient();

    /** {@code rules} of the draw; the air runs one second behind. */
    public Stage(Path folder, String rules) throws IOException {
        this(folder, rules, Map.of());
    }

    /** Whose cosigners are asked at these addresses. */
    public Stage(Path folder, String rules, Map<String, URI> cosigners) throws IOException {
        this.folder = folder;
        this.county = new SealedCounty(folder, new TelephoneSettings.Manual(), AIR_DELAY_S, rules, cosigners);
    }

    public URI url() {
        return county.address().resolve("/api/v1/log/DOCS");
    }

    public HttpResponse<byte[]> get(String path) {
        return send(HttpRequest.newBuilder(URI.create(url() + "/" + path)));
    }

    public HttpResponse<byte[]> cosign(String json) {
        return send(HttpRequest.newBuilder(URI.create(url() + "/cosignatures"))
                .header("Content-Type", "application/json")
                .header("Gongping-Desk", "viewer")
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    HttpResponse<byte[]> send(HttpRequest.Builder request) {
        try {
            return http.send(request.timeout(SOON).build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The whole log over HTTP, checked under the policy of the draw's rules. */
    PublishedLog log() {
        var read = PublishedLog.read(
                name -> {
                    var answer = get(name);
                    return answer.statusCode() == 200 ? Optional.of(answer.body()) : Optional.empty();
                },
                policy());
        return switch (read) {
            case PublishedLog.Read.Good(var log) -> log;
            case PublishedLog.Read.Broken broken -> throw new AssertionError(broken);
        };
    }

    /** Waits until the log has so many lines. */
    public PublishedLog log(int lines) {
        until(SOON, () -> size() >= lines);
        return log();
    }

    /** How many lines the log has, 0 as long as it has no checkpoint. */
    int size() {
        var answer = get("checkpoint");
        return answer.statusCode() == 200 ? Integer.parseInt(text(answer.body()).split("\n", -1)[1]) : 0;
    }

    private static String text(byte[] bytes) {
        return new String(bytes, UTF_8);
    }

    Policy policy() {
        return PolicyNotice.find(bundled("rules.txt")).orElseThrow();
    }

    /** The lines of the transcript, those that are not public yet included. */
    public List<String> lines() {
        return bundled("transcript.jsonl").lines().toList();
    }

    public String bundled(String name) {
        try (var zip = new ZipInputStream(desk(Desk.of(Role.AUDITOR)).download("/conferences/main/export"))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return text(zip.readAllBytes());
                }
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        throw new AssertionError(name);
    }

    /** The files of an archive by their names. */
    static Map<String, byte[]> unzipped(byte[] archive) {
        var files = new HashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return files;
    }

    /** A cadre round up to its result, checked and not announced. */
    public void draws(int round, String digits) {
        publishes();
        if (waits(round)) {
            waives(round);
        }
        keys(round, digits);
    }

    /** Whether the round's dice wait for cosigners. */
    boolean waits(int round) {
        var log = host().path("log");
        return log.path("required").asBoolean()
                && log.path("round").asInt() == round
                && log.path("state").asText().equals("due");
    }

    /** Two people go on without the cosigners whom the rules ask for. */
    void waives(int round) {
        press(HOST, "waive-cosignatures", Map.of("round", round));
        press(new Desk(Role.WITNESS, 1), "waive-cosignatures", Map.of("round", round));
        until(SOON, () -> !waits(round));
    }

    /** What the host desk shows. */
    JsonNode host() {
        return desk(HOST).get("/conferences/main/views/host").path("state");
    }

    /** Publishes a round's parameters; a desk shows them a moment later. */
    void publishes() {
        int before = host().path("rounds").size();
        press(HOST, "publish-round", Map.of("title", "全县", "exclude", "drawn", "quotas", List.of("*:1")));
        until(SOON, () -> host().path("rounds").size() > before);
    }

    void keys(int round, String digits) {
        press(new Desk(Role.KEYER, 1), "key-digits", Map.of("round", round, "digits", digits));
        press(new Desk(Role.KEYER, 2), "key-digits", Map.of("round", round, "digits", digits));
        until(SOON, () -> lines().getLast().contains("\"party\":\"server\""));
        press(new Desk(Role.WITNESS, 1), "reveal", Map.of("round", round));
        press(new Desk(Role.WITNESS, 2), "reveal", Map.of("round", round));
        until(SOON, () -> host().at("/rounds/" + (round - 1) + "/checked").asBoolean());
    }

    /** Another conference of the same roster, with these rules; fails as the server refuses it. */
    void plans(String draw, String rules) throws IOException {
        var example = Path.of("..", "..", "docs", "plan.example.json");
        var plan = (ObjectNode) new ObjectMapper().readTree(example.toFile());
        plan.put("id", "second")
                .put("draw", draw)
                .put("roster", county.roster())
                .put("rules", rules);
        ((ObjectNode) plan.get("plan")).put("mark", "demo").put("airDelaySeconds", AIR_DELAY_S);
        var proposed = desk(Desk.of(Role.REGISTRAR)).send("POST", "/conferences", plan);
        var hash = Map.of("manifest", proposed.path("manifest").asText());
        desk(Desk.of(Role.AUDITOR)).send("POST", "/conferences/second/manifest/approval", hash);
    }

    public void goesLive() {
        press(HOST, "go-live", Map.of());
    }

    public void announces(int round) {
        press(HOST, "spin", Map.of("round", round, "entry", 0));
        press(HOST, "announce", Map.of("round", round, "entry", 0));
    }

    private void press(Desk desk, String type, Map<String, ?> fields) {
        var body = new HashMap<String, Object>(fields);
        body.put("type", type);
        body.put("ifRev", 1_000_000);
        desk(desk)
                .send(
                        "POST",
                        "/conferences/main/commands",
                        body,
                        Map.of("Idempotency-Key", "log-" + UUID.randomUUID()));
    }

    private Api desk(Desk desk) {
        return Api.at(county.address(), desk).signInToTheDemo();
    }

    @Override
    public void close() {
        county.close();
    }
}
