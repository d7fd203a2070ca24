package gongping.telephone.flow;

import gongping.telephone.Leg;
import gongping.telephone.LineId;
import gongping.telephone.ProviderId;
import gongping.telephone.RoomId;
import gongping.telephone.Telephone;
import java.util.Optional;
import java.util.function.Predicate;

/** What the parts of a keeper share about its line. */
record Line(
        LineId id,
        RoomId room,
        Telephone telephone,
        Claims claims,
        Numbers numbers,
        Reports reports,
        Alarms alarms,
        Timing timing) {
    static Line of(Claim claim, Telephone telephone, Claims claims, Alarms alarms, CallFlow.Needs needs) {
        return new Line(
                claim.line(),
                claim.room(),
                telephone,
                claims,
                needs.numbers(),
                needs.reports(),
                alarms,
                needs.timing());
    }

    /** Tells a piece of news until it is kept. */
    void tell(News news, Optional<ProviderId> provider, Optional<String> code) {
        tell(news, id + "/" + news, provider, code);
    }

    /** Tells a piece of news that may come more than once. */
    void tell(News news, String key, Optional<ProviderId> provider, Optional<String> code) {
        Patience.<Void>sure("report", () -> reports.report(id, news, key, provider, code));
    }

    void alarm(String code) {
        alarms.raise(id, code);
    }

    /** Whether a leg is nobody's: neither hall, nor desk, nor the call that this line is bound to. */
    Predicate<Leg> stray(Optional<ProviderId> mine) {
        return leg -> !leg.label().equals(Leg.HALL)
                && !leg.label().equals(Leg.DESK)
                && !mine.equals(Optional.of(leg.provider()));
    }
}
