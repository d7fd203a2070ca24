package gongping.telephone.simulator;

import io.vertx.core.MultiMap;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The provider's signature: base64 of HMAC-SHA1 over the address and the sorted names and values. */
final class Signature {
    private Signature() {}

    static String of(String token, String url, MultiMap fields) {
        var text = url
                + fields.entries().stream()
                        .sorted(Comparator.comparing(Map.Entry<String, String>::getKey)
                                .thenComparing(Map.Entry::getValue))
                        .map(field -> field.getKey() + field.getValue())
                        .collect(Collectors.joining());
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(token.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
