package gongping.telephone.simulator;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** In front of every path of the provider's interface: who asks, and what goes wrong this time. */
final class Gate {
    private static final Pattern LABEL = Pattern.compile("participantLabel=\"([^\"]*)\"");

    private final World world;

    Gate(World world) {
        this.world = world;
    }

    /** Lets only the account itself in. */
    void check(RoutingContext request) {
        var expected = "Basic "
                + Base64.getEncoder()
                        .encodeToString((world.settings.account() + ":" + world.settings.token())
                                .getBytes(StandardCharsets.UTF_8));
        var given = request.request().getHeader(HttpHeaders.AUTHORIZATION);
        if (given == null || !same(expected, given)) {
            reply(request, Answer.error(ProviderError.AUTHENTICATE));
        } else if (!world.settings.account().equals(request.pathParam("account"))) {
            reply(request, Answer.error(ProviderError.NOT_FOUND));
        } else {
            request.next();
        }
    }

    private static boolean same(String a, String b) {
        return MessageDigest.isEqual(a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));
    }

    /** A handler whose answer may be spoilt by the fault dial. */
    Handler<RoutingContext> on(Faults.On on, Function<RoutingContext, Future<Answer>> work) {
        return request -> {
            var posted = request.request().method().equals(HttpMethod.POST);
            var form = new Form(posted ? request.request().formAttributes() : MultiMap.caseInsensitiveMultiMap());
            var fault = world.faults.take(on, form.text("To"), label(form));
            if (fault.isEmpty()) {
                finish(request, work.apply(request));
            } else {
                spoil(request, fault.get(), () -> work.apply(request));
            }
        };
    }

    /** Under which label whoever is called here comes into a room. */
    private static String label(Form form) {
        var joins = LABEL.matcher(form.text("Twiml"));
        return joins.find() ? joins.group(1) : form.text("Label");
    }

    private void spoil(RoutingContext request, Faults.Fault fault, Supplier<Future<Answer>> work) {
        switch (fault.kind()) {
            case ERROR_BEFORE -> error(request, fault);
            case ERROR_AFTER -> work.get().onComplete(done -> error(request, fault));
            case STALL_BEFORE -> world.time.after(fault.ms(), () -> finish(request, work.get()));
            case STALL_AFTER ->
                work.get()
                        .onComplete(done -> world.time.after(
                                fault.ms(), () -> finish(request, Future.succeededFuture(done.result()))));
            case DROP -> request.request().connection().close();
            case REPLY_LOST ->
                work.get().onComplete(done -> request.request().connection().close());
            case LOST, DOUBLED, REORDERED, FORGED, DELAYED -> finish(request, work.get());
        }
    }

    private static void error(RoutingContext request, Faults.Fault fault) {
        if (fault.retryAfterS() >= 0) {
            request.response().putHeader(HttpHeaders.RETRY_AFTER, String.valueOf(fault.retryAfterS()));
        }
        if (fault.code() == 0) {
            request.response().setStatusCode(fault.status()).end();
        } else {
            reply(request, Answer.error(fault.status(), fault.code(), "fault"));
        }
    }

    private static void finish(RoutingContext request, Future<Answer> answer) {
        answer.onSuccess(done -> reply(request, done)).onFailure(request::fail);
    }

    static void reply(RoutingContext request, Answer answer) {
        if (request.response().ended() || request.response().closed()) {
            return;
        }
        var body = answer.body();
        if (body == null) {
            request.response().setStatusCode(answer.status()).end();
        } else {
            request.response()
                    .setStatusCode(answer.status())
                    .putHeader(HttpHeaders.CONTENT_TYPE, "application/json;charset=utf-8")
                    .end(body.encode());
        }
    }

    static void reply(RoutingContext request, JsonObject body) {
        reply(request, Answer.ok(body));
    }
}
