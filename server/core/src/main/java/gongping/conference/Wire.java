package gongping.conference;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import gongping.draw.CadreId;
import gongping.draw.Call.Outcome;
import gongping.draw.Digits;
import gongping.draw.Entry;
import gongping.draw.HouseholdId;
import gongping.draw.Keyer;
import gongping.draw.Link;
import gongping.draw.Params;
import gongping.draw.Party;
import gongping.draw.Quota;
import gongping.draw.Sha256;
import gongping.draw.Ticket;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;

/**
 * How events and commands are written: the draw's ids as the texts that DRAW/1 gives them, dates as ISO 8601, moments
 * as milliseconds. Strict: an unknown or missing field, a number for a text, a key written twice is refused.
 */
final class Wire {
    static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .addModule(new JavaTimeModule())
            .addModule(draw())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(DeserializationFeature.READ_DATE_TIMESTAMPS_AS_NANOSECONDS)
            .disable(SerializationFeature.WRITE_DATE_TIMESTAMPS_AS_NANOSECONDS)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    static {
        JSON.configOverride(java.time.LocalDate.class)
                .setFormat(com.fasterxml.jackson.annotation.JsonFormat.Value.forShape(
                        com.fasterxml.jackson.annotation.JsonFormat.Shape.STRING));
    }

    private Wire() {}

    private static SimpleModule draw() {
        var module = new SimpleModule("draw");
        text(module, CadreId.class, CadreId::text, CadreId::parse);
        text(module, HouseholdId.class, HouseholdId::text, HouseholdId::parse);
        text(module, Party.class, Party::text, Party::parse);
        text(module, Quota.class, Quota::text, Quota::parse);
        text(module, Digits.class, Digits::text, text -> checked(Digits.isValid(text), () -> new Digits(text)));
        text(module, Link.class, Link::hex, text -> checked(Sha256.isValid(text), () -> new Link(text)));
        text(module, Sha256.class, Sha256::hex, text -> checked(Sha256.isValid(text), () -> new Sha256(text)));
        text(module, Ticket.class, Ticket::text, text -> checked(Ticket.isValid(text), () -> new Ticket(text)));
        module.addKeySerializer(Party.class, new PartyKey());
        module.addKeyDeserializer(Party.class, new PartyOfKey());
        constants(module, Keyer.class, Keyer.values(), Keyer::text);
        constants(module, Outcome.class, Outcome.values(), Outcome::text);
        constants(module, Params.Exclude.class, Params.Exclude.values(), Params.Exclude::text);
        constants(module, Entry.Status.class, Entry.Status.values(), Entry.Status::text);
        module.setMixInAnnotation(Entry.class, EntryForm.class);
        return module;
    }

    @com.fasterxml.jackson.annotation.JsonTypeInfo(
            use = com.fasterxml.jackson.annotation.JsonTypeInfo.Id.NAME,
            property = "kind")
    @com.fasterxml.jackson.annotation.JsonSubTypes({
        @com.fasterxml.jackson.annotation.JsonSubTypes.Type(value = Entry.Drawn.class, name = "drawn"),
        @com.fasterxml.jackson.annotation.JsonSubTypes.Type(value = Entry.Exhausted.class, name = "exhausted")
    })
    private interface EntryForm {}

    private static <T> Optional<T> checked(boolean valid, java.util.function.Supplier<T> value) {
        return valid ? Optional.of(value.get()) : Optional.empty();
    }

    private static <T> void constants(SimpleModule module, Class<T> type, T[] values, Function<T, String> text) {
        text(
                module,
                type,
                text,
                word -> Arrays.stream(values)
                        .filter(value -> text.apply(value).equals(word))
                        .findFirst());
    }

    private static <T> void text(
            SimpleModule module, Class<T> type, Function<T, String> text, Function<String, Optional<T>> parse) {
        module.addSerializer(type, new Writer<>(type, text));
        module.addDeserializer(type, new Reader<>(type, parse));
    }

    private static final class Writer<T> extends StdScalarSerializer<T> {
        private static final long serialVersionUID = 1L;
        private final transient Function<T, String> text;

        Writer(Class<T> type, Function<T, String> text) {
            super(type);
            this.text = text;
        }

        @Override
        public void serialize(T value, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeString(text.apply(value));
        }
    }

    private static final class Reader<T> extends StdScalarDeserializer<T> {
        private static final long serialVersionUID = 1L;
        private final transient Function<String, Optional<T>> parse;

        Reader(Class<T> type, Function<String, Optional<T>> parse) {
            super(type);
            this.parse = parse;
        }

        @Override
        public T deserialize(JsonParser in, DeserializationContext context) throws IOException {
            var text = in.currentToken() == com.fasterxml.jackson.core.JsonToken.VALUE_STRING ? in.getText() : "";
            var value = parse.apply(text);
            if (value.isEmpty()) {
                throw context.weirdStringException(text, handledType(), "not in the form that DRAW/1 gives it");
            }
            return value.get();
        }
    }

    private static final class PartyKey extends JsonSerializer<Party> {
        @Override
        public void serialize(Party value, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeFieldName(value.text());
        }
    }

    private static final class PartyOfKey extends KeyDeserializer {
        @Override
        public Object deserializeKey(String key, DeserializationContext context) throws IOException {
            var party = Party.parse(key);
            if (party.isEmpty()) {
                throw context.weirdKeyException(Party.class, key, "not in the form that DRAW/1 gives it");
            }
            return party.get();
        }
    }
}
