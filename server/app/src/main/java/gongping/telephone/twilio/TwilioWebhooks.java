package gongping.telephone.twilio;

import gongping.telephone.CallbackToken;
import gongping.telephone.Fact;
import gongping.telephone.FactListener.Heard;
import gongping.telephone.Leg;
import gongping.telephone.LineId;
import gongping.telephone.Tokens;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the provider may tell us: {@code POST /twilio/{token}/status} and {@code …/room}. A wrong signature is 403, a
 * token that is not ours 404; a fact that is new or known is 204, one of a call that is not wanted any more 200. Calls
 * to our own number get one fixed answer and never come near the air.
 */
public final class TwilioWebhooks {
    private static final Logger LOG = LoggerFactory.getLogger(TwilioWebhooks.class);
    private static final int BODY_MAX = 32 * 1024;

    private final TwilioTelephone telephone;
    private final Tokens tokens;
    private final Signed signed;
    private final AtomicLong unknown = new AtomicLong();
    private final AtomicLong forged = new AtomicLong();

    /** Callbacks of this telephone; {@code tokens} knows the diallings. */
    public TwilioWebhooks(TwilioSettings settings, TwilioTelephone telephone, Tokens tokens) {
        this.telephone = telephone;
        this.tokens = tokens;
        this.signed = new Signed(settings);
    }

    /** Adds the routes, at the root of the public base URL. */
    public void add(Router router) {
        var body = BodyHandler.create(false).setBodyLimit(BODY_MAX);
        router.post("/twilio/:token/status").handler(body).handler(r -> take(r, fields -> Facts.progress(fields)));
        router.post("/twilio/:token/room").handler(body).handler(r -> take(r, fields -> Facts.room(fields)));
        router.route("/twilio/silence").handler(r -> twiml(r, "<Pause length=\"600\"/>"));
        router.route("/twilio/inbound").handler(r -> twiml(r, "<Reject reason=\"busy\"/>"));
    }

    /** Callbacks with a token that is not ours, since the start. */
    public long unknownTokens() {
        return unknown.get();
    }

    /** Callbacks without a right signature, since the start. */
    public long wrongSignatures() {
        return forged.get();
    }

    private void take(RoutingContext request, Function<MultiMap, Optional<Facts.Told>> read) {
        var fields = request.request().formAttributes();
        if (!signed.right(request.request(), fields)) {
            forged.incrementAndGet();
            LOG.warn(
                    "callback.forged from={}", request.request().remoteAddress().hostAddress());
            request.response().setStatusCode(403).end();
            return;
        }
        token(request)
                .map(tokens::line)
                .orElse(Future.succeededFuture(Optional.empty()))
                .compose(line -> line.isEmpty() ? unknown() : known(line.get(), read.apply(fields)))
                .onSuccess(status -> request.response().setStatusCode(status).end())
                .onFailure(lost -> {
                    LOG.warn("callback.not-kept", lost);
                    request.response()
                            .setStatusCode(503)
                            .putHeader(HttpHeaders.RETRY_AFTER, "1")
                            .end();
                });
    }

    private static Optional<CallbackToken> token(RoutingContext request) {
        var text = request.pathParam("token");
        return text != null && text.matches("[0-9a-f]{32}") ? Optional.of(new CallbackToken(text)) : Optional.empty();
    }

    private Future<Integer> unknown() {
        unknown.incrementAndGet();
        return Future.succeededFuture(404);
    }

    private Future<Integer> known(LineId token, Optional<Facts.Told> told) {
        return told.map(what -> telephone.arrived(fact(token, what)).map(heard -> heard == Heard.STRAY ? 200 : 204))
                .orElse(Future.succeededFuture(204));
    }

    /** A leg's label says whose it is; the hall's and the desk's events belong to the room of the token. */
    private static Fact fact(LineId token, Facts.Told told) {
        var other = !told.label().isEmpty()
                && !told.label().equals(Leg.HALL)
                && !told.label().equals(Leg.DESK)
                && told.label().matches("[A-Za-z0-9._-]{1,100}");
        return told.fact(other ? new LineId(told.label()) : token);
    }

    private static void twiml(RoutingContext request, String verbs) {
        request.response().putHeader(HttpHeaders.CONTENT_TYPE, "text/xml").end("<Response>" + verbs + "</Response>");
    }
}
