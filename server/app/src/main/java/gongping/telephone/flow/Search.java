package gongping.telephone.flow;

import gongping.telephone.Found;
import gongping.telephone.LegOrder;
import gongping.telephone.ProviderId;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Looks for a call whose order got lost (telephony.md §1.5). It never dials. */
final class Search {
    private static final Duration BEFORE = Duration.ofSeconds(5);

    /** How long after its claim an order may still go out: seven seconds of waits, eight of one request. */
    static final Duration ORDER = Duration.ofSeconds(15);

    private final Line line;
    private final Claim claim;

    Search(Line line, Claim claim) {
        this.line = line;
        this.claim = claim;
    }

    /** One look: first at what a callback bound, then at the provider's list. Nothing where nothing was found now. */
    Optional<ProviderId> once() {
        var now = Patience.maybe("claim", () -> line.claims().of(line.id()));
        var bound = now == null ? Optional.<ProviderId>empty() : now.flatMap(Claim::provider);
        var all = candidates(ORDER.plus(line.timing().lost()));
        if (bound.isPresent()) {
            drop(all.stream()
                    .filter(found -> !found.provider().equals(bound.get()))
                    .toList());
            return bound;
        }
        if (all.isEmpty()) {
            return Optional.empty();
        }
        drop(all.subList(1, all.size()));
        var first = all.getFirst().provider();
        return Patience.sure("bind", () -> line.claims().bind(line.id(), first))
                ? Optional.of(first)
                : Optional.empty();
    }

    /** Hangs up what is still found for a line that has been given up. */
    void ghosts() {
        drop(candidates(ORDER.plus(line.timing().lost()).plus(line.timing().ghost())));
    }

    /** Another dialling of the same number that is a riddle itself may own them; then nobody is hung up on a guess. */
    private void drop(List<Found> calls) {
        var live = calls.stream().filter(call -> !call.status().ended()).toList();
        if (live.isEmpty()
                || !Boolean.FALSE.equals(
                        Patience.maybe("riddles", () -> line.claims().youngerRiddle(line.id())))) {
            return;
        }
        var ids = live.stream().map(Found::provider).toList();
        var others = Patience.maybe("bound", () -> line.claims().boundElsewhere(ids, line.id()));
        if (others == null) {
            return;
        }
        for (var call : ids) {
            if (!others.contains(call.text())) {
                line.alarm("call.doubled");
                Patience.maybe("ghost", () -> line.telephone().leg(line.room(), call, LegOrder.HANGUP));
            }
        }
    }

    /** Calls to this number that began until so long after the claim and that belong to no other line. */
    private List<Found> candidates(Duration after) {
        var looked = Patience.maybe("number", () -> line.numbers().of(line.id()));
        if (!(looked instanceof Numbers.Looked.Sealed(var number))) {
            return List.of();
        }
        Instant from = claim.claimedAt().minus(BEFORE);
        Instant until = claim.claimedAt().plus(after);
        var found = Patience.maybe("search", () -> line.telephone().find(line.id(), number, from, until));
        if (found == null || found.isEmpty()) {
            return List.of();
        }
        var calls = found.stream().map(Found::provider).toList();
        var others = Patience.maybe("bound", () -> line.claims().boundElsewhere(calls, line.id()));
        return others == null
                ? List.of()
                : found.stream()
                        .filter(call -> !others.contains(call.provider().text()))
                        .sorted(Comparator.comparing(Found::created))
                        .toList();
    }
}
