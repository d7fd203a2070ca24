package gongping.draw;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A round that has ended, with what came of it. */
public sealed interface DrawnRound {
    Params params();

    default int number() {
        return params().round();
    }

    /**
     * A void round: counted, never repeated under its number.
     *
     * @param missing the party whose link is missing; empty if the round was withdrawn before its digits
     */
    record Voided(Params params, Optional<Party> missing) implements DrawnRound {}

    /**
     * A cadre round.
     *
     * @param seats entries of its {@code seats} lines, in order
     * @param left who left a seat of it
     */
    record Cadres(
            Params.Cadres params,
            Attendance attendance,
            Sha256 seed,
            List<Entry> result,
            List<Entry> seats,
            Set<CadreId> left)
            implements DrawnRound {
        public Cadres {
            result = List.copyOf(result);
            seats = List.copyOf(seats);
            left = Set.copyOf(left);
        }

        /** All entries of its result and seats lines. */
        public Stream<Entry> entries() {
            return Stream.concat(result.stream(), seats.stream());
        }

        /** Everybody drawn in it, with whatever status. */
        public Stream<Entry.Drawn> drawn() {
            return entries().filter(Entry.Drawn.class::isInstance).map(Entry.Drawn.class::cast);
        }

        /** The seat that somebody holds in it and has not left. */
        public Optional<Entry.Drawn> seat(CadreId id) {
            return drawn().filter(entry ->
                            entry.id().equals(id) && entry.status() == Entry.Status.SEATED && !left.contains(id))
                    .findFirst();
        }

        Cadres withLeft(CadreId id) {
            var more = new HashSet<>(left);
            more.add(id);
            return new Cadres(params, attendance, seed, result, seats, more);
        }

        Cadres withSeats(List<Entry> entries) {
            var more = new ArrayList<>(seats);
            more.addAll(entries);
            return new Cadres(params, attendance, seed, result, more, left);
        }
    }

    /** A household round: the order of turns and the calls so far. */
    record Households(Params.Households params, Sha256 seed, List<HouseholdId> order, List<Call> calls)
            implements DrawnRound {
        public Households {
            order = List.copyOf(order);
            calls = List.copyOf(calls);
        }

        Households withCall(Call call) {
            var more = new ArrayList<>(calls);
            more.add(call);
            return new Households(params, seed, order, more);
        }
    }
}
