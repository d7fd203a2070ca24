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
import gongping.conference.InquiryCommand.MakeCommitment;
import gongping.conference.InquiryCommand.RecordAnswer;
import gongping.conference.Question;
import gongping.conference.Respondent;
import gongping.conference.Round;
import gongping.conference.RoundCommand.Announce;
import gongping.conference.RoundCommand.PublishHouseholdRound;
import gongping.conference.RoundCommand.PublishRound;
import gongping.conference.RoundCommand.Spin;
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
        var waiting = HostWaits.of(c);
        var main = waiting.isEmpty() ? new HostSteps(c).main() : Optional.<Offer>empty();
        return new NextStep(main, waiting, HostChoices.of(c));
    }

    /** What the host does while somebody is on the line; empty where the operator has the next press. */
    static Optional<Offer> during(Conference c, Call call) {
        return new HostSteps(c).step(call);
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
                .or(() -> c.current().map(this::inquiry))
                .or(() -> pending(c).map(this::announcement))
                .or(this::nextInquiry)
                .orElseGet(() -> Offers.form(PublishRound.class, Map.of(), Optional.empty()));
    }

    /** The round of which somebody is to be announced now: a substitute waits until the inquiry on stage is over. */
    static Optional<Round.Drawn> pending(Conference c) {
        if (c.onStage().isPresent()) {
            return Optional.empty();
        }
        return c.rounds().values().stream()
                .filter(Round.Drawn.class::isInstance)
                .map(Round.Drawn.class::cast)
                .filter(round -> Round.next(round).isPresent())
                .findFirst();
    }

    private Offer announcement(Round.Drawn round) {
        int entry = Round.next(round).orElseThrow();
        var slot = round.slots().get(entry);
        return Offers.of(
                c,
                slot.startedAt().isEmpty() && !slot.nobody()
                        ? new Spin(round.number(), entry)
                        : new Announce(round.number(), entry));
    }

    private Optional<Offer> step(Call call) {
        var attempt = call.attempt();
        var inquiry = java.util.Objects.requireNonNull(c.inquiries().get(attempt.inquiry()));
        if (inquiry.stage() instanceof Inquiry.Stage.Seated && c.onStage().isEmpty()) {
            return Optional.of(inquiry(inquiry));
        }
        if (call instanceof Call.OnAir) {
            return ask(inquiry);
        }
        if (call.connected() && attempt.hand() && attempt.airOrdered() && attempt.mayAir()) {
            return Optional.of(Offers.press(
                    ReportLine.class, Map.of("attempt", attempt.id().text(), "report", "hall-on"), Optional.empty()));
        }
        boolean agreed = attempt.consent().equals(Optional.of(Consent.AGREED)) && attempt.answers();
        return call.connected() && agreed && !attempt.airAsked() && !attempt.dumped()
                ? Optional.of(Offers.of(c, new AskOnAir(attempt.id())))
                : Optional.empty();
    }

    /** The first question without an answer, unless it is the one on screen; then its answer is waited for. */
    private Optional<Offer> ask(Inquiry inquiry) {
        var household = c.householdToAsk(inquiry.id());
        if (household.isEmpty()) {
            return CadreLine.unanswered(c, inquiry, new Respondent.TheCadre())
                    .filter(question ->
                            inquiry.stage() instanceof Inquiry.Stage.Answering && c.cadreToAsk(inquiry.id()))
                    .map(question -> inquiry(inquiry));
        }
        var of = new Respondent.OneHousehold(household.get());
        return CadreLine.unanswered(c, inquiry, of)
                .filter(question -> !asked(inquiry, question))
                .map(question -> Offers.of(c, new Ask(inquiry.id(), question.id())));
    }

    private static boolean asked(Inquiry inquiry, Question question) {
        return inquiry.asked().equals(Optional.of(question.id()));
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
        var open = CadreLine.unanswered(c, inquiry, cadre);
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

    /** The verdict, then what he promises; with nothing to promise the turn is ended by the choice beside it. */
    private Offer judging(Inquiry inquiry) {
        var id = Map.<String, Object>of("inquiry", inquiry.id().text());
        if (inquiry.verdict().isEmpty()) {
            return Offers.form(EnterVerdict.class, id, Optional.empty());
        }
        return promised(c, inquiry)
                ? Offers.of(c, new Conclude(inquiry.id()))
                : Offers.form(MakeCommitment.class, id, Optional.empty());
    }

    static boolean promised(Conference c, Inquiry inquiry) {
        return c.records().commitments().values().stream()
                .anyMatch(one -> one.inquiry().equals(inquiry.id()));
    }

    private Optional<Offer> nextInquiry() {
        return CadreLine.next(c).map(inquiry -> Offers.of(c, new BeginAnswering(inquiry.id())));
    }
}
