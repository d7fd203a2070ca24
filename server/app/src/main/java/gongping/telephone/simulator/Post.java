package gongping.telephone.simulator;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.Collectors;

/** Sends signed forms to the customer's server, as often as the address asks for, with the faults that are set. */
final class Post {
    private record Parcel(Target target, MultiMap fields, String token, boolean forged) {}

    private static final long REORDER_MS = 1_500;
    private static final long REAL_TIMEOUT_MS = 15_000;

    private final World world;
    private final HttpClient client;
    private @org.jspecify.annotations.Nullable Parcel heldBack;

    Post(World world) {
        this.world = world;
        this.client = world.vertx.createHttpClient(new HttpClientOptions().setDecompressionSupported(false));
    }

    /** Tells one thing, without waiting for what came before. */
    void tell(String url, String to, MultiMap fields) {
        var parcel = new Parcel(Target.of(url), fields, UUID.randomUUID().toString(), false);
        var what = fields.contains("StatusCallbackEvent") ? "StatusCallbackEvent" : "CallStatus";
        var fault = world.faults.take(Faults.On.CALLBACK, to, fields.get(what)).map(Faults.Fault::kind);
        if (fault.isEmpty()) {
            send(parcel, 0);
            release();
            return;
        }
        switch (fault.get()) {
            case DOUBLED -> {
                send(parcel, 0);
                send(parcel, 0);
            }
            case REORDERED -> {
                heldBack = parcel;
                world.time.after(REORDER_MS, this::release);
            }
            case FORGED -> send(new Parcel(parcel.target(), fields, parcel.token(), true), 0);
            case DELAYED -> world.time.after(REORDER_MS, () -> send(parcel, 0));
            case LOST, ERROR_BEFORE, ERROR_AFTER, STALL_BEFORE, STALL_AFTER, DROP, REPLY_LOST -> {
                // It never arrives.
            }
        }
    }

    private void release() {
        var parcel = heldBack;
        heldBack = null;
        if (parcel != null) {
            send(parcel, 0);
        }
    }

    private void send(Parcel parcel, int tried) {
        once(parcel).onComplete(done -> {
            var status = done.succeeded() ? done.result().statusCode() : 0;
            if (tried < parcel.target().retries() && parcel.target().repeats(status)) {
                send(parcel, tried + 1);
            }
        });
    }

    /** Asks for a document; anything but a 2xx fails. */
    Future<String> ask(String url, MultiMap fields) {
        return once(new Parcel(Target.of(url), fields, UUID.randomUUID().toString(), false))
                .compose(reply -> reply.statusCode() / 100 == 2
                        ? Future.succeededFuture(reply.body().toString())
                        : Future.failedFuture("status " + reply.statusCode()));
    }

    private record Reply(int statusCode, Buffer body) {}

    private Future<Reply> once(Parcel parcel) {
        var target = parcel.target();
        var options = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setAbsoluteURI(target.url())
                .setConnectTimeout(target.connectMs())
                .setIdleTimeout(REAL_TIMEOUT_MS)
                .putHeader("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8")
                .putHeader("User-Agent", "TwilioProxy/1.1")
                .putHeader("I-Twilio-Idempotency-Token", parcel.token())
                .putHeader("X-Twilio-Signature", signature(parcel));
        return client.request(options)
                .compose(request -> request.send(form(parcel.fields())))
                .compose(response -> response.body().map(body -> new Reply(response.statusCode(), body)));
    }

    private String signature(Parcel parcel) {
        var token = parcel.forged() ? "forged" : world.settings.token();
        return Signature.of(token, parcel.target().url(), parcel.fields());
    }

    private static String form(MultiMap fields) {
        return fields.entries().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
