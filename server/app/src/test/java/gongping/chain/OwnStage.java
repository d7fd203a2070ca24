package gongping.chain;

import static gongping.database.Await.until;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gongping.access.Desk;
import gongping.access.Role;
import gongping.client.Api;
import gongping.config.TelephoneSettings;
import gongping.database.Databases;
import gongping.docs.SealedCounty;
import gongping.draw.Sha256;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipInputStream;

/** A server with a conference whose witnesses hold their own chains, and its desks. */
final class OwnStage implements AutoCloseable {
    static final Duration SOON = Duration.ofSeconds(20);
    static final String CONFERENCE = "own";
    static final String DRAW = "OWN-2026";
    private static final String DICE = "38104729561183064927";
    private static final Desk HOST = Desk.of(Role.HOST);

    private final SealedCounty county;

    OwnStage(Path folder) throws IOException {
        county = new SealedCounty(folder, new TelephoneSettings.Manual(), 1);
    }

    URI server() {
        return county.address();
    }

    /** Plans and seals a conference in which these parties hold their chains themselves. */
    void plans(String conference, String draw, Map<String, String> ends) throws IOException {
        plans(conference, draw, "demo", ends);
    }

    /** The same with this mark. */
    void plans(String conference, String draw, String mark, Map<String, String> ends) throws IOException {
        var example = Path.of("..", "..", "docs", "plan.example.json");
        var body = (ObjectNode) new ObjectMapper().readTree(example.toFile());
        body.put("id", conference).put("draw", draw).put("roster", county.roster());
        var plan = (ObjectNode) body.get("plan");
        plan.put("mark", mark)
                .put("airDelaySeconds", 1)
                .put("recomputation", "one-machine")
                .putPOJO("chains", ends);
        var proposed = desk(Desk.of(Role.REGISTRAR)).send("POST", "/conferences", body);
        var hash = Map.of("manifest", proposed.path("manifest").asText());
        desk(Desk.of(Role.AUDITOR)).send("POST", "/conferences/" + conference + "/manifest/approval", hash);
    }

    /** The registrar proposes this conference, of the county's roster; nobody has approved it. */
    void proposes(ObjectNode body) {
        desk(Desk.of(Role.REGISTRAR)).send("POST", "/conferences", body.put("roster", county.roster()));
    }

    /** Somebody who owns the database exchanges the bytes of a sealed file. */
    void alters(Sha256 hash) throws SQLException {
        var sql = "update sealed_file set bytes = 'another text' where sha256 = '" + hash.hex() + "'";
        try (var owner = Databases.owner(county.access());
                var statement = owner.createStatement()) {
            if (statement.executeUpdate(sql) != 1) {
                throw new AssertionError("no such file");
            }
        }
    }

    void goesLive() {
        press(HOST, "go-live", Map.of());
    }

    /** The next cadre round, up to where the witnesses' links are due. */
    void dueAt(int round) {
        publishes();
        keys(round);
    }

    void publishes() {
        press(HOST, "publish-round", Map.of("title", "全县", "exclude", "drawn", "quotas", List.of("*:1")));
    }

    void keys(int round) {
        press(new Desk(Role.KEYER, 1), "key-digits", Map.of("round", round, "digits", DICE));
        press(new Desk(Role.KEYER, 2), "key-digits", Map.of("round", round, "digits", DICE));
        until(SOON, () -> witness(1).path("myTurn").asBoolean());
    }

    void announces(int round) {
        until(
                SOON,
                () -> view(HOST, "host")
                        .at("/rounds/" + (round - 1) + "/checked")
                        .asBoolean());
        press(HOST, "spin", Map.of("round", round, "entry", 0));
        press(HOST, "announce", Map.of("round", round, "entry", 0));
    }

    void reveals(int seat, Map<String, ?> fields) {
        press(new Desk(Role.WITNESS, seat), "reveal", fields);
    }

    /** The transcript as an auditor takes it away. */
    String transcript() throws IOException {
        var export = desk(Desk.of(Role.AUDITOR)).download("/conferences/" + CONFERENCE + "/export");
        try (var zip = new ZipInputStream(export)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("transcript.jsonl")) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new AssertionError("no transcript");
    }

    /** The page of a witness. */
    JsonNode witness(int seat) {
        return view(new Desk(Role.WITNESS, seat), "witness");
    }

    private JsonNode view(Desk desk, String view) {
        return desk(desk).get("/conferences/" + CONFERENCE + "/views/" + view).path("state");
    }

    /** A one-time code for this witness's device. */
    String code(int seat) {
        var made = desk(HOST).send("POST", "/pairings", Map.of("role", "witness", "seat", seat));
        return made.path("code").asText();
    }

    Api desk(Desk desk) {
        return Api.at(county.address(), desk).signInToTheDemo();
    }

    private void press(Desk desk, String type, Map<String, ?> fields) {
        var body = new HashMap<String, Object>(fields);
        body.put("type", type);
        body.put("ifRev", 1_000_000);
        desk(desk)
                .send(
                        "POST",
                        "/conferences/" + CONFERENCE + "/commands",
                        body,
                        Map.of("Idempotency-Key", "own-" + UUID.randomUUID()));
    }

    @Override
    public void close() {
        county.close();
    }
}
