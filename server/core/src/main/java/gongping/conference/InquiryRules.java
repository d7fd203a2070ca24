package gongping.conference;

import static gongping.kernel.Decision.accept;
import static gongping.kernel.Decision.refuse;

import gongping.conference.Inquiry.Stage;
import gongping.conference.InquiryCommand.Ask;
import gongping.conference.InquiryCommand.BeginAnswering;
import gongping.conference.InquiryCommand.BeginJudging;
import gongping.conference.InquiryCommand.Conclude;
import gongping.conference.InquiryCommand.ConfirmLeft;
import gongping.conference.InquiryCommand.EndVerifying;
import gongping.conference.InquiryCommand.EnterVerdict;
import gongping.conference.InquiryCommand.MakeCommitment;
import gongping.conference.InquiryCommand.MarkDispatch;
import gongping.conference.InquiryCommand.ReportLeft;
import gongping.conference.InquiryEvent.AnsweringBegan;
import gongping.conference.InquiryEvent.CommitmentMade;
import gongping.conference.InquiryEvent.DispatchMarked;
import gongping.conference.InquiryEvent.InquiryConcluded;
import gongping.conference.InquiryEvent.InquiryPutOff;
import gongping.conference.InquiryEvent.JudgingBegan;
import gongping.conference.InquiryEvent.LeftReported;
import gongping.conference.InquiryEvent.NamedLeft;
import gongping.conference.InquiryEvent.QuestionAsked;
import gongping.conference.InquiryEvent.VerdictCorrected;
import gongping.conference.InquiryEvent.VerdictEntered;
import gongping.conference.InquiryEvent.VerifyingEnded;
import gongping.kernel.Decision;

/** How an inquiry moves from seat to verdict. The answers have their own rules in {@link AnswerRules}. */
final class InquiryRules {
    private InquiryRules() {}

    static Decision<Event> begin(Conference c, Inquiry inquiry, BeginAnswering command) {
        if (c.onStage().isPresent()) {
            return refuse("inquiry.another-on-stage", c.onStage().get().text());
        }
        if (c.openRound().isPresent()) {
            return refuse("round.open", c.openRound().get().number());
        }
        return switch (inquiry.stage()) {
            case Stage.Seated s -> accept(new AnsweringBegan(inquiry.id()));
            case Stage.LeftReported s -> accept(new AnsweringBegan(inquiry.id()));
            case Stage s -> refuse("inquiry.not-waiting", inquiry.id().text());
        };
    }

    static Decision<Event> ask(Conference c, Inquiry inquiry, Ask command) {
        if (c.question(command.question()).isEmpty()) {
            return refuse("question.none", command.question().text());
        }
        return switch (inquiry.stage()) {
            case Stage.Answering s when !c.cadreToAsk(inquiry.id()) -> refuse("call.nobody-on-the-line");
            case Stage.Answering s ->
                accept(new QuestionAsked(inquiry.id(), command.question(), new Respondent.TheCadre()));
            case Stage.Verifying s ->
                c.householdToAsk(inquiry.id())
                        .<Decision<Event>>map(household -> accept(new QuestionAsked(
                                inquiry.id(), command.question(), new Respondent.OneHousehold(household))))
                        .orElseGet(() -> refuse("call.nobody-on-the-line"));
            case Stage s -> refuse("inquiry.nobody-to-ask");
        };
    }

    static Decision<Event> reportLeft(Conference c, Inquiry inquiry, ReportLeft command) {
        return switch (inquiry.stage()) {
            case Stage.Seated s -> left(c, inquiry);
            case Stage.Answering s -> left(c, inquiry);
            case Stage.LeftReported s -> refuse("left.already-reported");
            case Stage.HouseholdDrawn s -> refuse("left.household-drawn");
            case Stage.Verifying s -> refuse("left.household-drawn");
            case Stage.Judging s -> refuse("inquiry.too-late");
            case Stage.Concluded s -> refuse("inquiry.too-late");
            case Stage.Left s -> refuse("inquiry.too-late");
            case Stage.PutOff s -> refuse("inquiry.too-late");
        };
    }

    /** One who is drawn again may have an order of his households from before; then the draw lets his seat be his. */
    private static Decision<Event> left(Conference c, Inquiry inquiry) {
        return inquiry.origin() instanceof Origin.Drawn && c.householdsOrdered(inquiry.cadre())
                ? refuse("left.household-drawn")
                : accept(new LeftReported(inquiry.id()));
    }

    /**
     * Whether this order confirms a report by somebody else. A drawn seat's arithmetic is the draw's; who was named
     * held none, and the draw has no line for it.
     */
    static Decision<Event> confirmLeft(Conference c, Inquiry inquiry, ConfirmLeft command, gongping.kernel.Actor by) {
        if (!(inquiry.stage() instanceof Stage.LeftReported(var first))) {
            return refuse("left.not-reported");
        }
        if (first.equals(by)) {
            return refuse("left.second-person-needed");
        }
        if (c.openRound().isPresent()) {
            return refuse("round.open", c.openRound().get().number());
        }
        if (c.liveCall().isPresent()) {
            return refuse("call.live");
        }
        return switch (inquiry.origin()) {
            case Origin.Drawn(int round, int entry) -> RoundRules.left(c, inquiry, round);
            case Origin.Named named -> accept(new NamedLeft(inquiry.id(), inquiry.cadre()));
        };
    }

    /**
     * One person's word is enough: nothing is computed anew, the seat stays his and so does the answer. A departure
     * that nobody has confirmed is no fact, and keeps nobody from it.
     */
    static Decision<Event> putOff(Inquiry inquiry) {
        boolean waits = inquiry.stage() instanceof Stage.Seated || inquiry.stage() instanceof Stage.LeftReported;
        return waits
                ? accept(new InquiryPutOff(inquiry.id()))
                : refuse("inquiry.not-waiting", inquiry.id().text());
    }

    static Decision<Event> endVerifying(Conference c, Inquiry inquiry, EndVerifying command) {
        if (c.openRound().isPresent()) {
            return refuse("round.open", c.openRound().get().number());
        }
        if (c.liveCall().isPresent()) {
            return refuse("call.live");
        }
        return switch (inquiry.stage()) {
            case Stage.HouseholdDrawn s -> accept(new VerifyingEnded(inquiry.id(), InquiryEvent.Reason.HOST));
            case Stage.Verifying s -> accept(new VerifyingEnded(inquiry.id(), InquiryEvent.Reason.HOST));
            case Stage s -> refuse("inquiry.not-verifying");
        };
    }

    /** From answering only where no household is there to be asked; otherwise judging follows verifying. */
    static Decision<Event> beginJudging(Conference c, Inquiry inquiry, BeginJudging command) {
        if (!(inquiry.stage() instanceof Stage.Answering)) {
            return refuse("inquiry.not-answering");
        }
        if (c.householdsDue(inquiry.cadre())) {
            return refuse("inquiry.households-first");
        }
        return accept(new JudgingBegan(inquiry.id()));
    }

    static Decision<Event> verdict(Inquiry inquiry, EnterVerdict command) {
        if (!(inquiry.stage() instanceof Stage.Judging)) {
            return refuse("verdict.not-judging");
        }
        if (inquiry.verdict().isPresent()) {
            return refuse("verdict.already-entered");
        }
        return source(command.source())
                ? accept(new VerdictEntered(inquiry.id(), command.verdict(), command.source()))
                : refuse("verdict.source");
    }

    static Decision<Event> correct(Inquiry inquiry, InquiryCommand.CorrectVerdict command) {
        if (inquiry.verdict().isEmpty()) {
            return refuse("verdict.none");
        }
        var old = inquiry.verdict().get();
        if (old.verdict() == command.verdict() && old.source().equals(command.source())) {
            return refuse("correction.nothing-changes");
        }
        return source(command.source())
                ? accept(new VerdictCorrected(inquiry.id(), command.verdict(), command.source()))
                : refuse("verdict.source");
    }

    private static boolean source(String text) {
        return !text.isBlank() && text.codePointCount(0, text.length()) <= 40;
    }

    static Decision<Event> commit(Conference c, Inquiry inquiry, MakeCommitment command, java.time.LocalDate today) {
        if (!(inquiry.stage() instanceof Stage.Judging)) {
            return refuse("commitment.not-judging");
        }
        if (command.dueOn().isBefore(today)) {
            return refuse("commitment.date-past");
        }
        return accept(new CommitmentMade(
                CommitmentId.of(c.records().commitments().size() + 1),
                inquiry.id(),
                command.what(),
                inquiry.cadre(),
                command.dueOn()));
    }

    static Decision<Event> dispatch(Conference c, Inquiry inquiry, MarkDispatch command, java.time.LocalDate today) {
        if (command.discrepancy()
                .filter(id ->
                        c.discrepancies().stream().noneMatch(one -> one.id().equals(id)))
                .isPresent()) {
            return refuse("discrepancy.none");
        }
        if (inquiry.neverSpoke()) {
            return refuse("dispatch.nothing-said");
        }
        if (command.dueOn().isBefore(today)) {
            return refuse("commitment.date-past");
        }
        return accept(new DispatchMarked(inquiry.id(), command.discrepancy(), command.dueOn()));
    }

    static Decision<Event> conclude(Inquiry inquiry, Conclude command) {
        if (!(inquiry.stage() instanceof Stage.Judging)) {
            return refuse("inquiry.not-judging");
        }
        return inquiry.verdict().isEmpty() ? refuse("inquiry.no-verdict") : accept(new InquiryConcluded(inquiry.id()));
    }
}
