package gongping.telephone.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import gongping.telephone.CallbackToken;
import gongping.telephone.Eventually;
import gongping.telephone.Fact;
import gongping.telephone.FactListener.Heard;
import gongping.telephone.LineId;
import gongping.telephone.simulator.Forms;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who may tell us something, and what we take from it. */
class TwilioWebhooksTest {
    private static final String PUBLIC = "https://hall.example";
    private static final CallbackToken TOKEN = new CallbackToken("0123456789abcdef0123456789abcdef");
    private static final String STATUS = "/twilio/" + TOKEN.hex() + "/status";
    private static final String CALL = "CA0123456789abcdef0123456789abcdef";
    private final Vertx vertx = Vertx.vertx();
    private final HttpClient http = HttpClient.newHttpClient();
    private final List<Fact> facts = new CopyOnWriteArrayList<>();
    private final TwilioSettings settings = new TwilioSettings(
            URI.create("http://127.0.0.1:1"),
            "AC00000000000000000000000000000001",
            List.of("new-token", "old-token"),
            Stage.FROM,
            Optional.empty(),
            "+8657100000001",
            Optional.of(URI.create(PUBLIC)),
            Optional.empty(),
            Duration.ofSeconds(1),
            Duration.ofSeconds(1));
    private final TwilioTelephone telephone = new TwilioTelephone(settings);
    private final TwilioWebhooks webhooks = new TwilioWebhooks(
            settings,
            telephone,
            token -> Future.succeededFuture(
                    token.equals(TOKEN) ? Optional.of(new LineId("c-A0001")) : Optional.empty()));
    private Heard answer = Heard.NEW;
    private HttpServer server;

    @BeforeEach
    void listen() {
        telephone.facts(fact -> {
            facts.add(fact);
            return Future.succeededFuture(answer);
        });
        var router = Router.router(vertx);
        webhooks.add(router);
        server = Eventually.now(vertx.createHttpServer().requestHandler(router).listen(0, "127.0.0.1"));
    }

    @AfterEach
    void stop() {
        telephone.close();
        http.close();
        Eventually.now(server.close());
        Eventually.now(vertx.close());
    }

    private static Map<String, String> fields(String status, int sequence) {
        return new TreeMap<>(Map.of(
                "CallSid",
                CALL,
                "CallStatus",
                status,
                "SequenceNumber",
                String.valueOf(sequence),
                "To",
                "+8610098765432",
                "Timestamp",
                "Fri, 06 Nov 2026 09:00:00 +0000",
                "SomethingNew",
                "yes"));
    }

    private int post(String path, Map<String, String> fields, String signature, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.actualPort() + path))
                .header("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8")
                .header("X-Twilio-Signature", signature)
                .POST(HttpRequest.BodyPublishers.ofString(Forms.encode(fields)));
        for (var i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private static String sign(String token, String url, Map<String, String> fields) {
        return Forms.signature(token, url, fields);
    }

    @Test
    void a_signed_callback_is_taken_with_either_token() throws Exception {
        for (var token : List.of("new-token", "old-token")) {
            var fields = fields("ringing", 1);
            assertThat(post(STATUS, fields, sign(token, PUBLIC + STATUS, fields)))
                    .isEqualTo(204);
        }
        assertThat(facts).hasSize(2).allSatisfy(fact -> {
            assertThat(fact.kind()).isEqualTo(Fact.Kind.RINGING);
            assertThat(fact.key()).isEqualTo(CALL + "/1");
            assertThat(fact.toString()).doesNotContain("98765432");
        });
    }

    @Test
    void a_wrong_signature_is_forbidden() throws Exception {
        var fields = fields("ringing", 1);
        assertThat(post(STATUS, fields, sign("stranger", PUBLIC + STATUS, fields)))
                .isEqualTo(403);
        assertThat(post(STATUS, fields, sign("new-token", "https://evil.example" + STATUS, fields)))
                .isEqualTo(403);
        assertThat(post(STATUS, fields("completed", 1), sign("new-token", PUBLIC + STATUS, fields)))
                .isEqualTo(403);
        var right = sign("new-token", PUBLIC + STATUS, fields);
        assertThat(post(STATUS, fields, right, "X-Twilio-Signature", right)).isEqualTo(403);
        assertThat(post(STATUS + "?x=1", fields, sign("new-token", PUBLIC + STATUS + "?x=1", fields)))
                .isEqualTo(403);
        assertThat(webhooks.wrongSignatures()).isEqualTo(5);
        assertThat(facts).isEmpty();
    }

    @Test
    void a_token_that_is_not_ours_is_not_found_and_counted() throws Exception {
        var path = "/twilio/ffffffffffffffffffffffffffffffff/status";
        var fields = fields("ringing", 1);
        assertThat(post(path, fields, sign("new-token", PUBLIC + path, fields))).isEqualTo(404);
        assertThat(webhooks.unknownTokens()).isEqualTo(1);
    }

    @Test
    void the_port_that_the_provider_adds_and_the_host_that_a_proxy_changes_do_no_harm() throws Exception {
        var fields = fields("ringing", 1);
        assertThat(post(STATUS, fields, sign("new-token", "https://hall.example:443" + STATUS, fields)))
                .isEqualTo(204);
        assertThat(post(STATUS, fields, sign("new-token", PUBLIC + STATUS, fields), "X-Forwarded-Host", "evil"))
                .isEqualTo(204);
        assertThat(post(STATUS, fields, sign("new-token", PUBLIC + STATUS + "#rc=2&rp=all", fields)))
                .isEqualTo(204);
    }

    @Test
    void a_fact_of_a_call_that_nobody_wants_any_more_is_answered_with_200() throws Exception {
        answer = Heard.STRAY;
        var fields = fields("in-progress", 2);
        assertThat(post(STATUS, fields, sign("new-token", PUBLIC + STATUS, fields)))
                .isEqualTo(200);
    }

    @Test
    void words_and_fields_that_are_not_known_are_kept_as_evidence() throws Exception {
        var fields = fields("levitating", 7);
        assertThat(post(STATUS, fields, sign("new-token", PUBLIC + STATUS, fields)))
                .isEqualTo(204);
        assertThat(facts).extracting(Fact::kind).containsExactly(Fact.Kind.OTHER);
    }

    @Test
    void what_happens_in_a_room_belongs_to_the_leg_that_it_names() throws Exception {
        var path = "/twilio/" + TOKEN.hex() + "/room";
        var fields = new TreeMap<>(Map.of(
                "ConferenceSid", "CF0123456789abcdef0123456789abcdef",
                "CallSid", CALL,
                "StatusCallbackEvent", "participant-join",
                "ParticipantLabel", "c-A0002",
                "SequenceNumber", "4"));
        assertThat(post(path, fields, sign("new-token", PUBLIC + path, fields))).isEqualTo(204);
        fields.put("StatusCallbackEvent", "participant-leave");
        fields.put("ParticipantCallStatus", "busy");
        assertThat(post(path, fields, sign("new-token", PUBLIC + path, fields))).isEqualTo(204);
        fields.put("StatusCallbackEvent", "participant-unhold");
        fields.put("ParticipantLabel", "hall");
        assertThat(post(path, fields, sign("new-token", PUBLIC + path, fields))).isEqualTo(204);
        assertThat(facts).extracting(Fact::kind).containsExactly(Fact.Kind.JOINED, Fact.Kind.BUSY, Fact.Kind.HALL_OPEN);
        assertThat(facts).extracting(fact -> fact.line().text()).containsExactly("c-A0002", "c-A0002", "c-A0001");
    }

    @Test
    void a_call_to_our_own_number_is_turned_away() throws Exception {
        var reply = http.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.actualPort() + "/twilio/inbound"))
                        .POST(HttpRequest.BodyPublishers.noBody())
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(reply.body()).contains("<Reject").doesNotContain("Conference");
    }
}
