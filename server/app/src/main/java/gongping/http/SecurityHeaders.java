package gongping.http;

import gongping.config.HttpSettings;
import io.vertx.core.MultiMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The headers of every answer, one table. Only the renderer's pages may be framed, and only by those who are named. */
final class SecurityHeaders {
    private static final String POLICY = String.join(
            "; ",
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self' data:",
            "font-src 'self'",
            "connect-src 'self'",
            "manifest-src 'self'",
            "frame-src 'self'",
            "base-uri 'none'",
            "form-action 'self'",
            "require-trusted-types-for 'script'");

    private final Map<String, String> everywhere = new LinkedHashMap<>();
    private final String framing;

    SecurityHeaders(HttpSettings settings) {
        everywhere.put("X-Content-Type-Options", "nosniff");
        everywhere.put("Referrer-Policy", "no-referrer");
        everywhere.put("Cross-Origin-Opener-Policy", "same-origin");
        everywhere.put("Cross-Origin-Resource-Policy", "same-origin");
        everywhere.put(
                "Permissions-Policy",
                "camera=(), microphone=(), geolocation=(), payment=(), usb=(), serial=(), display-capture=()");
        if (settings.secure()) {
            everywhere.put("Strict-Transport-Security", "max-age=31536000");
        }
        framing = "'self'"
                + String.join("", settings.frames().stream().map(o -> " " + o).toList());
    }

    void put(String path, MultiMap headers) {
        everywhere.forEach(headers::set);
        if (path.startsWith("/display/")) {
            headers.set("Content-Security-Policy", POLICY + "; frame-ancestors " + framing);
        } else {
            headers.set("Content-Security-Policy", POLICY + "; frame-ancestors 'none'");
            headers.set("X-Frame-Options", "DENY");
        }
    }

    /** The names that every answer carries, for the test that looks. */
    static List<String> names() {
        return List.of(
                "X-Content-Type-Options",
                "Referrer-Policy",
                "Cross-Origin-Opener-Policy",
                "Cross-Origin-Resource-Policy",
                "Permissions-Policy",
                "Content-Security-Policy");
    }
}
