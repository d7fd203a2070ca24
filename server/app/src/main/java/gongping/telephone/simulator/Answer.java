package gongping.telephone.simulator;

import io.vertx.core.json.JsonObject;
import org.jspecify.annotations.Nullable;

/** A reply of the provider: a status and, except for 204, a body. */
record Answer(int status, @Nullable JsonObject body) {
    static Answer ok(JsonObject body) {
        return new Answer(200, body);
    }

    static Answer created(JsonObject body) {
        return new Answer(201, body);
    }

    static Answer gone() {
        return new Answer(204, null);
    }

    static Answer error(ProviderError error) {
        return error(error.status, error.code, error.message);
    }

    static Answer error(int status, int code, String message) {
        return new Answer(
                status,
                new JsonObject()
                        .put("code", code)
                        .put("message", message)
                        .put("more_info", "https://www.twilio.com/docs/errors/" + code)
                        .put("status", status));
    }
}
