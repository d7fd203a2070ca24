package gongping.http;

import gongping.config.HttpSettings;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import io.vertx.openapi.contract.Operation;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the body of an operation: JSON up to 64 kB, checked before anything interprets it, or an upload whose files
 * go to a folder of their own and are deleted when the answer has been sent.
 */
final class Bodies implements Handler<RoutingContext> {
    static final long BODY_MAX = 64 * 1024;
    private static final String JSON = "application/json";
    private static final String MULTIPART = "multipart/form-data";
    private final BodyHandler small = BodyHandler.create(false).setBodyLimit(BODY_MAX);
    private final BodyHandler large;

    Bodies(HttpSettings settings, String uploads) {
        large = BodyHandler.create(uploads)
                .setBodyLimit(settings.limits().uploadBytes())
                .setDeleteUploadedFilesOnEnd(true)
                .setMergeFormAttributes(false);
    }

    /** Bodies of webhooks: forms and JSON, small. */
    static BodyHandler webhook() {
        return BodyHandler.create(false).setBodyLimit(BODY_MAX).setMergeFormAttributes(false);
    }

    @Override
    public void handle(RoutingContext context) {
        Operation operation = context.get(Gate.OPERATION);
        var upload = Contract.uploads(operation);
        var takesBody = operation.getRequestBody() != null;
        var fault = typeFault(context, takesBody ? upload ? MULTIPART : JSON : null);
        if (fault.isPresent()) {
            context.fail(fault.get().failure());
            return;
        }
        (upload ? large : small).handle(context);
    }

    /** After the body has been read. */
    static void check(RoutingContext context) {
        Operation operation = context.get(Gate.OPERATION);
        if (operation.getRequestBody() == null || Contract.uploads(operation)) {
            context.next();
            return;
        }
        var body = context.body().buffer();
        var fault = JsonBodies.fault(body == null ? Buffer.buffer() : body);
        if (fault.isPresent()) {
            context.fail(fault.get().failure());
        } else {
            context.next();
        }
    }

    private static Optional<Problem> typeFault(RoutingContext context, @Nullable String wanted) {
        var headers = context.request().headers();
        if (headers.contains("Content-Encoding")) {
            return Optional.of(Problem.of("request.content-encoding"));
        }
        if (wanted == null) {
            return Optional.empty();
        }
        var parts = String.valueOf(headers.get("Content-Type"))
                .toLowerCase(Locale.ROOT)
                .split(";", -1);
        var charset = java.util.Arrays.stream(parts)
                .map(String::strip)
                .filter(part -> part.startsWith("charset="))
                .findFirst();
        var right = parts[0].strip().equals(wanted)
                && charset.map(one -> one.replace("\"", "").equals("charset=utf-8"))
                        .orElse(true);
        return right ? Optional.empty() : Optional.of(Problem.of("request.content-type", wanted));
    }
}
