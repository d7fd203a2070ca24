package gongping.telephone.twilio;

import com.twilio.security.RequestValidator;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Checks who signed a callback. The address is the configured public one and the raw path: what a proxy or a stranger
 * says in headers does not count.
 */
final class Signed {
    private static final String HEADER = "X-Twilio-Signature";

    private final String base;
    private final List<RequestValidator> validators;

    Signed(TwilioSettings settings) {
        this.base = settings.publicUrl()
                .map(url -> url.toString().replaceAll("/+$", ""))
                .orElse("");
        this.validators = settings.tokens().stream().map(RequestValidator::new).toList();
    }

    /** Whether one of our tokens signed exactly this form for exactly this address. */
    boolean right(HttpServerRequest request, MultiMap fields) {
        var signatures = request.headers().getAll(HEADER);
        var path = request.uri();
        if (base.isEmpty() || signatures.size() != 1 || path.contains("?") || !isForm(request)) {
            return false;
        }
        var values = new HashMap<String, String>();
        for (var field : fields) {
            if (values.put(field.getKey(), field.getValue()) != null) {
                return false;
            }
        }
        return right(base + path, values, signatures.getFirst())
                || right(base + path + Addresses.AGAIN, values, signatures.getFirst());
    }

    private boolean right(String url, Map<String, String> values, String signature) {
        return validators.stream().anyMatch(validator -> validator.validate(url, values, signature));
    }

    private static boolean isForm(HttpServerRequest request) {
        var type = request.getHeader("Content-Type");
        return type != null && type.startsWith("application/x-www-form-urlencoded");
    }
}
