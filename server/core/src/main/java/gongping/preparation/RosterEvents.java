package gongping.preparation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gongping.conference.Statement;
import gongping.draw.CadreId;
import gongping.draw.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The wire form of events: an explicit name for each type ever written, and its body as JSON. A name is never given to
 * another type; one golden body per name is read back by a test.
 */
public final class RosterEvents {
    private static final ObjectMapper JSON = new ObjectMapper();

    private RosterEvents() {}

    /** All wire names, in the order of the story. */
    public static List<String> names() {
        return List.of(
                "sealing-proposed",
                "sealing-approved",
                "objection-filed",
                "objection-answered",
                "objection-erased",
                "manifest-proposed",
                "manifest-approved");
    }

    /** The wire name of an event's type. */
    public static String type(RosterEvent event) {
        return switch (event) {
            case RosterEvent.SealingProposed e -> "sealing-proposed";
            case RosterEvent.SealingApproved e -> "sealing-approved";
            case RosterEvent.ObjectionFiled e -> "objection-filed";
            case RosterEvent.ObjectionAnswered e -> "objection-answered";
            case RosterEvent.ObjectionErased e -> "objection-erased";
            case RosterEvent.ManifestProposed e -> "manifest-proposed";
            case RosterEvent.ManifestApproved e -> "manifest-approved";
        };
    }

    /** The body's bytes. */
    public static byte[] encode(RosterEvent event) {
        var body = JSON.createObjectNode();
        switch (event) {
            case RosterEvent.SealingProposed(var hash, int cadres, int days) ->
                body.put("hash", hash.hex()).put("cadres", cadres).put("days", days);
            case RosterEvent.SealingApproved(var hash, int cadres, var until) ->
                body.put("hash", hash.hex()).put("cadres", cadres).put("until", until.toEpochMilli());
            case RosterEvent.ObjectionFiled(int number, var about, var words) -> {
                body.put("number", number);
                about.ifPresent(id -> body.put("about", id.text()));
                put(body, words);
            }
            case RosterEvent.ObjectionAnswered(int number, boolean accepted, boolean shown, var words) -> {
                body.put("number", number).put("accepted", accepted).put("shown", shown);
                put(body, words);
            }
            case RosterEvent.ObjectionErased(int number) -> body.put("number", number);
            case RosterEvent.ManifestProposed(var conference, var text) ->
                body.put("conference", conference).put("text", text);
            case RosterEvent.ManifestApproved(var conference, var sha256) ->
                body.put("conference", conference).put("hash", sha256.hex());
        }
        try {
            return JSON.writeValueAsBytes(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The event of a type from its body.
     *
     * @throws IllegalArgumentException if the name is unknown or the body is not of that type
     */
    public static RosterEvent decode(String type, byte[] bytes) {
        var body = read(bytes);
        return switch (type) {
            case "sealing-proposed" ->
                new RosterEvent.SealingProposed(hash(body), number(body, "cadres"), number(body, "days"));
            case "sealing-approved" ->
                new RosterEvent.SealingApproved(
                        hash(body),
                        number(body, "cadres"),
                        Instant.ofEpochMilli(field(body, "until").longValue()));
            case "objection-filed" -> new RosterEvent.ObjectionFiled(number(body, "number"), about(body), words(body));
            case "objection-answered" ->
                new RosterEvent.ObjectionAnswered(
                        number(body, "number"),
                        field(body, "accepted").booleanValue(),
                        field(body, "shown").booleanValue(),
                        words(body));
            case "objection-erased" -> new RosterEvent.ObjectionErased(number(body, "number"));
            case "manifest-proposed" ->
                new RosterEvent.ManifestProposed(
                        field(body, "conference").textValue(),
                        field(body, "text").textValue());
            case "manifest-approved" ->
                new RosterEvent.ManifestApproved(field(body, "conference").textValue(), hash(body));
            default -> throw new IllegalArgumentException("unknown event type " + type);
        };
    }

    private static void put(ObjectNode body, Statement words) {
        body.putObject("words").put("id", words.id()).put("hash", words.hash());
    }

    private static JsonNode read(byte[] bytes) {
        try {
            return JSON.readTree(bytes);
        } catch (IOException e) {
            throw new IllegalArgumentException("the body is no JSON", e);
        }
    }

    private static JsonNode field(JsonNode body, String name) {
        if (!body.hasNonNull(name)) {
            throw new IllegalArgumentException(name + " is missing");
        }
        return body.get(name);
    }

    private static int number(JsonNode body, String name) {
        return field(body, name).intValue();
    }

    private static Sha256 hash(JsonNode body) {
        return new Sha256(field(body, "hash").textValue());
    }

    private static Optional<CadreId> about(JsonNode body) {
        return body.has("about") ? CadreId.parse(body.get("about").textValue()) : Optional.empty();
    }

    private static Statement words(JsonNode body) {
        var words = field(body, "words");
        return new Statement(
                field(words, "id").textValue(), field(words, "hash").textValue());
    }
}
