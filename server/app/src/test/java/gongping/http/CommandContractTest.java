package gongping.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import gongping.conference.Commands;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.json.schema.JsonSchema;
import io.vertx.json.schema.Validator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The contract's commands are the records': what it lets through is read, and what is not read it does not let through.
 */
class CommandContractTest {
    private static final Path FILE = Path.of("src/main/resources").resolve(Contract.FILE);
    private static final String START = "(-Dgolden.write=true).\n";
    private static final String END = "    # The end of the commands.\n";
    private static final JsonMapper JSON = new JsonMapper();
    private static final Vertx VERTX = Vertx.vertx();

    private static JsonObject schema;
    private static Validator validator;

    @BeforeAll
    static void load() throws IOException {
        if (Boolean.getBoolean("golden.write")) {
            var text = Files.readString(FILE);
            var before = text.substring(0, text.indexOf(START) + START.length());
            Files.writeString(FILE, before + CommandSchemas.yaml() + text.substring(text.indexOf(END)));
        }
        var contract = TestWeb.await(Contract.load(VERTX));
        var body = contract.operation("submitCommand")
                .getRequestBody()
                .getContent()
                .get("application/json");
        schema = Contract.plain(Objects.requireNonNull(body).getSchema());
        validator = contract.getSchemaRepository().validator(JsonSchema.of(schema));
    }

    @AfterAll
    static void close() {
        VERTX.close();
    }

    @Test
    void the_contract_holds_the_schema_of_every_command_as_its_record_gives_it() throws IOException {
        var text = Files.readString(FILE);
        assertThat(text.substring(text.indexOf(START) + START.length())).startsWith(CommandSchemas.yaml() + END);
    }

    static Stream<String> types() {
        return Commands.all().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("types")
    void what_the_contract_lets_through_is_read(String type) {
        var bodies = SampleBodies.right(branch(type));
        assertThat(bodies).isNotEmpty();
        for (var body : bodies) {
            assertThat(fits(body)).as("%s", body).isTrue();
            assertThat(Fitting.faults(schema, body)).as("%s", body).isEmpty();
            assertThat(isRead(body)).as("%s", body).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void what_is_wrong_is_named_by_its_field(String type) {
        var bodies = SampleBodies.wrong(branch(type));
        assertThat(bodies).isNotEmpty();
        for (var wrong : bodies) {
            assertThat(fits(wrong.value())).as("%s", wrong).isFalse();
            assertThat(Fitting.faults(schema, wrong.value()))
                    .as("%s", wrong)
                    .extracting(Fitting.Fault::pointer)
                    .contains(wrong.pointer());
        }
    }

    private static JsonObject branch(String type) {
        return schema.getJsonArray("oneOf").stream()
                .map(JsonObject.class::cast)
                .filter(one -> type.equals(
                        one.getJsonObject("properties").getJsonObject("type").getString("const")))
                .findFirst()
                .orElseThrow();
    }

    private static boolean fits(Object body) {
        return validator.validate(body).getValid();
    }

    /** As the server reads it, once it has added the seat, the link, and the statement that keeps somebody's words. */
    private static boolean isRead(Object body) {
        var fields = ((JsonObject) body).copy();
        var type = String.valueOf(fields.remove("type"));
        fields.remove("ifRev");
        completions(type).forEach((name, value) -> {
            if (!fields.containsKey(name)) {
                fields.put(name, value);
            }
        });
        for (var spoken : List.of("words", "what", "reason")) {
            if (fields.getValue(spoken) instanceof String) {
                fields.put(spoken, new JsonObject().put("id", "s-00000001").put("hash", "0".repeat(64)));
            }
        }
        try {
            return Commands.read(type, JSON.readTree(fields.encode())) instanceof Commands.Read.Ok;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Map<String, String> completions(String type) {
        return switch (type) {
            case "key-digits", "key-link" -> Map.of("by", "1");
            case "reveal" -> Map.of("party", "witness.1", "link", "0".repeat(64));
            default -> Map.of();
        };
    }
}
