package gongping.conference.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gongping.access.Principal;
import gongping.access.Role;
import gongping.conference.Conference;
import gongping.draw.Party;
import gongping.http.Problem;
import gongping.ledger.Known;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/**
 * What the server adds to a command before it is read: the seat that sent it, the link of a chain that it holds for a
 * party, and the statement under which words that somebody said are kept.
 */
public final class Completion {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    /** The field of each command that holds a person's words; on the wire it is the text itself. */
    static final Map<String, String> WORDS = Map.of(
            "record-answer", "words",
            "correct-answer", "words",
            "make-commitment", "what",
            "correct-commitment", "what",
            "withdraw-discrepancy", "reason");

    private static final int WORDS_MAX = 500;

    private final Vertx vertx;
    private final Conferences conferences;
    private final Chains chains;
    private final Words words;
    private final boolean handOnly;

    /** Over these chains and this store of words, with a line that dials by itself. */
    public Completion(Vertx vertx, Conferences conferences, Chains chains, Words words) {
        this(vertx, conferences, chains, words, false);
    }

    /** {@code handOnly}: there is no line that dials by itself, so every call is one with a telephone in a hand. */
    public Completion(Vertx vertx, Conferences conferences, Chains chains, Words words, boolean handOnly) {
        this.handOnly = handOnly;
        this.vertx = vertx;
        this.conferences = conferences;
        this.chains = chains;
        this.words = words;
    }

    /** The body as an object; a key written twice or a broken text is refused. */
    static ObjectNode parse(Buffer body) {
        try {
            if (JSON.readTree(body.getBytes()) instanceof ObjectNode object) {
                return object;
            }
        } catch (JsonProcessingException e) {
            throw Problem.of(
                            "request.json",
                            e.getLocation().getLineNr(),
                            e.getLocation().getColumnNr())
                    .failure();
        } catch (IOException e) {
            throw Problem.of("request.json", 1, 1).failure();
        }
        throw Problem.of("request.json", 1, 1).failure();
    }

    /** The command's fields, completed. */
    Future<JsonNode> complete(String conference, String type, ObjectNode fields, String key, Principal principal) {
        if (!type.equals("plan-conference")) {
            conferences.known(conference);
        }
        seat(type, fields, principal);
        if (handOnly && (type.equals("dial") || type.equals("dial-cadre"))) {
            fields.put("hand", true);
        }
        var spoken = WORDS.get(type);
        if (spoken != null && fields.path(spoken).isTextual()) {
            return keep(conference, fields, spoken, key);
        }
        if (type.equals("reveal") && !fields.has("link")) {
            return link(conferences.known(conference), fields);
        }
        return Future.succeededFuture(fields);
    }

    private static void seat(String type, ObjectNode fields, Principal principal) {
        var desk = principal.desk();
        if ((type.equals("key-digits") || type.equals("key-link")) && desk.role() == Role.KEYER && !fields.has("by")) {
            fields.put("by", Integer.toString(desk.seat()));
        }
        if (type.equals("reveal") && desk.role() == Role.WITNESS && !fields.has("party")) {
            fields.put("party", Party.witness(desk.seat()).text());
        }
    }

    private Future<JsonNode> keep(String conference, ObjectNode fields, String field, String key) {
        var text = fields.path(field).asText().strip();
        if (text.isEmpty()) {
            fields.remove(field);
            return Future.succeededFuture(fields);
        }
        if (text.codePointCount(0, text.length()) > WORDS_MAX || text.chars().anyMatch(Character::isISOControl)) {
            return Future.failedFuture(Problem.of("statement.form", WORDS_MAX).failure());
        }
        return words.keep(conference + "/" + key, text).map(statement -> {
            fields.putObject(field).put("id", statement.id()).put("hash", statement.hash());
            return fields;
        });
    }

    private Future<JsonNode> link(Known<Conference> known, ObjectNode fields) {
        var draw = known.state().draw();
        var party = Party.parse(fields.path("party").asText());
        if (draw.isEmpty() || party.isEmpty()) {
            return Future.succeededFuture(fields);
        }
        var manifest = draw.get().draw().manifest();
        int round = fields.path("round").asInt();
        if (round < 1 || round > manifest.rounds()) {
            return Future.succeededFuture(fields);
        }
        if (ChainEnds.isOwn(known.state(), party)) {
            throw Problem.of("reveal.not-held", party.get().text()).failure();
        }
        return vertx.executeBlocking(
                        () -> chains.link(manifest.draw().text(), party.get(), manifest.chainLength(), round), false)
                .map(link -> {
                    var held = Optional.ofNullable(link.orElse(null));
                    if (held.isEmpty()) {
                        throw Problem.of("reveal.not-held", party.get().text()).failure();
                    }
                    return fields.put("link", held.get().hex());
                });
    }
}
