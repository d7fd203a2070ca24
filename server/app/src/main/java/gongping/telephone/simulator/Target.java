package gongping.telephone.simulator;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * An address with the wishes that stand in its fragment: {@code ct} connect time-out, {@code rc} retries, {@code rp}
 * after which failures.
 *
 * @param url the address without its fragment; this is what is signed
 */
record Target(String url, int connectMs, int retries, List<String> policies) {
    static Target of(String address) {
        var hash = address.indexOf('#');
        var wishes = hash < 0 ? Map.<String, String>of() : wishes(address.substring(hash + 1));
        return new Target(
                hash < 0 ? address : address.substring(0, hash),
                number(wishes.getOrDefault("ct", "5000"), 100, 10_000),
                number(wishes.getOrDefault("rc", "1"), 0, 5),
                List.of(wishes.getOrDefault("rp", "ct").split(",")));
    }

    /** Whether a delivery is repeated; 0 stands for a connection that failed. */
    boolean repeats(int status) {
        var failure = status == 0 ? "ct" : status / 100 + "xx";
        return !failure.equals("2xx") && (policies.contains("all") || policies.contains(failure));
    }

    private static Map<String, String> wishes(String fragment) {
        var wishes = new HashMap<String, String>();
        for (var pair : List.of(fragment.split("&"))) {
            var equals = pair.indexOf('=');
            if (equals > 0) {
                wishes.put(pair.substring(0, equals), pair.substring(equals + 1));
            }
        }
        return wishes;
    }

    private static int number(String text, int min, int max) {
        return text.matches("\\d{1,6}") ? Math.clamp(Integer.parseInt(text), min, max) : min;
    }
}
