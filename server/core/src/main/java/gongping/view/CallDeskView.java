package gongping.view;

import gongping.conference.Call;
import gongping.conference.Callee;
import gongping.conference.Conference;
import gongping.conference.Inquiry;
import gongping.draw.Call.Outcome;
import gongping.draw.HouseholdId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The call desk. The only view with anything of a telephone line; its own socket only.
 *
 * @param task what the operator is to do now
 * @param inquiry the turn for which is called, or that comes next
 * @param handOnly no line dials by itself: every call is one with a telephone in a hand
 * @param triesMax how often a household is dialled before the next one's turn
 * @param households in the order in which they were drawn; nothing can be chosen
 * @param call the call that is not over
 * @param alarms what somebody should know about it, or about the last one
 * @param line the line of whoever is called, or would be next
 * @param script what a simulated callee says; empty where a real person speaks
 * @param questions for the household on the line
 * @param airedUntil when the last call that was on air ended, epoch milliseconds; empty while it goes on
 * @param log what happened on the telephone in this turn, newest first; in the whole conference while it is nobody's
 *     turn, and after the close
 */
public record CallDeskView(
        Show show,
        CallTask task,
        Optional<InquiryLine> inquiry,
        boolean handOnly,
        int triesMax,
        List<HouseholdTurn> households,
        Optional<CallPart> call,
        List<CallAlarm> alarms,
        Optional<CallDirectory.Line> line,
        List<String> script,
        List<CallQuestion> questions,
        Optional<Long> airedUntil,
        List<Logged> log,
        List<Offer> offers) {
    /** One line of the log. */
    public record Logged(long at, What what, String attempt, String callee, Optional<Outcome> outcome) {}

    /** What a line of the log says. */
    public enum What {
        DIALLED,
        ON_AIR,
        DUMPED,
        ENDED
    }

    /** The desk of this state. */
    public static CallDeskView of(Conference c, Directory directory, CallDirectory lines) {
        var live = c.liveCall();
        var inquiry = live.map(call -> call.attempt().inquiry())
                .or(c::onStage)
                .flatMap(id -> Optional.ofNullable(c.inquiries().get(id)))
                .or(() -> CadreLine.mayDial(c));
        var callee = live.map(call -> call.attempt().callee())
                .or(() -> inquiry.flatMap(one -> HouseholdTurn.next(c, one)))
                .or(() -> CadreLine.mayDial(c).map(one -> new Callee.OfCadre(one.cadre())));
        return new CallDeskView(
                Show.of(c),
                CallTask.of(c, inquiry),
                inquiry.map(one -> InquiryLine.of(c, directory, one)),
                lines.handOnly(),
                c.draw().map(draw -> draw.draw().manifest().tries()).orElse(0),
                inquiry.map(one -> HouseholdTurn.of(c, directory, one)).orElse(List.of()),
                live.map(call -> CallPart.of(c, directory, call)),
                CallAlarm.all(c),
                callee.flatMap(lines::line),
                live.map(call -> lines.script(call.attempt().callee())).orElse(List.of()),
                questions(c, directory, inquiry, callee),
                airedUntil(c),
                log(c, inquiry),
                CallOffers.of(c, inquiry));
    }

    private static List<CallQuestion> questions(
            Conference c, Directory directory, Optional<Inquiry> inquiry, Optional<Callee> callee) {
        return callee.flatMap(CallDeskView::household)
                .flatMap(household -> inquiry.map(one -> CallQuestion.of(c, directory, one, household)))
                .orElse(List.of());
    }

    private static Optional<Long> airedUntil(Conference c) {
        return CallOffers.lastAired(c)
                .filter(Call.Ended.class::isInstance)
                .map(call -> call.since().toEpochMilli());
    }

    private static Optional<HouseholdId> household(Callee callee) {
        return callee instanceof Callee.OfHousehold(int round, var household, int turn)
                ? Optional.of(household)
                : Optional.empty();
    }

    private static List<Logged> log(Conference c, Optional<Inquiry> inquiry) {
        var calls = inquiry.<Collection<Call>>map(one -> c.callsOf(one.id()))
                .orElseGet(() -> c.calls().values());
        var log = new ArrayList<Logged>();
        for (var call : calls) {
            var attempt = call.attempt();
            var id = attempt.id().text();
            var callee = callee(attempt.callee(), inquiry.isEmpty());
            log.add(new Logged(attempt.requestedAt().toEpochMilli(), What.DIALLED, id, callee, Optional.empty()));
            attempt.airedAt()
                    .ifPresent(at -> log.add(new Logged(at.toEpochMilli(), What.ON_AIR, id, callee, Optional.empty())));
            attempt.dumpedAt()
                    .ifPresent(at -> log.add(new Logged(at.toEpochMilli(), What.DUMPED, id, callee, Optional.empty())));
            if (call instanceof Call.Ended ended) {
                var at = ended.since().toEpochMilli();
                log.add(new Logged(at, What.ENDED, id, callee, Optional.of(ended.outcome())));
            }
        }
        log.sort(Comparator.comparingLong(Logged::at).reversed());
        return List.copyOf(log);
    }

    /** Beside those of other cadres a household goes by its whole number. */
    private static String callee(Callee callee, boolean whole) {
        return switch (callee) {
            case Callee.OfHousehold(int round, var household, int turn) ->
                whole ? household.text() : Household.hid(household);
            case Callee.OfCadre(var cadre) -> cadre.text();
        };
    }
}
