package gongping.conference;

import static gongping.kernel.Decision.accept;
import static gongping.kernel.Decision.refuse;

import gongping.conference.CallCommand.AskOnAir;
import gongping.conference.CallCommand.CancelAttempt;
import gongping.conference.CallCommand.Dump;
import gongping.conference.CallCommand.HangUp;
import gongping.conference.CallCommand.HoldCall;
import gongping.conference.CallCommand.JudgeOutcome;
import gongping.conference.CallCommand.Mute;
import gongping.conference.CallCommand.PutOnAir;
import gongping.conference.CallCommand.RecordConsent;
import gongping.conference.CallCommand.ReportLine;
import gongping.conference.CallEvent.AirAsked;
import gongping.conference.CallEvent.AirOrdered;
import gongping.conference.CallEvent.AttemptEnded;
import gongping.conference.CallEvent.CallDumped;
import gongping.conference.CallEvent.CancelAsked;
import gongping.conference.CallEvent.ConsentRecorded;
import gongping.conference.CallEvent.HangUpOrdered;
import gongping.conference.CallEvent.LineReported;
import gongping.conference.CallEvent.MuteOrdered;
import gongping.conference.CallEvent.OutcomeJudged;
import gongping.draw.Call.Outcome;
import gongping.kernel.Actor;
import gongping.kernel.Decision;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What may be done to a call, in which state. What follows for the inquiry is added by {@link Rules}. */
final class CallRules {
    private CallRules() {}

    /**
     * A person reports only of a telephone in a hand, and that it is on air only of what another one ordered.
     *
     * @param heard whether the household has answered any question
     */
    static Decision<Event> report(Call call, ReportLine fact, Actor actor, boolean heard) {
        if (!actor.equals(Actor.SYSTEM)) {
            if (!hand(call)) {
                return refuse("call.not-by-hand");
            }
            if (fact.report() == LineReport.HALL_ON
                    && call.attempt().airOrderedBy().equals(Optional.of(actor))) {
                return refuse("call.second-person-confirms-air");
            }
        }
        return line(call, fact, heard);
    }

    private static Decision<Event> line(Call call, ReportLine fact, boolean heard) {
        return switch (fact.report()) {
            case PLACING -> call instanceof Call.Requested ? noted(fact) : stale();
            case UNKNOWN -> call instanceof Call.Requested || call instanceof Call.Placing ? noted(fact) : stale();
            case DIALLING -> rank(call) < 3 ? noted(fact) : stale();
            case RINGING -> rank(call) < 4 ? noted(fact) : stale();
            case GREETING -> rank(call) < 5 ? noted(fact) : stale();
            case JOINED -> rank(call) < 6 ? noted(fact) : stale();
            case HALL_ON -> hallOn(call, fact);
            case HALL_OFF -> call instanceof Call.OnAir ? noted(fact) : stale();
            case REFUSED, NOT_SEALED -> rank(call) < 3 ? ended(call, fact, Outcome.FAILED) : stale();
            case BUSY -> rank(call) < 6 ? ended(call, fact, Outcome.BUSY) : hungUp(call, fact, heard);
            case NO_ANSWER -> rank(call) < 6 ? ended(call, fact, Outcome.NO_ANSWER) : hungUp(call, fact, heard);
            case FAILED -> rank(call) < 6 ? ended(call, fact, Outcome.FAILED) : hungUp(call, fact, heard);
            case HUNG_UP -> hungUp(call, fact, heard);
            case LOST -> call instanceof Call.Unknown ? ended(call, fact, Outcome.UNKNOWN) : stale();
        };
    }

    /** How far a call has come; a report that would lower it is old news (telephony.md §1.4). */
    private static int rank(Call call) {
        return switch (call) {
            case Call.Requested c -> 0;
            case Call.Placing c -> 1;
            case Call.Unknown c -> 2;
            case Call.Dialling c -> 3;
            case Call.Ringing c -> 4;
            case Call.Greeting c -> 5;
            case Call.OffAir c -> 6;
            case Call.Held c -> 6;
            case Call.OnAir c -> 7;
            case Call.Down c -> 8;
            case Call.Ended c -> 9;
        };
    }

    private static Decision<Event> hallOn(Call call, ReportLine fact) {
        if (!(call instanceof Call.OffAir) && !(call instanceof Call.Held)) {
            return stale();
        }
        return call.attempt().mayAir() && call.attempt().airOrdered() ? noted(fact) : refuse("call.not-for-air");
    }

    private static Decision<Event> hungUp(Call call, ReportLine fact, boolean heard) {
        if (rank(call) >= 8) {
            return stale();
        }
        if (rank(call) < 5) {
            return ended(call, fact, Outcome.NO_ANSWER);
        }
        return outcome(call, heard)
                .map(outcome -> ended(call, fact, outcome))
                .orElseGet(
                        () -> noted(new ReportLine(fact.attempt(), LineReport.HUNG_UP, fact.provider(), fact.code())));
    }

    /**
     * What the end of the line means, where that needs no judgement (telephony.md §0.6). Whoever was connected and
     * asked nothing has not answered: the operator says what it was.
     */
    private static Optional<Outcome> outcome(Call call, boolean heard) {
        var attempt = call.attempt();
        if (attempt.judged().isPresent()) {
            return attempt.judged();
        }
        if (attempt.airedAt().isPresent() && !attempt.stranger()) {
            return heard ? Optional.of(Outcome.ANSWERED) : Optional.empty();
        }
        if (call instanceof Call.Greeting) {
            return Optional.of(Outcome.NO_ANSWER);
        }
        return attempt.consent().flatMap(consent -> switch (consent) {
            case AGREED -> Optional.empty();
            case OFF_AIR_ONLY -> heard ? Optional.of(Outcome.ANSWERED) : Optional.empty();
            case REFUSED -> Optional.of(Outcome.DECLINED);
            case NOT_ADULT -> Optional.of(Outcome.NO_ANSWER);
            case WRONG_PERSON -> Optional.of(Outcome.WRONG_NUMBER);
        });
    }

    /** Consent that is taken back once the hall is ordered open is a dump, whether it has opened yet or not. */
    static Decision<Event> consent(Call call, RecordConsent c) {
        var recorded = new ConsentRecorded(c.attempt(), c.consent(), c.wording());
        boolean agreed = c.consent() == Consent.AGREED;
        boolean back = !agreed && call.attempt().airOrdered();
        List<Event> dumped = List.of(recorded, new CallDumped(c.attempt()), new AirOrdered(c.attempt(), false));
        return switch (call) {
            case Call.OffAir s -> back ? accept(dumped) : accept(recorded);
            case Call.Held s -> back ? accept(dumped) : accept(recorded);
            case Call.OnAir s when !agreed -> accept(dumped);
            case Call s -> refuse("call.nobody-to-ask");
        };
    }

    static Decision<Event> ask(Call call, AskOnAir c) {
        if (!(call instanceof Call.OffAir) && !(call instanceof Call.Held)) {
            return refuse("call.not-connected");
        }
        if (!call.attempt().answers()) {
            return refuse("call.not-for-air");
        }
        return call.attempt().airAsked() ? refuse("call.already-asked") : accept(new AirAsked(c.attempt()));
    }

    static Decision<Event> air(Call call, PutOnAir c) {
        if (!(call instanceof Call.OffAir) && !(call instanceof Call.Held)) {
            return refuse("call.not-connected");
        }
        var attempt = call.attempt();
        if (!attempt.consent().equals(Optional.of(Consent.AGREED))) {
            return refuse("call.no-consent");
        }
        if (!attempt.airAsked()) {
            return refuse("call.host-has-not-asked");
        }
        if (!attempt.mayAir() || attempt.airOrdered()) {
            return refuse("call.not-for-air");
        }
        return accept(new AirOrdered(c.attempt(), true));
    }

    static Decision<Event> hold(Call call, HoldCall c) {
        return call instanceof Call.OnAir ? accept(new AirOrdered(c.attempt(), false)) : refuse("call.not-on-air");
    }

    static Decision<Event> mute(Call call, Mute c) {
        if (!call.connected()) {
            return refuse("call.not-connected");
        }
        return call.attempt().muted() == c.on()
                ? refuse("call.already-so")
                : accept(new MuteOrdered(c.attempt(), c.on()));
    }

    /** A dump may come after the line is down: what was said is still on its way to the air. */
    static Decision<Event> dump(Call call, Dump c) {
        var attempt = call.attempt();
        if (attempt.dumped()) {
            return refuse("call.already-dumped");
        }
        if (attempt.airedAt().isEmpty() && !attempt.airOrdered()) {
            return refuse("call.was-never-on-air");
        }
        return attempt.airOrdered()
                ? accept(List.of(new CallDumped(c.attempt()), new AirOrdered(c.attempt(), false)))
                : accept(new CallDumped(c.attempt()));
    }

    static Decision<Event> hangUp(Call call, HangUp c) {
        if (!call.connected() && !(call instanceof Call.Greeting)) {
            return refuse("call.not-connected");
        }
        if (call.attempt().hangUp()) {
            return refuse("call.already-so");
        }
        return call.attempt().airOrdered()
                ? accept(List.of(new AirOrdered(c.attempt(), false), new HangUpOrdered(c.attempt())))
                : accept(new HangUpOrdered(c.attempt()));
    }

    /**
     * A stranger whom the hall hears, or is about to hear, is dumped like one who says that he is one. The same
     * judgement once more, by key and by button, changes nothing.
     */
    static Decision<Event> judge(Call call, JudgeOutcome c) {
        if (call.connected() && call.attempt().judged().equals(Optional.of(c.outcome()))) {
            return refuse("call.already-so");
        }
        var judged = new OutcomeJudged(c.attempt(), c.outcome());
        if (call.connected() && call.attempt().airOrdered() && Call.Attempt.stranger(c.outcome())) {
            return accept(List.of(judged, new CallDumped(c.attempt()), new AirOrdered(c.attempt(), false)));
        }
        return switch (call) {
            case Call.Down s -> accept(List.of(judged, new AttemptEnded(c.attempt(), c.outcome(), hand(call))));
            case Call.Greeting s -> accept(judged);
            case Call.OffAir s -> accept(judged);
            case Call.OnAir s -> accept(judged);
            case Call.Held s -> accept(judged);
            case Call s -> refuse("call.nothing-to-judge");
        };
    }

    static Decision<Event> cancel(Call call, CancelAttempt c, Actor actor) {
        if (rank(call) > 4) {
            return refuse("call.too-late-to-cancel");
        }
        var first = call.attempt().cancelAskedBy();
        if (first.isEmpty()) {
            return accept(new CancelAsked(c.attempt()));
        }
        return first.get().equals(actor)
                ? refuse("call.second-person-needed")
                : accept(List.of(new HangUpOrdered(c.attempt()), new AttemptEnded(c.attempt(), Outcome.FAILED, true)));
    }

    /** An alarm about a line that is down is for nobody, unless it says why it is. */
    static Decision<Event> alarm(Call call, CallCommand.RaiseAlarm c) {
        if (call.attempt().alarms().contains(c.alarm())
                || (rank(call) >= 8 && c.alarm().endsWithLine())) {
            return stale();
        }
        return accept(new CallEvent.AlarmRaised(c.attempt(), c.alarm()));
    }

    private static Decision<Event> noted(ReportLine fact) {
        return accept(new LineReported(fact.attempt(), fact.report(), fact.provider(), fact.code()));
    }

    private static Decision<Event> ended(Call call, ReportLine fact, Outcome outcome) {
        var events = new ArrayList<Event>();
        events.add(new LineReported(fact.attempt(), fact.report(), fact.provider(), fact.code()));
        events.add(new AttemptEnded(fact.attempt(), outcome, hand(call)));
        return accept(events);
    }

    private static boolean hand(Call call) {
        return call.attempt().hand();
    }

    private static Decision<Event> stale() {
        return refuse("call.old-news");
    }
}
