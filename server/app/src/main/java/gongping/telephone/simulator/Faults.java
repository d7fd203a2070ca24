package gongping.telephone.simulator;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The fault dial: what goes wrong next, on which kind of request, to whom, and how often. */
final class Faults {
    /** Where a fault bites. */
    enum On {
        /** A callee is called. */
        PLACE,
        /** Somebody asks how calls and rooms stand. */
        LOOK,
        /** A call or room is changed; hall and desk are called in. */
        LEG,
        /** The customer's server is told something. */
        CALLBACK;

        String word() {
            return Faults.word(this);
        }
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
            return Faults.word(this);
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
                    .filter(value -> word(value).equals(word))
                    .findAny()
                    .orElseThrow(() -> new IllegalArgumentException(field + " is not known"));
        }
    }

    private final List<Fault> waiting = new ArrayList<>();
    private final List<JsonObject> bites = new ArrayList<>();
    /** How far the stamps of callbacks are off. */
    long skewMs;

    void add(Fault fault) {
        waiting.add(fault);
    }

    void clear() {
        waiting.clear();
        skewMs = 0;
    }

    /** Takes one bite of the first fault that fits; {@code what} tells in the record of bites what was bitten. */
    Optional<Fault> take(On on, String to, String what) {
        for (var i = 0; i < waiting.size(); i++) {
            var fault = waiting.get(i);
            if (fault.on() == on && (fault.to().isEmpty() || fault.to().equals(to))) {
                if (fault.times() == 1) {
                    waiting.remove(i);
                } else {
                    waiting.set(i, fault.once());
                }
                bites.add(json(fault).put("at", Instant.now().toString()).put("what", what));
                return Optional.of(fault);
            }
        }
        return Optional.empty();
    }

    JsonArray json() {
        var array = new JsonArray();
        waiting.forEach(fault -> array.add(json(fault).put("times", fault.times())));
        return array;
    }

    /** Every bite since this process started. */
    JsonArray bites() {
        return new JsonArray(List.copyOf(bites));
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static JsonObject json(Fault fault) {
        return new JsonObject()
                .put("on", fault.on().word())
                .put("kind", fault.kind().word())
                .put("status", fault.status())
                .put("retryAfterS", fault.retryAfterS());
    }
}
