package gongping.draw;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where a ceremony stands between two lines of its transcript (DRAW/1 §3.9). */
public sealed interface Phase {
    /** No round is open. */
    record Idle() implements Phase {}

    /** Somebody left a seat; who takes it must be said next. */
    record Leaving(int round, CadreId id, Quota quota) implements Phase {}

    /** A round is open, its digits do not hold yet. Holds the latest reading of each who keyed. */
    record Keying(Params params, Map<Keyer, Digits> latest) implements Phase {
        public Keying {
            latest = Map.copyOf(latest);
        }

        /** The digits on which both agree. */
        public Optional<Digits> agreed() {
            var one = Optional.ofNullable(latest.get(Keyer.ONE));
            return one.filter(digits -> digits.equals(latest.get(Keyer.TWO)));
        }
    }

    /** The digits hold; the links so far, in the order of the parties. */
    record Revealing(Params params, Digits digits, Optional<String> beacon, List<Link> links) implements Phase {
        public Revealing {
            links = List.copyOf(links);
        }

        /** Whose link is due, once the beacon is read. */
        public Party next() {
            return new Party(links.size());
        }
    }

    /** All links are in: nothing can stop the result. {@code written} tells whether the seed's line stands. */
    record Decided(Params params, Seed seed, boolean written) implements Phase {}

    /** The last line stands. */
    record Closed() implements Phase {}
}
