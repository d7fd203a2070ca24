package gongping.telephone.flow;

import gongping.telephone.Dial;
import gongping.telephone.Greeting;
import gongping.telephone.PhoneNumber;
import gongping.telephone.Placed;
import gongping.telephone.Placed.Meaning;
import gongping.telephone.ProviderId;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** From a fresh claim to a call at the provider, or to the knowledge that there is none, or to a riddle. */
final class Placing {
    private final Line line;
    private final Claim claim;
    private final Greeting greeting;
    private final BooleanSupplier cancelled;

    Placing(Line line, Claim claim, Greeting greeting, BooleanSupplier cancelled) {
        this.line = line;
        this.claim = claim;
        this.greeting = greeting;
        this.cancelled = cancelled;
    }

    /** How it went. */
    sealed interface Result {
        /** Bound to this call. */
        record Bound(ProviderId provider) implements Result {}

        /** Surely not dialled; the news has been told. */
        record Nothing() implements Result {}

        /** Not known. */
        record Riddle() implements Result {}
    }

    /** Dials once. Only what surely dialled nothing, because it came too fast, is ordered again. */
    Result run() {
        line.tell(News.PLACING, Optional.empty(), Optional.empty());
        var looked = Patience.sure("number", () -> line.numbers().of(line.id()));
        return switch (looked) {
            case Numbers.Looked.NotSealed none -> nothing(News.NOT_SEALED, Optional.empty());
            case Numbers.Looked.Sealed(var number) -> place(number);
        };
    }

    private Result place(PhoneNumber number) {
        var dial = new Dial(
                line.id(),
                line.room(),
                number,
                line.timing().ringSeconds(),
                greeting,
                line.timing().maxSeconds(),
                claim.token());
        for (var wait : line.timing().again()) {
            if (cancelled.getAsBoolean()) {
                return nothing(News.REFUSED, Optional.of("cancelled"));
            }
            var placed = once(dial);
            if (!(placed instanceof Placed.Refused(var code, var meaning)) || meaning != Meaning.TRY_LATER) {
                return result(placed);
            }
            Patience.pause(wait);
        }
        return cancelled.getAsBoolean() ? nothing(News.REFUSED, Optional.of("cancelled")) : result(once(dial));
    }

    private Placed once(Dial dial) {
        var placed = Patience.maybe("place", () -> line.telephone().place(dial));
        return placed == null ? new Placed.Unknown("no answer") : placed;
    }

    private Result result(Placed placed) {
        return switch (placed) {
            case Placed.Accepted(var provider) -> bind(provider);
            case Placed.Refused(var code, var meaning) -> {
                line.alarm(meaning.code());
                yield nothing(News.REFUSED, Optional.of(code));
            }
            case Placed.Unknown unknown -> new Result.Riddle();
        };
    }

    /** A callback may have bound the line to the same call already; if to another, the riddle sorts them out. */
    private Result bind(ProviderId provider) {
        var bound = Patience.sure("bind", () -> line.claims().bind(line.id(), provider));
        return bound ? new Result.Bound(provider) : new Result.Riddle();
    }

    private Result nothing(News news, Optional<String> code) {
        Patience.<Void>sure("refused", () -> line.claims().refused(line.id()));
        line.tell(news, Optional.empty(), code);
        return new Result.Nothing();
    }
}
