package gongping.conference;

import gongping.conference.Call.Attempt;
import gongping.kernel.Actor;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/** The state after a call's event. */
final class CallFold {
    private CallFold() {}

    static void fold(Draft d, CallEvent event, Actor by, Instant at) {
        switch (event) {
            case CallEvent.AttemptRequested e -> {
                d.put(new Call.Requested(Attempt.requested(e, at), at));
                if (e.callee() instanceof Callee.OfHousehold(int round, var household, int turn)) {
                    var inquiry = Fold.present(d.inquiries.get(e.inquiry()));
                    d.put(inquiry.at(new Inquiry.Stage.Verifying(round), at));
                }
                d.scene = new Scene.OnLine(e.attempt(), at);
            }
            case CallEvent.LineReported e -> d.put(reported(of(d, e), e, at));
            case CallEvent.ConsentRecorded e -> {
                put(d, e, a -> {
                    a.consent = Optional.of(e.consent());
                    a.judged = a.judged.filter(one -> !e.consent().answers() || Attempt.answers(one));
                });
                heard(d, of(d, e).attempt(), at);
            }
            case CallEvent.AirAsked e -> put(d, e, a -> a.airAsked = true);
            case CallEvent.AirOrdered e ->
                put(d, e, a -> {
                    a.airOrderedBy = Optional.of(by).filter(who -> e.on());
                    a.alarms.remove(Alarm.HALL_DOES_NOT_OPEN);
                });
            case CallEvent.MuteOrdered e -> put(d, e, a -> a.muted = e.on());
            case CallEvent.CallDumped e -> {
                put(d, e, a -> a.dumpedAt = Optional.of(at));
                unasked(d, of(d, e).attempt());
                d.scene = new Scene.Standby(at);
            }
            case CallEvent.HangUpOrdered e -> put(d, e, a -> a.hangUp = true);
            case CallEvent.OutcomeJudged e -> {
                put(d, e, a -> a.judged = Optional.of(e.outcome()));
                heard(d, of(d, e).attempt(), at);
            }
            case CallEvent.CancelAsked e -> put(d, e, a -> a.cancelAskedBy = Optional.of(by));
            case CallEvent.AlarmRaised e -> put(d, e, a -> a.alarms.add(e.alarm()));
            case CallEvent.AttemptEnded e -> ended(d, e, at);
        }
    }

    private static void ended(Draft d, CallEvent.AttemptEnded e, Instant at) {
        var attempt = changed(of(d, e), a -> a.alarms.removeIf(Alarm::endsWithLine));
        if (attempt.callee() instanceof Callee.OfHousehold household) {
            d.append(Consequences.line(household, e));
        }
        d.put(new Call.Ended(attempt, at, e.outcome(), e.hand()));
        unasked(d, attempt);
        if (attempt.callee() instanceof Callee.OfCadre) {
            asksOn(d, Fold.present(d.inquiries.get(attempt.inquiry())), at);
        }
    }

    /**
     * Who turns out to be a stranger has said nothing that counts, and no comparison with it is shown any more. Where
     * that was a slip of the operator, what was recorded counts again.
     */
    private static void heard(Draft d, Attempt attempt, Instant at) {
        var inquiry = Fold.present(d.inquiries.get(attempt.inquiry()));
        var sheet = inquiry.sheet();
        d.put(inquiry.with(attempt.stranger() ? sheet.without(attempt.id()) : sheet.again(attempt.id())));
        if (!attempt.answers()) {
            unasked(d, attempt);
        }
        if (attempt.stranger() && shown(d, attempt)) {
            d.scene = new Scene.Standby(at);
        }
    }

    /** Whether the screen shows what this call is about: a household's answers, or the cadre's question. */
    private static boolean shown(Draft d, Attempt attempt) {
        return switch (attempt.callee()) {
            case Callee.OfHousehold(int round, var household, int turn) ->
                d.scene instanceof Scene.Comparison(var shown, var of, var since)
                        && shown.equals(attempt.inquiry())
                        && of.equals(household);
            case Callee.OfCadre cadre ->
                d.scene instanceof Scene.Asked(var shown, var question, var since) && shown.equals(attempt.inquiry());
        };
    }

    /**
     * A question is put to one household only: it does not wait for the next one. The cadre's own waits for him, unless
     * it was put to a stranger: then it is to be asked of himself.
     */
    private static void unasked(Draft d, Attempt attempt) {
        if (attempt.callee() instanceof Callee.OfHousehold || attempt.stranger()) {
            d.put(Fold.present(d.inquiries.get(attempt.inquiry())).unasked());
        }
    }

    /** A question that still waits for the cadre's answer comes back on the screen when his line is down. */
    private static void asksOn(Draft d, Inquiry inquiry, Instant at) {
        inquiry.asked()
                .filter(question -> inquiry.stage() instanceof Inquiry.Stage.Answering
                        && inquiry.given(question, new Respondent.TheCadre()).isEmpty())
                .ifPresent(question -> d.scene = new Scene.Asked(inquiry.id(), question, at));
    }

    private static Call reported(Call call, CallEvent.LineReported e, Instant at) {
        var attempt = changed(call, a -> a.line(e, at));
        return switch (e.report()) {
            case PLACING -> new Call.Placing(attempt, at);
            case UNKNOWN -> new Call.Unknown(attempt, at);
            case DIALLING -> new Call.Dialling(attempt, at);
            case RINGING -> new Call.Ringing(attempt, at);
            case GREETING -> new Call.Greeting(attempt, at);
            case JOINED -> new Call.OffAir(attempt, at);
            case HALL_ON -> new Call.OnAir(attempt, at);
            case HALL_OFF -> new Call.Held(attempt, at);
            case REFUSED, NOT_SEALED, BUSY, NO_ANSWER, FAILED, HUNG_UP, LOST -> new Call.Down(attempt, at);
        };
    }

    /** A change of what the states share leaves the state as it is. */
    private static void put(Draft d, CallEvent e, Consumer<AttemptDraft> change) {
        var call = of(d, e);
        var attempt = changed(call, change);
        d.put(
                switch (call) {
                    case Call.Requested c -> new Call.Requested(attempt, c.since());
                    case Call.Placing c -> new Call.Placing(attempt, c.since());
                    case Call.Unknown c -> new Call.Unknown(attempt, c.since());
                    case Call.Dialling c -> new Call.Dialling(attempt, c.since());
                    case Call.Ringing c -> new Call.Ringing(attempt, c.since());
                    case Call.Greeting c -> new Call.Greeting(attempt, c.since());
                    case Call.OffAir c -> new Call.OffAir(attempt, c.since());
                    case Call.OnAir c -> new Call.OnAir(attempt, c.since());
                    case Call.Held c -> new Call.Held(attempt, c.since());
                    case Call.Down c -> new Call.Down(attempt, c.since());
                    case Call.Ended c -> new Call.Ended(attempt, c.since(), c.outcome(), c.byHand());
                });
    }

    private static Attempt changed(Call call, Consumer<AttemptDraft> change) {
        var draft = new AttemptDraft(call.attempt());
        change.accept(draft);
        return draft.attempt();
    }

    private static Call of(Draft d, CallEvent e) {
        return Fold.present(d.calls.get(e.attempt()));
    }
}
