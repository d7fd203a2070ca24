package gongping.telephone.simulator;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A room where calls hear each other. Touched on the simulator's context only. */
final class Room {
    enum Status {
        INIT("init"),
        IN_PROGRESS("in-progress"),
        COMPLETED("completed");

        final String word;

        Status(String word) {
            this.word = word;
        }
    }

    final String sid;
    final String name;
    final Instant created;
    final Map<String, Leg> legs = new LinkedHashMap<>();
    Instant updated;
    Status status = Status.INIT;
    String callback = "";
    List<String> events = List.of();
    int sequence;
    String endReason = "";
    String endedBy = "";

    Room(String sid, String name, Instant now) {
        this.sid = sid;
        this.name = name;
        this.created = now;
        this.updated = now;
    }

    /** A leg by its call's sid or its label. */
    Optional<Leg> leg(String sidOrLabel) {
        var bySid = legs.get(sidOrLabel);
        return bySid != null
                ? Optional.of(bySid)
                : legs.values().stream()
                        .filter(leg ->
                                !sidOrLabel.isEmpty() && leg.joining.label().equals(sidOrLabel))
                        .findFirst();
    }

    long joined() {
        return legs.values().stream().filter(leg -> leg.joined).count();
    }

    /** Call sids of those that the hall hears now: un-muted, not held, while the hall's own leg is not held. */
    List<String> heard() {
        var open = status == Status.IN_PROGRESS
                && legs.values().stream().anyMatch(leg -> leg.isHall() && leg.joined && !leg.hold);
        return !open
                ? List.of()
                : legs.values().stream()
                        .filter(leg -> leg.joined && !leg.muted && !leg.hold && !leg.isLine())
                        .map(leg -> leg.call.sid)
                        .toList();
    }
}
