package gongping.http;

import gongping.access.Admission;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.openapi.router.RequestExtractor;
import io.vertx.ext.web.openapi.router.RouterBuilder;
import io.vertx.json.schema.JsonSchema;
import io.vertx.openapi.contract.OpenAPIContract;
import io.vertx.openapi.contract.Operation;
import io.vertx.openapi.validation.RequestUtils;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The contract {@code openapi/gongping.yaml} and the router that is made of it. */
final class Contract {
    static final String FILE = "openapi/gongping.yaml";
    /** The router must stand at exactly the path of the contract's server, or every path parameter is missing. */
    static final String BASE = "/api/v1";

    private Contract() {}

    /** Loads the contract. The library knows no problem+json; a vendor's type in its place means the same. */
    static Future<OpenAPIContract> load(Vertx vertx) {
        return vertx.fileSystem().readFile(FILE).compose(file -> {
            var text = file.toString().replace("application/problem+json", "application/vnd.problem+json");
            Map<String, Object> tree = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
            return OpenAPIContract.from(vertx, new JsonObject(tree));
        });
    }

    /** Whether the operation takes files, which are kept on disk and not validated by the contract. */
    static boolean uploads(Operation operation) {
        return Boolean.TRUE.equals(operation.getOpenAPIModel().getBoolean("x-upload"));
    }

    /** A schema of the contract as the object that it is, its references resolved. */
    static JsonObject plain(JsonSchema schema) {
        return schema instanceof JsonObject object ? object : new JsonObject();
    }

    static Router router(
            Vertx vertx,
            OpenAPIContract contract,
            Gate gate,
            Bodies bodies,
            Map<String, gongping.http.Operation> handlers) {
        RequestExtractor extractor = (context, operation) -> RequestUtils.extract(
                context.request(),
                operation,
                () -> Future.succeededFuture(
                        uploads(operation) ? Buffer.buffer() : context.body().buffer()));
        var builder = RouterBuilder.create(vertx, contract, extractor);
        builder.rootHandler(gate);
        builder.rootHandler(bodies);
        builder.rootHandler(Bodies::check);
        for (var entry : handlers.entrySet()) {
            var route = builder.getRoute(entry.getKey());
            if (route == null) {
                throw new IllegalStateException("the contract has no operation " + entry.getKey());
            }
            route.addHandler(context -> Calls.run(context, entry.getValue()));
        }
        return builder.createRouter();
    }

    /** The operations that lack a handler or a row in the permission table; none, in a program that is whole. */
    static List<String> missing(OpenAPIContract contract, Map<String, gongping.http.Operation> handlers) {
        return contract.operations().stream()
                .map(Operation::getOperationId)
                .filter(id -> !handlers.containsKey(id) || Admission.of(id).isEmpty())
                .sorted()
                .toList();
    }

    /** Gathers the operations of all features. */
    static Map<String, gongping.http.Operation> gather(
            List<Routes> features, Map<String, gongping.http.Operation> webhooks) {
        var operations = new HashMap<String, gongping.http.Operation>();
        var gatherer = new Operations() {
            @Override
            public void on(String operationId, gongping.http.Operation operation) {
                if (operations.put(operationId, operation) != null) {
                    throw new IllegalStateException("two handlers for " + operationId);
                }
            }

            @Override
            public void webhook(String path, gongping.http.Operation operation) {
                if (webhooks.put(path, operation) != null) {
                    throw new IllegalStateException("two handlers for " + path);
                }
            }
        };
        features.forEach(feature -> feature.mount(gatherer));
        return operations;
    }
}
