package gongping.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Optional;

/**
 * JSON on the wire. What two parsers could read differently is refused before anything else reads it: a field that
 * appears twice, a number beyond 2^53 or that is no number, half of a surrogate pair, depth, a second value.
 */
final class JsonBodies {
    private static final int DEPTH_MAX = 16;
    private static final int NUMBER_LENGTH_MAX = 30;
    private static final int TEXT_LENGTH_MAX = 32 * 1024;
    private static final long INTEGER_MAX = 1L << 53;

    private static final JsonFactory STRICT = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEPTH_MAX)
                    .maxNumberLength(NUMBER_LENGTH_MAX)
                    .maxStringLength(TEXT_LENGTH_MAX)
                    .maxNameLength(200)
                    .build())
            .build();
    private static final JsonMapper MAPPER = JsonMapper.builder(STRICT)
            .addModule(new Jdk8Module())
            .addModule(new SimpleModule().addSerializer(Instant.class, ToStringSerializer.instance))
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .serializationInclusion(JsonInclude.Include.NON_ABSENT)
            .build();

    private JsonBodies() {}

    static Buffer write(Object value) {
        try {
            return Buffer.buffer(MAPPER.writeValueAsBytes(value));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static <T> T read(Buffer body, Class<T> type) {
        try {
            return MAPPER.readValue(body.getBytes(), type);
        } catch (JsonMappingException e) {
            var pointer = new StringBuilder();
            e.getPath()
                    .forEach(step -> pointer.append('/')
                            .append(
                                    step.getFieldName() == null
                                            ? String.valueOf(step.getIndex())
                                            : step.getFieldName()));
            throw Problem.of("request.invalid", pointer).failure();
        } catch (IOException e) {
            throw Problem.of("request.invalid", "/").failure();
        }
    }

    /** What is wrong with these bytes as one JSON text in UTF-8; empty if nothing is. */
    static Optional<Problem> fault(Buffer body) {
        try (var parser = STRICT.createParser(body.getBytes())) {
            int open = 0;
            int values = 0;
            for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
                values += open == 0 ? 1 : 0;
                open += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
                var fault = values > 1 ? Optional.of(at("request.json", parser)) : tokenFault(token, parser);
                if (fault.isPresent()) {
                    return fault;
                }
            }
            return values == 0 ? Optional.of(Problem.of("request.body-missing")) : Optional.empty();
        } catch (StreamConstraintsException e) {
            return Optional.of(constraint(e));
        } catch (JsonParseException e) {
            var twice = e.getOriginalMessage().startsWith("Duplicate field");
            return Optional.of(at(twice ? "request.json-duplicate" : "request.json", e.getLocation()));
        } catch (IOException e) {
            return Optional.of(Problem.of("request.json", 1, 1));
        }
    }

    private static Optional<Problem> tokenFault(JsonToken token, JsonParser parser) throws IOException {
        return switch (token) {
            case VALUE_NUMBER_INT -> integerFault(parser);
            case VALUE_NUMBER_FLOAT ->
                Double.isFinite(parser.getDoubleValue())
                        ? Optional.empty()
                        : Optional.of(at("request.json-number", parser));
            case VALUE_STRING -> textFault(parser.getText(), parser);
            case FIELD_NAME -> textFault(parser.currentName(), parser);
            case START_OBJECT, END_OBJECT, START_ARRAY, END_ARRAY, VALUE_TRUE, VALUE_FALSE, VALUE_NULL ->
                Optional.empty();
            case NOT_AVAILABLE, VALUE_EMBEDDED_OBJECT -> Optional.of(at("request.json", parser));
        };
    }

    private static Optional<Problem> integerFault(JsonParser parser) throws IOException {
        var fits = parser.getNumberType() != JsonParser.NumberType.BIG_INTEGER
                && Math.abs(parser.getLongValue()) < INTEGER_MAX
                && !parser.getText().startsWith("-0");
        return fits ? Optional.empty() : Optional.of(at("request.json-number", parser));
    }

    private static Optional<Problem> textFault(String text, JsonParser parser) {
        var whole = text.codePoints()
                .noneMatch(
                        point -> point == 0 || (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE));
        return whole ? Optional.empty() : Optional.of(at("request.json-text", parser));
    }

    private static Problem constraint(StreamConstraintsException e) {
        var message = e.getOriginalMessage();
        if (message.contains("nesting depth")) {
            return Problem.of("request.json-deep");
        }
        return at(message.contains("umber") ? "request.json-number" : "request.json", e.getLocation());
    }

    private static Problem at(String code, JsonParser parser) {
        return at(code, parser.currentTokenLocation());
    }

    private static Problem at(String code, @org.jspecify.annotations.Nullable JsonLocation where) {
        return where == null
                ? Problem.of(code, 1, 1)
                : Problem.of(code, Math.max(1, where.getLineNr()), Math.max(1, where.getColumnNr()));
    }
}
