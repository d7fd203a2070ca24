package gongping.conference;

import gongping.conference.Inquiry.Decided;
import gongping.conference.Inquiry.Stage;
import gongping.draw.Body;
import gongping.draw.Call.Outcome;
import gongping.kernel.Actor;
import java.time.Instant;
import java.util.Optional;

/** The state after an inquiry's event. */
final class InquiryFold {
    private InquiryFold() {}

    static void fold(Draft d, InquiryEvent event, Actor by, Instant at) {
        switch (event) {
            case InquiryEvent.InquirySeated e -> {
                if (e.origin() instanceof Origin.Named(var who)) {
                    d.append(new Body.CadreNamed(e.cadre(), who));
                }
                d.put(Inquiry.seated(e, at));
            }
            case InquiryEvent.AnsweringBegan e -> {
                d.put(of(d, e).at(new Stage.Answering(), at));
                d.onStage = Optional.of(e.inquiry());
                d.scene = new Scene.Card(e.inquiry(), at);
            }
            case InquiryEvent.QuestionAsked e -> {
                d.put(of(d, e).asking(e.question()));
                if (e.of() instanceof Respondent.TheCadre) {
                    d.scene = new Scene.Asked(e.inquiry(), e.question(), at);
                }
            }
            case InquiryEvent.AnswerRecorded e -> {
                var call = Sheet.call(d.calls.values(), e.inquiry(), e.of());
                answered(d, e, e.question(), e.of(), new Sheet.Given(e.answer(), e.words(), at, false, call));
                compared(d, e.inquiry(), e.of(), at);
            }
            case InquiryEvent.AnswerCorrected e -> {
                var call = of(d, e).given(e.question(), e.of()).flatMap(Sheet.Given::call);
                answered(d, e, e.question(), e.of(), new Sheet.Given(e.answer(), e.words(), at, true, call));
            }
            case InquiryEvent.MatchJudged e -> {
                var inquiry = of(d, e);
                d.put(inquiry.with(inquiry.sheet().judging(e.question(), e.household(), e.sign())));
            }
            case InquiryEvent.LeftReported e -> {
                d.put(of(d, e).at(new Stage.LeftReported(by), at));
                if (d.onStage.equals(Optional.of(e.inquiry()))) {
                    d.onStage = Optional.empty();
                    d.scene = new Scene.Standby(at);
                }
            }
            case InquiryEvent.LeftConfirmed e -> {
                d.append(new Body.CadreLeft(e.round(), e.cadre()));
                d.put(of(d, e).at(new Stage.Left(), at));
            }
            case InquiryEvent.NamedLeft e -> d.put(of(d, e).at(new Stage.Left(), at));
            case InquiryEvent.InquiryPutOff e -> d.put(of(d, e).at(new Stage.PutOff(), at));
            case InquiryEvent.VerifyingEnded e ->
                d.put(of(d, e).at(new Stage.Judging(), at).called(calling(d, e, at)));
            case InquiryEvent.JudgingBegan e -> d.put(of(d, e).at(new Stage.Judging(), at));
            case InquiryEvent.VerdictEntered e -> {
                d.put(of(d, e).decided(new Decided(e.verdict(), e.source(), at, false)));
                d.scene = new Scene.Decided(e.inquiry(), at);
            }
            case InquiryEvent.VerdictCorrected e ->
                d.put(of(d, e).decided(new Decided(e.verdict(), e.source(), at, true)));
            case InquiryEvent.InquiryConcluded e -> {
                d.put(of(d, e).at(new Stage.Concluded(), at));
                d.onStage = Optional.empty();
                d.scene = new Scene.Standby(at);
            }
            case InquiryEvent.DiscrepancyLogged e -> record(d, e, by, at);
            case InquiryEvent.DiscrepancyWithdrawn e -> withdraw(d, e);
            case InquiryEvent.CommitmentMade e -> {
                d.records = d.records.with(
                        new Commitment(e.commitment(), e.inquiry(), e.what(), e.by(), e.dueOn(), at, false));
                d.scene = new Scene.Promised(e.commitment(), at);
            }
            case InquiryEvent.CommitmentCorrected e -> {
                var old = Fold.present(d.records.commitments().get(e.commitment()));
                d.records = d.records.with(old.corrected(old.what(), e.dueOn()));
            }
            case InquiryEvent.CommitmentReworded e -> {
                var old = Fold.present(d.records.commitments().get(e.commitment()));
                d.records = d.records.with(old.corrected(e.what(), old.dueOn()));
            }
            case InquiryEvent.DispatchMarked e ->
                d.records = d.records.with(new Dispatch(e.inquiry(), e.discrepancy(), e.dueOn(), at));
        }
    }

    private static Inquiry.CallingEnded calling(Draft d, InquiryEvent.VerifyingEnded e, Instant at) {
        var calls = d.calls.values().stream()
                .filter(call -> call.attempt().inquiry().equals(e.inquiry())
                        && call.attempt().callee() instanceof Callee.OfHousehold)
                .toList();
        long answered = calls.stream()
                .filter(call -> call instanceof Call.Ended ended && ended.outcome() == Outcome.ANSWERED)
                .count();
        return new Inquiry.CallingEnded(e.reason(), calls.size(), (int) answered, at);
    }

    private static void answered(Draft d, InquiryEvent e, QuestionId question, Respondent of, Sheet.Given given) {
        var inquiry = of(d, e);
        d.put(inquiry.with(inquiry.sheet().answered(question, of, given)));
    }

    /** The first answer of a household on air opens the comparison; later ones only add their rows; a dump ends it. */
    private static void compared(Draft d, InquiryId inquiry, Respondent of, Instant at) {
        if (!(of instanceof Respondent.OneHousehold(var household))) {
            return;
        }
        boolean onAir = d.calls.values().stream()
                .filter(call -> call instanceof Call.OnAir && !call.attempt().dumped())
                .anyMatch(call -> call.attempt().inquiry().equals(inquiry));
        boolean shown = d.scene instanceof Scene.Comparison(var shownInquiry, var shownHousehold, var since)
                && shownInquiry.equals(inquiry)
                && shownHousehold.equals(household);
        if (onAir && !shown) {
            d.scene = new Scene.Comparison(inquiry, household, at);
        }
    }

    /** A note on what is on record already keeps the time at which it was found. */
    private static void record(Draft d, InquiryEvent.DiscrepancyLogged e, Actor by, Instant at) {
        var before = Optional.ofNullable(d.records.discrepancies().get(e.discrepancy()));
        d.records = d.records.with(new Discrepancy(
                e.discrepancy(),
                e.inquiry(),
                e.question(),
                e.household(),
                of(d, e).given(e.question(), Discrepancy.of(e.household())).flatMap(Sheet.Given::call),
                e.sign(),
                e.severity(),
                e.flagged(),
                e.flagged() ? by : Actor.SYSTEM,
                before.map(Discrepancy::at).orElse(at),
                Optional.empty()));
    }

    private static void withdraw(Draft d, InquiryEvent.DiscrepancyWithdrawn e) {
        var old = Fold.present(d.records.discrepancies().get(e.discrepancy()));
        d.records = d.records.with(new Discrepancy(
                old.id(),
                old.inquiry(),
                old.question(),
                old.household(),
                old.call(),
                old.sign(),
                old.severity(),
                old.flagged(),
                old.by(),
                old.at(),
                Optional.of(e.reason())));
    }

    private static Inquiry of(Draft d, InquiryEvent e) {
        return Fold.present(d.inquiries.get(e.inquiry()));
    }
}
