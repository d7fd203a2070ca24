package gongping.telephone.web;

import gongping.conference.Alarm;
import gongping.conference.Call;
import gongping.conference.CallCommand;
import gongping.conference.CallCommand.RaiseAlarm;
import gongping.conference.CallCommand.ReportLine;
import gongping.conference.CallEvent;
import gongping.conference.Conference;
import gongping.conference.Event;
import gongping.conference.InquiryEvent;
import gongping.conference.LineReport;
import gongping.conference.Plan;
import gongping.conference.Press;
import gongping.conference.web.Conferences;
import gongping.kernel.Actor;
import gongping.kernel.Order;
import gongping.kernel.Recorded;
import gongping.ledger.Known;
import gongping.ledger.Outcome;
import gongping.ledger.RequestHash;
import gongping.ledger.StreamId;
import gongping.telephone.Greeting;
import gongping.telephone.LineId;
import gongping.telephone.ProviderId;
import gongping.telephone.flow.CallFlow;
import gongping.telephone.flow.News;
import gongping.telephone.flow.Numbers;
import gongping.telephone.flow.Reports;
import gongping.telephone.flow.Wish;
import gongping.telephone.manual.HandTelephone;
import gongping.telephone.manual.Said;
import io.vertx.core.Future;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The reaction of conferences to calls. Listens from the start of the ledger; acts from {@link #start} on: then it
 * first tells the flow what is wanted of each line, and the flow finds by itself which calls are still up.
 */
public final class ConferenceCalls implements Reports, Numbers {
    private static final Logger LOG = LoggerFactory.getLogger(ConferenceCalls.class);

    private static final int TITLE_MAX = 9;

    private final Conferences conferences;
    private final Callees callees;
    private final HandTelephone hand;
    private final Clock clock;
    private volatile Optional<CallFlow> flow = Optional.empty();

    /** For these conferences; the flow is made with this as its reports and numbers, and given to {@link #start}. */
    public ConferenceCalls(Conferences conferences, Callees callees, HandTelephone hand, Clock clock) {
        this.conferences = conferences;
        this.callees = callees;
        this.hand = hand;
        this.clock = clock;
        conferences.listen(this::folded);
    }

    /** Takes up what is there. The ledger has been folded. */
    public void start(CallFlow calls) {
        for (var id : conferences.ids()) {
            conferences
                    .find(id)
                    .ifPresent(known -> known.state().calls().values().forEach(call -> resume(calls, id, call)));
        }
        flow = Optional.of(calls);
        for (var id : conferences.ids()) {
            conferences.find(id).flatMap(known -> known.state().liveCall()).ifPresent(call -> dial(calls, id, call));
        }
        calls.start();
    }

    private static void resume(CallFlow calls, String id, Call call) {
        var attempt = call.attempt();
        calls.resume(
                Names.line(id, attempt.id()),
                new Wish(attempt.airOrdered() && call.live(), attempt.muted(), attempt.hangUp() || !call.live()));
    }

    /** Asked for and not claimed by anybody yet, as far as is known here. */
    private static void dial(CallFlow calls, String id, Call call) {
        if (call instanceof Call.Requested requested) {
            calls.dial(Names.request(id, requested.attempt()));
        }
    }

    /** On the ledger's thread: orders are handed over and return at once. */
    private void folded(StreamId stream, Known<Conference> now, Recorded<Event> event) {
        var calls = flow;
        if (calls.isEmpty()) {
            return;
        }
        if (event.event() instanceof CallEvent call) {
            act(calls.get(), stream.id(), now.state(), call, event.actor());
        } else if (event.event() instanceof InquiryEvent.InquiryConcluded concluded) {
            var room = Names.room(stream.id(), concluded.inquiry());
            calls.get().shut(room, false);
            calls.get().shut(room, true);
        }
    }

    private void act(CallFlow calls, String id, Conference now, CallEvent event, Actor by) {
        var call = now.calls().get(event.attempt());
        if (call == null) {
            return;
        }
        var request = Names.request(id, call.attempt());
        switch (event) {
            case CallEvent.AttemptRequested e -> calls.dial(request);
            case CallEvent.AirOrdered e -> calls.air(request, e.on());
            case CallEvent.CallDumped e -> calls.air(request, false);
            case CallEvent.MuteOrdered e -> calls.mute(request.line(), e.on());
            case CallEvent.HangUpOrdered e -> calls.hangUp(request.line());
            case CallEvent.LineReported e -> {
                if (call.attempt().hand() && !by.equals(Actor.SYSTEM)) {
                    said(e.report()).ifPresent(said -> enter(request.line(), said));
                }
            }
            case CallEvent.ConsentRecorded e -> {}
            case CallEvent.AirAsked e -> {}
            case CallEvent.OutcomeJudged e -> {}
            case CallEvent.CancelAsked e -> {}
            case CallEvent.AlarmRaised e -> {}
            case CallEvent.AttemptEnded e -> calls.hangUp(request.line());
        }
    }

    private void enter(LineId line, Said said) {
        hand.enter(line, said).onFailure(lost -> LOG.warn("an entry about {} was not kept", line));
    }

    private static Optional<Said> said(LineReport report) {
        return switch (report) {
            case RINGING -> Optional.of(Said.RINGING);
            case GREETING -> Optional.of(Said.ANSWERED);
            case JOINED -> Optional.of(Said.TALKING);
            case HALL_ON -> Optional.of(Said.ON_AIR);
            case HALL_OFF -> Optional.of(Said.OFF_AIR);
            case BUSY -> Optional.of(Said.BUSY);
            case NO_ANSWER -> Optional.of(Said.NO_ANSWER);
            case FAILED, REFUSED, NOT_SEALED -> Optional.of(Said.FAILED);
            case HUNG_UP -> Optional.of(Said.HUNG_UP);
            case PLACING, UNKNOWN, DIALLING, LOST -> Optional.empty();
        };
    }

    @Override
    public Future<Looked> of(LineId line) {
        var place = Names.place(line);
        return conferences
                .find(place.conference())
                .flatMap(known -> Optional.ofNullable(known.state().calls().get(place.attempt())))
                .map(call -> callees.number(place.conference(), call.attempt().callee()))
                .orElseGet(() -> Future.succeededFuture(new Looked.NotSealed()));
    }

    /** Who calls, that it is live and recorded, that hanging up is fine: within six seconds (telephony.md §1.2). */
    public Greeting greeting(LineId line) {
        var title = conferences
                .find(Names.place(line).conference())
                .flatMap(known -> known.state().plan())
                .map(Plan::title)
                .filter(text -> text.length() <= TITLE_MAX)
                .orElse("评议大会");
        return new Greeting.Spoken("您好，" + title + "，正在直播、录音，可随时挂断。");
    }

    @Override
    public Future<Void> report(
            LineId line, News news, String key, Optional<ProviderId> provider, Optional<String> code) {
        var place = Names.place(line);
        var command = new ReportLine(place.attempt(), report(news), provider.map(ProviderId::text), code);
        var order = order("line-" + key, command);
        return conferences
                .submit(place.conference(), order, RequestHash.NONE)
                .onSuccess(outcome -> {
                    if (news == News.HALL_ON && outcome instanceof Outcome.Refused<Event>(var why, var version)) {
                        close(line, why.code());
                    }
                })
                .compose(ConferenceCalls::kept);
    }

    /** What was refused was told; what got lost on the way was not. */
    private static Future<Void> kept(Outcome<Event> outcome) {
        return switch (outcome) {
            case Outcome.Done<Event> done -> Future.succeededFuture();
            case Outcome.Repeated<Event> done -> Future.succeededFuture();
            case Outcome.KeyReused<Event> done -> Future.succeededFuture();
            case Outcome.Refused<Event> refused -> Future.succeededFuture();
            case Outcome.Busy<Event> busy -> Future.failedFuture("busy");
            case Outcome.Unknown<Event> unknown -> Future.failedFuture("unknown");
        };
    }

    /** The hall opened for a call that may not be on air: it is held again. A call that is on air already stays. */
    private void close(LineId line, String why) {
        if (!why.equals("call.not-for-air")) {
            return;
        }
        var place = Names.place(line);
        conferences
                .find(place.conference())
                .flatMap(known -> Optional.ofNullable(known.state().calls().get(place.attempt())))
                .ifPresent(call ->
                        flow.ifPresent(calls -> calls.air(Names.request(place.conference(), call.attempt()), false)));
    }

    private static LineReport report(News news) {
        return switch (news) {
            case PLACING -> LineReport.PLACING;
            case UNKNOWN -> LineReport.UNKNOWN;
            case DIALLING -> LineReport.DIALLING;
            case RINGING -> LineReport.RINGING;
            case GREETING -> LineReport.GREETING;
            case JOINED -> LineReport.JOINED;
            case HALL_ON -> LineReport.HALL_ON;
            case HALL_OFF -> LineReport.HALL_OFF;
            case REFUSED -> LineReport.REFUSED;
            case NOT_SEALED -> LineReport.NOT_SEALED;
            case BUSY -> LineReport.BUSY;
            case NO_ANSWER -> LineReport.NO_ANSWER;
            case FAILED -> LineReport.FAILED;
            case HUNG_UP -> LineReport.HUNG_UP;
            case LOST -> LineReport.LOST;
        };
    }

    @Override
    public Future<Void> alarm(LineId line, String code, String key) {
        var place = Names.place(line);
        return Alarm.of(code)
                .map(alarm -> conferences.submit(
                        place.conference(),
                        order("alarm-" + key, new RaiseAlarm(place.attempt(), alarm)),
                        RequestHash.NONE))
                .map(told -> told.compose(ConferenceCalls::kept))
                .orElseGet(Future::succeededFuture);
    }

    private Order<Press> order(String key, CallCommand command) {
        return new Order<>(key, Actor.SYSTEM, clock.instant().truncatedTo(ChronoUnit.MILLIS), Press.byRule(command));
    }
}
