package gongping.draw;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** The fields of one JSON object of a transcript: exactly these keys in this order (DRAW/1 §3.9). */
final class Fields {
    private static final int DEPTH_MAX = 8;
    private static final int LENGTH_MAX = 1 << 28;
    private static final JsonMapper JSON = mapper();

    private final JsonNode object;

    private Fields(JsonNode object) {
        this.object = object;
    }

    static Fields parse(String json) {
        try {
            var read = JSON.readTree(json);
            Unsound.unless(ExactJson.text(read).equals(json), "line.bytes", "not the exact bytes of what it says");
            return new Fields(read);
        } catch (JsonProcessingException e) {
            throw Unsound.of("line.not-json", "not JSON, or a key twice: %s", firstLine(e.getOriginalMessage()));
        }
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("").replaceAll("\\p{Cntrl}", "?");
    }

    private static JsonMapper mapper() {
        var mapper = JsonMapper.builder()
                .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
        mapper.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(DEPTH_MAX)
                        .maxNameLength(LENGTH_MAX)
                        .maxStringLength(LENGTH_MAX)
                        .build());
        return mapper;
    }

    Fields keys(String... keys) {
        var found = new ArrayList<String>();
        object.fieldNames().forEachRemaining(found::add);
        if (!object.isObject() || !found.equals(Arrays.asList(keys))) {
            throw Unsound.of("line.keys", "an object with exactly the keys %s is due", String.join(", ", keys));
        }
        return this;
    }

    boolean has(String key) {
        return object.has(key);
    }

    Fields object(String key) {
        return new Fields(object.path(key));
    }

    List<Fields> objects(String key) {
        var fields = new ArrayList<Fields>();
        list(key).forEach(item -> fields.add(new Fields(item)));
        return fields;
    }

    List<String> texts(String key) {
        var texts = new ArrayList<String>();
        list(key).forEach(item -> {
            Unsound.unless(item.isTextual(), "line.type", "%s is a list of texts", key);
            texts.add(item.textValue());
        });
        return texts;
    }

    private JsonNode list(String key) {
        var list = object.path(key);
        Unsound.unless(list.isArray(), "line.type", "%s is a list", key);
        return list;
    }

    String text(String key) {
        var value = object.path(key);
        Unsound.unless(value.isTextual(), "line.type", "%s is a text", key);
        return value.textValue();
    }

    <T> T value(String key, Predicate<String> form, Function<String, T> make) {
        var text = text(key);
        Unsound.unless(form.test(text), "line.value", "%s has a value that it cannot have", key);
        return make.apply(text);
    }

    <T> T value(String key, Function<String, Optional<T>> parse) {
        return parse.apply(text(key))
                .orElseThrow(() -> Unsound.of("line.value", "%s has a value that it cannot have", key));
    }

    /** The one constant whose text stands there. */
    <E extends Enum<E>> E oneOf(String key, E[] constants, Function<E, String> texts) {
        return value(
                key,
                text -> Arrays.stream(constants)
                        .filter(constant -> texts.apply(constant).equals(text))
                        .findFirst());
    }

    int number(String key) {
        var value = object.path(key);
        boolean fits = value.isIntegralNumber()
                && value.canConvertToInt()
                && value.intValue() >= 0
                && value.intValue() <= Manifest.NUMBER_MAX;
        Unsound.unless(fits, "line.type", "%s is an integer of at most nine digits", key);
        return value.intValue();
    }
}
