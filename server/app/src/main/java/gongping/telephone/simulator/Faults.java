package gongping.telephone.simulator;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The fault dial: what goes wrong next, on which kind of request, to whom, and how often. */
final class Faults {
    /** Where a fault bites. */
    enum On {
        PLACE,
        LOOK,
        LEG,
        CALLBACK
    }

    /** What goes wrong; {@code after} means that the thing asked for has happened all the same. */
    enum Kind {
        ERROR_BEFORE,
        ERROR_AFTER,
        STALL_BEFORE,
        STALL_AFTER,
        DROP,
        REPLY_LOST,
        LOST,
        DOUBLED,
        REORDERED,
        FORGED,
        DELAYED;

        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * One fault.
     *
     * @param to only for this number, or for all where empty
     * @param times how often it bites, at least 1
     * @param status the HTTP status of an error
     * @param code the provider's code of an error; 0 sends an error without a body, as a proxy would
     * @param retryAfterS the header's value; -1 leaves it out
     * @param ms how long a stall or delay lasts
     */
    record Fault(On on, Kind kind, String to, int times, int status, int code, int retryAfterS, long ms) {
        Fault {
            if (times < 1 || status < 400 || status > 599 || ms < 0) {
                throw new IllegalArgumentException("times, status or ms");
            }
        }

        Fault once() {
            return new Fault(on, kind, to, times - 1, status, code, retryAfterS, ms);
        }

        static Fault of(JsonObject json) {
            var on = named(On.values(), json.getString("on"), "on");
            var kind = named(Kind.values(), json.getString("kind"), "kind");
            return new Fault(
                    on,
                    kind,
                    json.getString("to", ""),
                    json.getInteger("times", 1),
                    json.getInteger("status", 503),
                    json.getInteger("code", 0),
                    json.getInteger("retryAfterS", -1),
                    json.getLong("ms", 15_000L));
        }

        private static <E extends Enum<E>> E named(E[] values, String word, String field) {
            return Stream.of(values)
                    .filter(value -> value.name()
                            .toLowerCase(Locale.ROOT)
                            .replace('_', '-')
                            .equals(word))
                    .findAny()
                    .orElseThrow(() -> new IllegalArgumentException(field + " is not known"));
        }
    }

    private final List<Fault> waiting = new ArrayList<>();
    /** How far the stamps of callbacks are off. */
    long skewMs;

    void add(Fault fault) {
        waiting.add(fault);
    }

    void clear() {
        waiting.clear();
        skewMs = 0;
    }

    /** Takes one bite of the first fault that fits. */
    Optional<Fault> take(On on, String to) {
        for (var i = 0; i < waiting.size(); i++) {
            var fault = waiting.get(i);
            if (fault.on() == on && (fault.to().isEmpty() || fault.to().equals(to))) {
                if (fault.times() == 1) {
                    waiting.remove(i);
                } else {
                    waiting.set(i, fault.once());
                }
                return Optional.of(fault);
            }
        }
        return Optional.empty();
    }

    JsonArray json() {
        var array = new JsonArray();
        waiting.forEach(fault -> array.add(new JsonObject()
                .put("on", fault.on().name().toLowerCase(Locale.ROOT))
                .put("kind", fault.kind().word())
                .put("times", fault.times())));
        return array;
    }
}
