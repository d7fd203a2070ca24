package gongping.publication;

import gongping.access.Role;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A text of the draw that tells or decides who is seated, and from when it may reach whom.
 *
 * @param from empty of those who never get it
 */
record Secret(Kind kind, int round, String text, Map<Ears, Instant> from) {
    enum Kind {
        LINK,
        SEED,
        /** A whole ticket: it stands in results only. */
        TICKET,
        /** Who is seated: number, name, beginning of the ticket. */
        SEAT,
        HOUSEHOLD,
        /** What one keyed before the other had keyed. */
        KEYED
    }

    /** To whom something came out. */
    enum Ears {
        /** The second machine, and the auditor's archive. */
        EXEMPT,
        /** The host desk, which the auditor watches too, and the host's archive. */
        HOST,
        CALL,
        FIRST_KEYER,
        /** Display and every other desk and phone. */
        HALL,
        /** The public page and the log, in air time. */
        PUBLIC;

        static Ears of(Tap.Heard heard) {
            var role = heard.desk().role();
            var through = heard.through();
            if (role == Role.SECOND_MACHINE && through.contains("/conferences/main/draw/")) {
                return EXEMPT;
            }
            if (through.endsWith("/export")) {
                return role == Role.AUDITOR ? EXEMPT : HOST;
            }
            if (through.endsWith("/host")) {
                return HOST;
            }
            if (role == Role.CALL_OPERATOR && !through.endsWith("/public") && !through.contains("/bundle")) {
                return CALL;
            }
            if (role == Role.KEYER && heard.desk().seat() == 1 && through.endsWith("/keyer")) {
                return FIRST_KEYER;
            }
            boolean open = through.endsWith("/public") || through.contains("/bundle");
            return role == Role.VIEWER || open ? PUBLIC : HALL;
        }
    }

    /** Known to these from then on. */
    record Known(Instant at, List<Ears> ears) {}

    static Secret of(Kind kind, int round, String text, List<Known> known) {
        var from = new EnumMap<Ears, Instant>(Ears.class);
        for (var one : known) {
            for (var ears : one.ears()) {
                from.merge(ears, one.at(), (a, b) -> a.isBefore(b) ? a : b);
            }
        }
        return new Secret(kind, round, text, from);
    }

    /** Everybody stands in the sealed files: there a number tells nothing. */
    boolean isIn(Tap.Heard heard) {
        boolean ofAll = kind == Kind.SEAT && heard.through().endsWith(".tsv");
        return !ofAll && heard.text().contains(text);
    }

    /** Whether this came out to somebody who may not have it, or not yet. */
    boolean leaks(Tap.Heard heard) {
        var ears = Ears.of(heard);
        return ears != Ears.EXEMPT
                && isIn(heard)
                && from(ears).filter(at -> !heard.at().isBefore(at)).isEmpty();
    }

    Optional<Instant> from(Ears ears) {
        return Optional.ofNullable(from.get(ears));
    }
}
