package gongping.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.Json;
import io.vertx.json.schema.JsonSchema;
import io.vertx.openapi.contract.MediaType;
import io.vertx.openapi.contract.OpenAPIContract;
import io.vertx.openapi.contract.Operation;
import io.vertx.openapi.contract.Response;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Collectors;

/** Holds every answer that a test receives to the contract: its status, its content type, its body's schema. */
public final class Promised {
    private static final OpenAPIContract CONTRACT = load();
    private static final ConcurrentMap<JsonSchema, io.vertx.json.schema.Validator> VALIDATORS =
            new ConcurrentHashMap<>();

    private Promised() {}

    private static OpenAPIContract load() {
        var vertx = Vertx.vertx();
        try {
            return TestWeb.await(Contract.load(vertx));
        } finally {
            vertx.close();
        }
    }

    /** The operation that a request asks for, if it asks for one of the contract. */
    static Optional<Operation> operation(String method, String target) {
        var path = target.replaceFirst("[?#].*", "");
        return Optional.ofNullable(CONTRACT.findPath(path))
                .flatMap(found -> Optional.ofNullable(CONTRACT.findOperation(path, HttpMethod.valueOf(method))));
    }

    /** Every operation that only reads, by its id. */
    public static Set<String> readings() {
        return CONTRACT.operations().stream()
                .filter(operation -> operation.getHttpMethod().equals(HttpMethod.GET))
                .map(Operation::getOperationId)
                .collect(Collectors.toSet());
    }

    /** The id of the operation that reads there, if there is one. */
    public static Optional<String> reading(String target) {
        return operation("GET", target).map(Operation::getOperationId);
    }

    /** Fails where the answer is none that the contract knows; an address outside the contract is not looked at. */
    public static void check(String method, String target, int status, String type, String body) {
        operation(method, target).ifPresent(operation -> check(operation, status, type, body));
    }

    private static void check(Operation operation, int status, String type, String body) {
        var what = operation.getOperationId() + " answered " + status + " " + type + "\n" + body;
        var response = Optional.ofNullable(operation.getResponse(status)).orElse(operation.getDefaultResponse());
        assertThat(response).as(what).isNotNull();
        if (response.getContent().isEmpty()) {
            assertThat(body).as(what).isEmpty();
            return;
        }
        var promised = media(response, type);
        assertThat(promised).as(what).isPresent();
        var schema = promised.map(MediaType::getSchema).filter(any -> type.contains("json"));
        schema.ifPresent(wanted -> assertThat(validator(wanted).validate(Json.decodeValue(body)))
                .as(what)
                .satisfies(unit -> assertThat(unit.getValid())
                        .as(what + "\n" + unit.toJson())
                        .isTrue()));
    }

    private static io.vertx.json.schema.Validator validator(JsonSchema schema) {
        return VALIDATORS.computeIfAbsent(
                schema, one -> CONTRACT.getSchemaRepository().validator(one));
    }

    private static Optional<MediaType> media(Response response, String type) {
        var wanted = type.replaceFirst(";.*", "").replace("application/problem+json", "application/vnd.problem+json");
        return Optional.ofNullable(response.getContent().get(wanted));
    }
}
