package gongping.http;

import gongping.database.Fault;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.json.Json;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import io.vertx.openapi.validation.SchemaValidationException;
import io.vertx.openapi.validation.ValidatorException;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.ClosedConnectionException;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns whatever went wrong into one problem. What is no refusal is logged by its type, never with the request. */
final class Failures implements Handler<RoutingContext> {
    private static final int FRAMES = 6;
    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    @Override
    public void handle(RoutingContext context) {
        Answers.send(context, problem(context));
    }

    private static Problem problem(RoutingContext context) {
        for (var cause = context.failure(); cause != null; cause = cause.getCause()) {
            switch (cause) {
                case ProblemException refused -> {
                    return refused.problem();
                }
                case SchemaValidationException invalid -> {
                    return invalid(context, invalid);
                }
                case ValidatorException invalid -> {
                    return invalid(invalid);
                }
                case TimeoutException slow -> {
                    return unavailable(context, slow);
                }
                case ClosedConnectionException gone -> {
                    return unavailable(context, gone);
                }
                case PgException away
                when Fault.of(away) == Fault.NOT_DONE || Fault.of(away) == Fault.LOST -> {
                    return unavailable(context, away);
                }
                case HttpClosedException gone -> {
                    return Problem.of("request.bad");
                }
                default -> {}
            }
        }
        return byStatus(context);
    }

    private static Problem byStatus(RoutingContext context) {
        var failure = context.failure();
        return switch (context.statusCode()) {
            case 404 -> Problem.of("request.not-found");
            case 405 -> Problem.of("request.method", context.request().method());
            case 408 -> Problem.of("request.timeout");
            case 413 -> Problem.of("request.too-large");
            case 400, 417 -> Problem.of("request.bad");
            default -> {
                if (failure instanceof IOException) {
                    yield unavailable(context, failure);
                }
                LOG.error("{} {}: {}", context.request().method(), route(context), trace(failure));
                yield Problem.of("server.failure");
            }
        };
    }

    /** Types and places of a failure, no message: a database names the values of a row in its own. */
    private static String trace(@Nullable Throwable failure) {
        var trace = new StringBuilder();
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            trace.append(cause.getClass().getName());
            Arrays.stream(cause.getStackTrace())
                    .limit(FRAMES)
                    .forEach(frame -> trace.append(" < ").append(frame));
            trace.append("; ");
        }
        return trace.toString();
    }

    private static Problem unavailable(RoutingContext context, Throwable cause) {
        LOG.warn(
                "{} {}: {}",
                context.request().method(),
                route(context),
                cause.getClass().getSimpleName());
        return Problem.of("server.unavailable");
    }

    /** The path's first parts: enough to find the operation, no id and no token. */
    private static String route(RoutingContext context) {
        io.vertx.openapi.contract.Operation operation = context.get(Gate.OPERATION);
        return operation == null ? "outside the contract" : operation.getOperationId();
    }

    private static Problem invalid(ValidatorException e) {
        return switch (e.type()) {
            case MISSING_REQUIRED_PARAMETER ->
                String.valueOf(e.getMessage()).contains("body")
                        ? Problem.of("request.body-missing")
                        : Problem.of("request.parameter", name(e));
            case UNSUPPORTED_VALUE_FORMAT -> Problem.of("request.content-type", "application/json");
            case INVALID_VALUE_FORMAT, ILLEGAL_VALUE, INVALID_VALUE -> Problem.of("request.parameter", name(e));
            case MISSING_OPERATION, MISSING_RESPONSE -> Problem.of("server.failure");
        };
    }

    private static Problem invalid(RoutingContext context, SchemaValidationException e) {
        var message = String.valueOf(e.getMessage());
        if (message.contains(" parameter ")) {
            return Problem.of("request.parameter", name(e));
        }
        io.vertx.openapi.contract.Operation operation = context.get(Gate.OPERATION);
        var type = operation.getRequestBody().getContent().get("application/json");
        var schema = type == null ? new JsonObject() : Contract.plain(type.getSchema());
        var faults = Fitting.faults(schema, Json.decodeValue(context.body().buffer()));
        if (faults.isEmpty()) {
            return Problem.of("request.invalid", "/");
        }
        var errors = faults.stream()
                .map(fault -> Map.of(
                        "pointer", fault.pointer(), "reason", fault.problem().code()))
                .toList();
        return faults.getFirst().problem().with("errors", errors);
    }

    /** The parameter's name from the validator's message, which is all that it gives. */
    private static String name(ValidatorException e) {
        var match = java.util.regex.Pattern.compile("parameter ([A-Za-z-]+)").matcher(String.valueOf(e.getMessage()));
        return match.find() ? match.group(1) : "";
    }
}
