package gongping.conference;

import static gongping.kernel.Decision.accept;
import static gongping.kernel.Decision.refuse;

import gongping.conference.Inquiry.Stage;
import gongping.conference.InquiryCommand.CorrectAnswer;
import gongping.conference.InquiryCommand.JudgeMatch;
import gongping.conference.InquiryCommand.LogDiscrepancy;
import gongping.conference.InquiryCommand.RecordAnswer;
import gongping.conference.InquiryCommand.WithdrawDiscrepancy;
import gongping.conference.InquiryEvent.AnswerCorrected;
import gongping.conference.InquiryEvent.AnswerRecorded;
import gongping.conference.InquiryEvent.DiscrepancyLogged;
import gongping.conference.InquiryEvent.DiscrepancyWithdrawn;
import gongping.conference.InquiryEvent.MatchJudged;
import gongping.conference.InquiryEvent.Severity;
import gongping.draw.HouseholdId;
import gongping.kernel.Decision;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How answers are recorded, corrected and compared. A discrepancy by rule follows in the same decision. */
final class AnswerRules {
    private AnswerRules() {}

    static Decision<Event> record(Conference c, Inquiry inquiry, RecordAnswer command, Instant now) {
        var question = c.question(command.question());
        if (question.isEmpty()) {
            return refuse("question.none", command.question().text());
        }
        var unfit = unfit(question.get(), command.answer(), now);
        if (unfit.isPresent()) {
            return refuse(unfit.get());
        }
        if (inquiry.given(command.question(), command.of()).isPresent()) {
            return refuse("answer.already-recorded");
        }
        boolean may = switch (command.of()) {
            case Respondent.TheCadre cadre -> inquiry.stage() instanceof Stage.Answering && c.cadreToAsk(inquiry.id());
            case Respondent.OneHousehold(var household) ->
                inquiry.stage() instanceof Stage.Verifying
                        && c.householdToAsk(inquiry.id()).equals(Optional.of(household));
        };
        if (!may) {
            return refuse("answer.not-now");
        }
        var recorded =
                new AnswerRecorded(inquiry.id(), command.question(), command.of(), command.answer(), command.words());
        var call = Sheet.call(c.calls().values(), inquiry.id(), command.of());
        var given = new Sheet.Given(command.answer(), command.words(), now, false, call);
        return accept(with(c, inquiry, question.get(), command.of(), given, recorded));
    }

    static Decision<Event> correct(Conference c, Inquiry inquiry, CorrectAnswer command, Instant now) {
        var question = c.question(command.question());
        if (question.isEmpty()) {
            return refuse("question.none", command.question().text());
        }
        var unfit = unfit(question.get(), command.answer(), now);
        if (unfit.isPresent()) {
            return refuse(unfit.get());
        }
        var old = inquiry.given(command.question(), command.of());
        if (old.isEmpty()) {
            return refuse("answer.none");
        }
        if (old.get().answer().equals(command.answer()) && old.get().words().equals(command.words())) {
            return refuse("correction.nothing-changes");
        }
        var corrected =
                new AnswerCorrected(inquiry.id(), command.question(), command.of(), command.answer(), command.words());
        var given = new Sheet.Given(
                command.answer(), command.words(), now, true, old.get().call());
        return accept(with(c, inquiry, question.get(), command.of(), given, corrected));
    }

    /** Why a question cannot take a value: a day that has not come yet has seen nothing. */
    private static Optional<String> unfit(Question question, Answer answer, Instant now) {
        if (!question.takes(answer)) {
            return Optional.of("answer.wrong-form");
        }
        return answer instanceof Answer.Day(var date) && date.isAfter(LocalDate.ofInstant(now, Rules.ZONE))
                ? Optional.of("answer.day-future")
                : Optional.empty();
    }

    /** The answer's own event, and one discrepancy for each household that the rule now sets against the cadre. */
    private static List<Event> with(
            Conference c, Inquiry inquiry, Question question, Respondent of, Sheet.Given given, Event own) {
        var events = new ArrayList<Event>();
        events.add(own);
        var sheet = inquiry.sheet().answered(question.id(), of, given);
        for (var household : sheet.households()) {
            if (sheet.sign(question, household) == Sign.DIFFERS && !logged(c, inquiry, question.id(), household)) {
                events.add(found(c, events.size() - 1, inquiry, question.id(), household));
            }
        }
        return events;
    }

    private static DiscrepancyLogged found(
            Conference c, int more, Inquiry inquiry, QuestionId question, HouseholdId household) {
        return new DiscrepancyLogged(
                DiscrepancyId.of(c.records().discrepancies().size() + 1 + more),
                inquiry.id(),
                question,
                Optional.of(household),
                Sign.DIFFERS,
                Severity.ORDINARY,
                false);
    }

    private static boolean logged(Conference c, Inquiry inquiry, QuestionId question, HouseholdId household) {
        return c.discrepancies().stream().anyMatch(one -> about(one, inquiry, question, Optional.of(household)));
    }

    private static boolean about(
            Discrepancy one, Inquiry inquiry, QuestionId question, Optional<HouseholdId> household) {
        return one.inquiry().equals(inquiry.id())
                && one.question().equals(question)
                && one.household().equals(household);
    }

    static Decision<Event> judge(Conference c, Inquiry inquiry, JudgeMatch command) {
        var question = c.question(command.question());
        if (question.isEmpty()) {
            return refuse("question.none", command.question().text());
        }
        var of = new Respondent.OneHousehold(command.household());
        boolean both =
                inquiry.given(command.question(), new Respondent.TheCadre()).isPresent()
                        && inquiry.given(command.question(), of).isPresent();
        if (!both) {
            return refuse("answer.one-side-only");
        }
        if (!(question.get().rule() instanceof MatchRule.ByHand)) {
            return refuse("answer.has-a-rule");
        }
        if (command.sign() == Sign.WAIT || inquiry.sign(question.get(), command.household()) == command.sign()) {
            return refuse("correction.nothing-changes");
        }
        var judged = new MatchJudged(inquiry.id(), command.question(), command.household(), command.sign());
        boolean fresh = command.sign() == Sign.DIFFERS && !logged(c, inquiry, command.question(), command.household());
        return fresh
                ? accept(List.of(judged, found(c, 0, inquiry, command.question(), command.household())))
                : accept(judged);
    }

    /** A person's note. What is on record already of the same two answers is one discrepancy, now as he sees it. */
    static Decision<Event> flag(Conference c, Inquiry inquiry, LogDiscrepancy command) {
        if (c.question(command.question()).isEmpty()) {
            return refuse("question.none", command.question().text());
        }
        if (inquiry.neverSpoke()) {
            return refuse("discrepancy.nothing-said");
        }
        if (command.household()
                .filter(hid -> !hid.cadre().equals(inquiry.cadre()))
                .isPresent()) {
            return refuse("household.not-his");
        }
        if (command.sign() == Sign.EQUAL || command.sign() == Sign.WAIT) {
            return refuse("discrepancy.no-difference");
        }
        if (!said(inquiry, command)) {
            return refuse(command.household().isPresent() ? "answer.one-side-only" : "discrepancy.nothing-said");
        }
        var standing = c.discrepancies().stream()
                .filter(one ->
                        one.withdrawn().isEmpty() && about(one, inquiry, command.question(), command.household()))
                .findFirst();
        boolean same = standing.filter(
                        one -> one.flagged() && one.sign() == command.sign() && one.severity() == command.severity())
                .isPresent();
        return same
                ? refuse("discrepancy.already-logged")
                : accept(new DiscrepancyLogged(
                        standing.map(Discrepancy::id)
                                .orElseGet(() -> DiscrepancyId.of(
                                        c.records().discrepancies().size() + 1)),
                        inquiry.id(),
                        command.question(),
                        command.household(),
                        command.sign(),
                        command.severity(),
                        true));
    }

    /** Whether there is something to compare: both accounts, or without a household the cadre's own. */
    private static boolean said(Inquiry inquiry, LogDiscrepancy command) {
        return inquiry.given(command.question(), new Respondent.TheCadre()).isPresent()
                && command.household()
                        .map(household -> inquiry.given(command.question(), new Respondent.OneHousehold(household))
                                .isPresent())
                        .orElse(true);
    }

    static Decision<Event> withdraw(Conference c, WithdrawDiscrepancy command) {
        var discrepancy = c.records().discrepancies().get(command.discrepancy());
        if (discrepancy == null) {
            return refuse("discrepancy.none");
        }
        return discrepancy.withdrawn().isPresent()
                ? refuse("discrepancy.already-withdrawn")
                : accept(new DiscrepancyWithdrawn(command.discrepancy(), discrepancy.inquiry(), command.reason()));
    }
}
