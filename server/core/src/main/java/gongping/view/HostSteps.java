package gongping.view;

import gongping.conference.Call;
import gongping.conference.CallCommand.AskOnAir;
import gongping.conference.CallCommand.ReportLine;
import gongping.conference.Conference;
import gongping.conference.ConferenceCommand.GoLive;
import gongping.conference.ConferenceCommand.Resume;
import gongping.conference.Consent;
import gongping.conference.Inquiry;
import gongping.conference.InquiryCommand.Ask;
import gongping.conference.InquiryCommand.BeginAnswering;
import gongping.conference.InquiryCommand.BeginJudging;
import gongping.conference.InquiryCommand.Conclude;
import gongping.conference.InquiryCommand.EnterVerdict;
import gongping.conference.InquiryCommand.RecordAnswer;
import gongping.conference.Question;
import gongping.conference.Respondent;
import gongping.conference.Round;
import gongping.conference.RoundCommand.Announce;
import gongping.conference.RoundCommand.PublishHouseholdRound;
import gongping.conference.RoundCommand.PublishRound;
import gongping.conference.RoundCommand.Spin;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The one big step of the host: what the run of a conference asks for now. */
final class HostSteps {
    private static final int CALLS_USUAL = 1;

    private final Conference c;

    private HostSteps(Conference c) {
        this.c = c;
    }

    static NextStep of(Conference c) {
        var steps = new HostSteps(c);
        var waiting = steps.waiting();
        return new NextStep(waiting.isEmpty() ? steps.main() : Optional.empty(), waiting, HostChoices.of(c));
    }

    private List<String> waiting() {
        if (c.phase() != gongping.conference.Phase.LIVE) {
            return List.of();
        }
        if (c.openRound().isPresent()) {
            return OpenRound.missing(c, c.openRound().get());
        }
        var obstacle = pending().<Round>map(round -> round).or(this::order).flatMap(c::obstacle);
        if (obstacle.isPresent()) {
            return List.of(
                    switch (obstacle.get()) {
                        case "round.not-checked" -> "check";
                        case "round.recomputation-differs" -> "second-machine-differs";
                        default -> "second-machine";
                    });
        }
        if (c.liveCall().isPresent()) {
            return c.liveCall().filter(call -> step(call).isEmpty()).isPresent() ? List.of("operator") : List.of();
        }
        return c.current()
                .filter(inquiry -> inquiry.stage() instanceof Inquiry.Stage.HouseholdDrawn
                        || inquiry.stage() instanceof Inquiry.Stage.Verifying)
                .map(inquiry -> List.of("operator"))
                .orElse(List.of());
    }

    /** The household order of the inquiry on stage. */
    private Optional<Round> order() {
        return c.current()
                .flatMap(Inquiry::householdRound)
                .map(c.rounds()::get)
                .filter(Round.Ordered.class::isInstance);
    }

    private Optional<Offer> main() {
        return switch (c.phase()) {
            case NONE, PLANNED, CLOSED -> Optional.empty();
            case SEALED -> Optional.of(Offers.of(c, new GoLive()));
            case PAUSED -> Optional.of(Offers.of(c, new Resume()));
            case LIVE -> Optional.of(live());
        };
    }

    private Offer live() {
        return c.liveCall()
                .flatMap(this::step)
                .or(() -> pending().map(this::announcement))
                .or(() -> c.current().map(this::inquiry))
                .or(this::nextInquiry)
                .orElseGet(() -> Offers.form(PublishRound.class, Map.of(), Optional.empty()));
    }

    /** The round of which somebody is not announced yet. */
    private Optional<Round.Drawn> pending() {
        return c.rounds().values().stream()
                .filter(Round.Drawn.class::isInstance)
                .map(Round.Drawn.class::cast)
                .filter(round -> Round.next(round).isPresent())
                .findFirst();
    }

    private Offer announcement(Round.Drawn round) {
        int entry = Round.next(round).orElseThrow();
        return Offers.of(
                c,
                round.slots().get(entry).startedAt().isEmpty()
                        ? new Spin(round.number(), entry)
                        : new Announce(round.number(), entry));
    }

    /** What the host does while somebody is on the line; empty where the operator has the next press. */
    private Optional<Offer> step(Call call) {
        var attempt = call.attempt();
        if (call instanceof Call.OnAir) {
            var inquiry = c.inquiries().get(attempt.inquiry());
            return inquiry == null ? Optional.empty() : ask(inquiry);
        }
        if (call.connected() && attempt.hand() && attempt.airOrdered() && attempt.mayAir()) {
            return Optional.of(Offers.press(
                    ReportLine.class, Map.of("attempt", attempt.id().text(), "report", "hall-on"), Optional.empty()));
        }
        boolean agreed = attempt.consent().equals(Optional.of(Consent.AGREED));
        return call.connected() && agreed && !attempt.airAsked() && !attempt.dumped()
                ? Optional.of(Offers.of(c, new AskOnAir(attempt.id())))
                : Optional.empty();
    }

    /** The first question without an answer, unless it is the one on screen; then its answer is waited for. */
    private Optional<Offer> ask(Inquiry inquiry) {
        var household = c.householdOnLine(inquiry.id());
        if (household.isEmpty()) {
            return Optional.of(inquiry(inquiry));
        }
        var of = new Respondent.OneHousehold(household.get());
        return unanswered(inquiry, of)
                .filter(question -> !asked(inquiry, question))
                .map(question -> Offers.of(c, new Ask(inquiry.id(), question.id())));
    }

    private static boolean asked(Inquiry inquiry, Question question) {
        return inquiry.asked().equals(Optional.of(question.id()));
    }

    private Optional<Question> unanswered(Inquiry inquiry, Respondent of) {
        return c.plan().orElseThrow().questions().stream()
                .filter(question -> inquiry.given(question.id(), of).isEmpty())
                .findFirst();
    }

    private Offer inquiry(Inquiry inquiry) {
        return switch (inquiry.stage()) {
            case Inquiry.Stage.Answering s -> answering(inquiry);
            case Inquiry.Stage.Judging s -> judging(inquiry);
            case Inquiry.Stage.Seated s -> Offers.of(c, new BeginAnswering(inquiry.id()));
            case Inquiry.Stage s -> Offers.of(c, new Conclude(inquiry.id()));
        };
    }

    private Offer answering(Inquiry inquiry) {
        var cadre = new Respondent.TheCadre();
        var open = unanswered(inquiry, cadre);
        if (open.isPresent()) {
            var question = open.get();
            return asked(inquiry, question)
                    ? Offers.form(
                            RecordAnswer.class,
                            Map.of(
                                    "inquiry",
                                    inquiry.id().text(),
                                    "question",
                                    question.id().text(),
                                    "of",
                                    Map.of("kind", "cadre")),
                            Optional.empty())
                    : Offers.of(c, new Ask(inquiry.id(), question.id()));
        }
        return c.householdsDue(inquiry.cadre())
                ? Offers.of(c, new PublishHouseholdRound(inquiry.id(), CALLS_USUAL))
                : Offers.of(c, new BeginJudging(inquiry.id()));
    }

    private Offer judging(Inquiry inquiry) {
        return inquiry.verdict().isPresent()
                ? Offers.of(c, new Conclude(inquiry.id()))
                : Offers.form(EnterVerdict.class, Map.of("inquiry", inquiry.id().text()), Optional.empty());
    }

    private Optional<Offer> nextInquiry() {
        return c.inquiries().values().stream()
                .filter(inquiry -> inquiry.stage() instanceof Inquiry.Stage.Seated)
                .findFirst()
                .map(inquiry -> Offers.of(c, new BeginAnswering(inquiry.id())));
    }
}
