package gongping.conference;

import gongping.conference.Call.Attempt;
import gongping.draw.Call.Outcome;
import gongping.kernel.Actor;
import java.time.Instant;
import java.util.Optional;

/** One change of what all states of a call share. */
interface Change {
    Change AIR_ASKED = a -> new Attempt(
            a.id(),
            a.inquiry(),
            a.callee(),
            a.hand(),
            a.requestedAt(),
            a.provider(),
            a.code(),
            a.consent(),
            true,
            a.airOrderedBy(),
            a.muted(),
            a.airedAt(),
            a.dumped(),
            a.hangUp(),
            a.judged(),
            a.cancelAskedBy());

    Change DUMPED = a -> new Attempt(
            a.id(),
            a.inquiry(),
            a.callee(),
            a.hand(),
            a.requestedAt(),
            a.provider(),
            a.code(),
            a.consent(),
            a.airAsked(),
            a.airOrderedBy(),
            a.muted(),
            a.airedAt(),
            true,
            a.hangUp(),
            a.judged(),
            a.cancelAskedBy());

    Change HANG_UP = a -> new Attempt(
            a.id(),
            a.inquiry(),
            a.callee(),
            a.hand(),
            a.requestedAt(),
            a.provider(),
            a.code(),
            a.consent(),
            a.airAsked(),
            a.airOrderedBy(),
            a.muted(),
            a.airedAt(),
            a.dumped(),
            true,
            a.judged(),
            a.cancelAskedBy());

    Attempt apply(Attempt attempt);

    static Change consent(Consent consent) {
        return a -> new Attempt(
                a.id(),
                a.inquiry(),
                a.callee(),
                a.hand(),
                a.requestedAt(),
                a.provider(),
                a.code(),
                Optional.of(consent),
                a.airAsked(),
                a.airOrderedBy(),
                a.muted(),
                a.airedAt(),
                a.dumped(),
                a.hangUp(),
                a.judged(),
                a.cancelAskedBy());
    }

    static Change airOrdered(boolean on, Actor by) {
        return a -> new Attempt(
                a.id(),
                a.inquiry(),
                a.callee(),
                a.hand(),
                a.requestedAt(),
                a.provider(),
                a.code(),
                a.consent(),
                a.airAsked(),
                Optional.of(by).filter(who -> on),
                a.muted(),
                a.airedAt(),
                a.dumped(),
                a.hangUp(),
                a.judged(),
                a.cancelAskedBy());
    }

    static Change muted(boolean on) {
        return a -> new Attempt(
                a.id(),
                a.inquiry(),
                a.callee(),
                a.hand(),
                a.requestedAt(),
                a.provider(),
                a.code(),
                a.consent(),
                a.airAsked(),
                a.airOrderedBy(),
                on,
                a.airedAt(),
                a.dumped(),
                a.hangUp(),
                a.judged(),
                a.cancelAskedBy());
    }

    static Change judged(Outcome outcome) {
        return a -> new Attempt(
                a.id(),
                a.inquiry(),
                a.callee(),
                a.hand(),
                a.requestedAt(),
                a.provider(),
                a.code(),
                a.consent(),
                a.airAsked(),
                a.airOrderedBy(),
                a.muted(),
                a.airedAt(),
                a.dumped(),
                a.hangUp(),
                Optional.of(outcome),
                a.cancelAskedBy());
    }

    static Change cancelAsked(Actor by) {
        return a -> new Attempt(
                a.id(),
                a.inquiry(),
                a.callee(),
                a.hand(),
                a.requestedAt(),
                a.provider(),
                a.code(),
                a.consent(),
                a.airAsked(),
                a.airOrderedBy(),
                a.muted(),
                a.airedAt(),
                a.dumped(),
                a.hangUp(),
                a.judged(),
                Optional.of(by));
    }

    /** What a fact about the line adds: ids and codes once known, the first moment on air. */
    static Change line(CallEvent.LineReported e, Instant at) {
        return a -> new Attempt(
                a.id(),
                a.inquiry(),
                a.callee(),
                a.hand(),
                a.requestedAt(),
                e.provider().or(a::provider),
                e.code().or(a::code),
                a.consent(),
                a.airAsked(),
                a.airOrderedBy().filter(by -> e.report() != LineReport.HALL_OFF),
                a.muted(),
                a.airedAt().or(() -> Optional.of(at).filter(now -> e.report() == LineReport.HALL_ON)),
                a.dumped(),
                a.hangUp(),
                a.judged(),
                a.cancelAskedBy());
    }
}
