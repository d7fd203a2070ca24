package gongping.telephone.simulator;

import io.vertx.core.MultiMap;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** Forms and signatures as the provider makes them. */
public final class Forms {
    private Forms() {}

    public static String encode(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    public static String signature(String token, String url, Map<String, String> fields) {
        return Signature.of(token, url, MultiMap.caseInsensitiveMultiMap().addAll(fields));
    }
}
