package gongping.view;

import gongping.conference.Conference;
import gongping.conference.ConferenceCommand.ChangeAttendance;
import gongping.conference.ConferenceCommand.Close;
import gongping.conference.ConferenceCommand.LiftPanic;
import gongping.conference.ConferenceCommand.MarkAnswerGiven;
import gongping.conference.ConferenceCommand.Panic;
import gongping.conference.ConferenceCommand.Pause;
import gongping.conference.ConferenceCommand.SetAnswerDate;
import gongping.conference.ConferenceCommand.ShowManifest;
import gongping.conference.Inquiry;
import gongping.conference.InquiryCommand.Ask;
import gongping.conference.InquiryCommand.BeginAnswering;
import gongping.conference.InquiryCommand.Conclude;
import gongping.conference.InquiryCommand.CorrectVerdict;
import gongping.conference.InquiryCommand.EndVerifying;
import gongping.conference.InquiryCommand.EnterVerdict;
import gongping.conference.InquiryCommand.JudgeMatch;
import gongping.conference.InquiryCommand.MakeCommitment;
import gongping.conference.InquiryCommand.MarkDispatch;
import gongping.conference.InquiryCommand.NameCadre;
import gongping.conference.InquiryCommand.PutOff;
import gongping.conference.InquiryCommand.ReportLeft;
import gongping.conference.Phase;
import gongping.conference.Respondent;
import gongping.conference.Round;
import gongping.conference.RoundCommand.DeclareLinkMissing;
import gongping.conference.RoundCommand.PublishRound;
import gongping.conference.RoundCommand.Withdraw;
import gongping.conference.Scene;
import gongping.kernel.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the host may press beside the one big step. */
final class HostChoices {
    private final Conference c;
    private final List<Offer> offers = new ArrayList<>();

    private HostChoices(Conference c) {
        this.c = c;
    }

    static List<Offer> of(Conference c) {
        var choices = new HostChoices(c);
        if (c.phase() != Phase.NONE) {
            choices.add(c.panic() ? Offers.of(c, new LiftPanic()) : Offers.of(c, new Panic()));
            choices.meeting();
        }
        return List.copyOf(choices.offers);
    }

    private void meeting() {
        if (c.phase() == Phase.SEALED || c.phase() == Phase.LIVE || c.phase() == Phase.PAUSED) {
            add(Offers.form(ChangeAttendance.class, Map.of(), Optional.empty()));
            add(Offers.of(c, new ShowManifest(!(c.scene() instanceof Scene.Manifest))));
        }
        if (c.phase() == Phase.LIVE) {
            add(Offers.of(c, new Pause()));
            add(Offers.of(c, new Close()));
            add(Offers.form(PublishRound.class, Map.of(), busy().or(this::entriesLeft)));
            add(Offers.form(NameCadre.class, Map.of(), busy()));
            c.openRound().ifPresent(this::round);
            SecondMachineLine.waiver(c).ifPresent(this::add);
            LogLine.waiver(c).ifPresent(this::add);
            SecondMachineLine.takeOver(c).ifPresent(this::add);
            c.openInquiries().forEach(this::waiting);
            SecondWord.confirmations(c).forEach(this::add);
            c.current().ifPresent(this::current);
        }
        if (c.phase() == Phase.LIVE || c.phase() == Phase.PAUSED || c.phase() == Phase.CLOSED) {
            c.records().debts().values().stream().filter(debt -> !debt.given()).forEach(debt -> {
                add(Offers.of(c, new MarkAnswerGiven(debt.cadre())));
                add(Offers.form(
                        SetAnswerDate.class, Map.of("cadre", debt.cadre().text()), Optional.empty()));
            });
        }
    }

    private void round(Round round) {
        if (round instanceof Round.Published published) {
            add(Offers.of(c, new Withdraw(published.number())));
        }
        if (round instanceof Round.Keyed keyed) {
            PartyLink.due(c, keyed)
                    .ifPresent(party -> add(Offers.of(c, new DeclareLinkMissing(keyed.number(), party))));
        }
    }

    /** Who has a seat and was not called up yet, or cannot be found. */
    private void waiting(Inquiry inquiry) {
        boolean seated = inquiry.stage() instanceof Inquiry.Stage.Seated;
        if (seated || inquiry.stage() instanceof Inquiry.Stage.LeftReported) {
            add(Offers.of(c, new BeginAnswering(inquiry.id())));
            add(Offers.of(c, new PutOff(inquiry.id())));
        }
        if (seated || inquiry.stage() instanceof Inquiry.Stage.Answering) {
            add(Offers.of(c, new ReportLeft(inquiry.id())));
        }
    }

    private void current(Inquiry inquiry) {
        var id = Map.<String, Object>of("inquiry", inquiry.id().text());
        judgements(inquiry);
        switch (inquiry.stage()) {
            case Inquiry.Stage.HouseholdDrawn s -> add(Offers.of(c, new EndVerifying(inquiry.id())));
            case Inquiry.Stage.Verifying s -> add(Offers.of(c, new EndVerifying(inquiry.id())));
            case Inquiry.Stage.Judging s -> {
                add(
                        inquiry.verdict().isEmpty()
                                ? Offers.form(EnterVerdict.class, id, Optional.empty())
                                : Offers.form(CorrectVerdict.class, id, Optional.empty()));
                add(Offers.form(MakeCommitment.class, id, Optional.empty()));
                if (inquiry.verdict().isPresent()) {
                    add(Offers.of(c, new Conclude(inquiry.id())));
                }
            }
            case Inquiry.Stage.Answering s ->
                CadreLine.waits(c, inquiry)
                        .ifPresent(question -> add(Offers.of(c, new Ask(inquiry.id(), question.id()))));
            case Inquiry.Stage s -> {}
        }
        add(Offers.form(MarkDispatch.class, id, Optional.empty()));
    }

    /** Answers of both sides that no rule compares. */
    private void judgements(Inquiry inquiry) {
        for (var question : c.plan().orElseThrow().questions()) {
            if (!(question.rule() instanceof gongping.conference.MatchRule.ByHand)
                    || inquiry.given(question.id(), new Respondent.TheCadre()).isEmpty()) {
                continue;
            }
            for (var household : inquiry.sheet().households()) {
                if (inquiry.given(question.id(), new Respondent.OneHousehold(household))
                        .isPresent()) {
                    add(Offers.form(
                            JudgeMatch.class,
                            Map.of(
                                    "inquiry", inquiry.id().text(),
                                    "question", question.id().text(),
                                    "household", household.text()),
                            Optional.empty()));
                }
            }
        }
    }

    private Optional<Refusal> busy() {
        return c.openRound()
                .map(round -> Refusal.of("round.open", round.number()))
                .or(() -> c.liveCall().map(call -> Refusal.of("call.live")));
    }

    private Optional<Refusal> entriesLeft() {
        return c.rounds().values().stream()
                .filter(round ->
                        round instanceof Round.Drawn drawn && Round.next(drawn).isPresent())
                .findFirst()
                .map(round -> Refusal.of("round.entries-left", round.number()));
    }

    private void add(Offer offer) {
        offers.add(offer);
    }
}
