package gongping.conference;

import gongping.conference.Call.Attempt;
import gongping.draw.Call.Outcome;
import gongping.kernel.Actor;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/** What the states of a call share while one event is folded; never leaves {@link CallFold}. */
final class AttemptDraft {
    private final AttemptId id;
    private final InquiryId inquiry;
    private final Callee callee;
    private final boolean hand;
    private final Instant requestedAt;
    Optional<String> provider = Optional.empty();
    Optional<String> code = Optional.empty();
    Optional<Consent> consent = Optional.empty();
    boolean airAsked;
    Optional<Actor> airOrderedBy = Optional.empty();
    boolean muted;
    Optional<Instant> airedAt = Optional.empty();
    Optional<Instant> dumpedAt = Optional.empty();
    boolean hangUp;
    Optional<Outcome> judged = Optional.empty();
    Optional<Actor> cancelAskedBy = Optional.empty();
    final EnumSet<Alarm> alarms = EnumSet.noneOf(Alarm.class);

    /** A dialling that was just asked for. */
    AttemptDraft(CallEvent.AttemptRequested event, Instant at) {
        id = event.attempt();
        inquiry = event.inquiry();
        callee = event.callee();
        hand = event.hand();
        requestedAt = at;
    }

    AttemptDraft(Attempt a) {
        id = a.id();
        inquiry = a.inquiry();
        callee = a.callee();
        hand = a.hand();
        requestedAt = a.requestedAt();
        provider = a.provider();
        code = a.code();
        consent = a.consent();
        airAsked = a.airAsked();
        airOrderedBy = a.airOrderedBy();
        muted = a.muted();
        airedAt = a.airedAt();
        dumpedAt = a.dumpedAt();
        hangUp = a.hangUp();
        judged = a.judged();
        cancelAskedBy = a.cancelAskedBy();
        alarms.addAll(a.alarms());
    }

    /** What a fact about the line adds: ids and codes once known, the first moment on air; and what it settles. */
    void line(CallEvent.LineReported e, Instant at) {
        provider = e.provider().or(() -> provider);
        code = e.code().or(() -> code);
        switch (e.report()) {
            case HALL_ON -> {
                airedAt = airedAt.or(() -> Optional.of(at));
                alarms.removeIf(Alarm::ofHall);
            }
            case HALL_OFF -> airOrderedBy = Optional.empty();
            case PLACING, UNKNOWN, DIALLING, RINGING, GREETING, JOINED -> {}
            case REFUSED, NOT_SEALED, BUSY, NO_ANSWER, FAILED, HUNG_UP, LOST -> alarms.removeIf(Alarm::endsWithLine);
        }
    }

    Attempt attempt() {
        return new Attempt(
                id,
                inquiry,
                callee,
                hand,
                requestedAt,
                provider,
                code,
                consent,
                airAsked,
                airOrderedBy,
                muted,
                airedAt,
                dumpedAt,
                hangUp,
                judged,
                cancelAskedBy,
                List.copyOf(alarms));
    }
}
