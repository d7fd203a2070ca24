package gongping.view;

import gongping.conference.Call;
import gongping.conference.Callee;
import gongping.conference.Conference;
import gongping.conference.Consent;
import gongping.conference.Inquiry;
import gongping.conference.Phase;
import gongping.conference.Respondent;
import gongping.conference.Round;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Whom the host waits for, where the next press is somebody else's. */
final class HostWaits {
    private static final String OPERATOR = "operator";

    private final Conference c;

    private HostWaits(Conference c) {
        this.c = c;
    }

    static List<String> of(Conference c) {
        return c.phase() == Phase.LIVE ? new HostWaits(c).who() : List.of();
    }

    private List<String> who() {
        if (c.openRound().isPresent()) {
            return OpenRound.missing(c, c.openRound().get());
        }
        var obstacle =
                HostSteps.pending(c).<Round>map(round -> round).or(this::order).flatMap(c::obstacle);
        if (obstacle.isPresent()) {
            return List.of(
                    switch (obstacle.get()) {
                        case "round.not-checked" -> "check";
                        case "round.recomputation-differs" -> "second-machine-differs";
                        default -> "second-machine";
                    });
        }
        if (c.liveCall().isPresent()) {
            return c.liveCall()
                    .filter(call -> HostSteps.during(c, call).isEmpty())
                    .map(this::operator)
                    .map(List::of)
                    .orElse(List.of());
        }
        if (HostSteps.pending(c).isPresent()) {
            return List.of();
        }
        return c.current().flatMap(this::onStage).or(this::left).map(List::of).orElse(List.of());
    }

    private Optional<String> onStage(Inquiry inquiry) {
        boolean households = inquiry.stage() instanceof Inquiry.Stage.HouseholdDrawn
                || inquiry.stage() instanceof Inquiry.Stage.Verifying;
        return households ? Optional.of(OPERATOR) : CadreLine.waits(c, inquiry).map(question -> "operator.cadre");
    }

    /** Somebody is reported as left, and nobody else can be called up before that is settled. */
    private Optional<String> left() {
        boolean reported =
                c.openInquiries().stream().anyMatch(inquiry -> inquiry.stage() instanceof Inquiry.Stage.LeftReported);
        return reported && c.onStage().isEmpty() && CadreLine.next(c).isEmpty()
                ? Optional.of("left")
                : Optional.empty();
    }

    /** What the operator is to do with the line. */
    private String operator(Call call) {
        if (over(c, call)) {
            return "operator.hang-up";
        }
        return call.attempt().consent().equals(Optional.of(Consent.OFF_AIR_ONLY)) ? "operator.off-air" : OPERATOR;
    }

    /** Whether nothing more can come of a call: everything is answered, it was dumped, or he cannot be heard. */
    static boolean over(Conference c, Call call) {
        var attempt = call.attempt();
        if (!call.connected() || attempt.hangUp()) {
            return false;
        }
        return attempt.dumped() || refused(attempt) || answered(c, attempt);
    }

    private static boolean refused(Call.Attempt attempt) {
        return !attempt.answers()
                || (attempt.consent().equals(Optional.of(Consent.OFF_AIR_ONLY))
                        && attempt.callee() instanceof Callee.OfCadre);
    }

    private static boolean answered(Conference c, Call.Attempt attempt) {
        var inquiry = Objects.requireNonNull(c.inquiries().get(attempt.inquiry()));
        return switch (attempt.callee()) {
            case Callee.OfHousehold(int round, var household, int turn) ->
                CadreLine.unanswered(c, inquiry, new Respondent.OneHousehold(household))
                        .isEmpty();
            case Callee.OfCadre cadre ->
                !(inquiry.stage() instanceof Inquiry.Stage.Seated)
                        && (!(inquiry.stage() instanceof Inquiry.Stage.Answering)
                                || CadreLine.unanswered(c, inquiry, new Respondent.TheCadre())
                                        .isEmpty());
        };
    }

    /** The household order of the inquiry on stage. */
    private Optional<Round> order() {
        return c.current()
                .flatMap(Inquiry::householdRound)
                .map(c.rounds()::get)
                .filter(Round.Ordered.class::isInstance);
    }
}
