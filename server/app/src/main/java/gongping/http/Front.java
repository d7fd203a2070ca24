package gongping.http;

import gongping.config.HttpSettings;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import java.util.function.BooleanSupplier;

/** The first handler of every request: shape, headers, address, limit, time-out. */
final class Front implements Handler<RoutingContext> {
    private static final long BODY_MS = 30_000;
    private static final long UPLOAD_MS = 600_000;

    private final Vertx vertx;
    private final Guard guard;
    private final SecurityHeaders headers;
    private final ClientAddress addresses;
    private final RateLimits limits;
    private final BooleanSupplier stopping;

    Front(
            Vertx vertx,
            HttpSettings settings,
            Guard guard,
            ClientAddress addresses,
            RateLimits limits,
            BooleanSupplier stopping) {
        this.vertx = vertx;
        this.guard = guard;
        this.headers = new SecurityHeaders(settings);
        this.addresses = addresses;
        this.limits = limits;
        this.stopping = stopping;
    }

    @Override
    public void handle(RoutingContext context) {
        var request = context.request();
        var path = request.path() == null ? "" : request.path();
        headers.put(path, context.response().headers());
        var fault = guard.any(request.method(), request.path(), request.authority());
        if (fault.isEmpty() && path.startsWith(Contract.BASE)) {
            fault = guard.api(request.method(), request.headers());
        }
        if (fault.isPresent()) {
            context.fail(fault.get().failure());
            return;
        }
        var address = addresses.of(request.remoteAddress(), request.headers());
        context.put(Exchange.ADDRESS, address);
        if (path.startsWith("/health/")) {
            context.next();
            return;
        }
        var wait = limits.take(ClientAddress.network(address));
        if (wait.isPresent()) {
            context.fail(Answers.tooMany("request.too-many", wait.get()).failure());
        } else if (stopping.getAsBoolean() && !request.method().equals(io.vertx.core.http.HttpMethod.GET)) {
            context.fail(Problem.of("server.stopping").failure());
        } else {
            limitTime(context);
            context.next();
        }
    }

    private void limitTime(RoutingContext context) {
        var request = context.request();
        var type = request.getHeader("Content-Type");
        if (type == null) {
            return;
        }
        var timer = vertx.setTimer(type.startsWith("multipart/") ? UPLOAD_MS : BODY_MS, late -> {
            if (!request.isEnded() && !context.response().ended()) {
                context.fail(Problem.of("request.timeout").failure());
            }
        });
        context.addEndHandler(done -> vertx.cancelTimer(timer));
    }
}
