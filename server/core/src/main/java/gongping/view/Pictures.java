package gongping.view;

import gongping.conference.Call;
import gongping.conference.Callee;
import gongping.conference.Conference;
import gongping.conference.Consent;
import gongping.conference.Inquiry;
import gongping.conference.InquiryId;
import gongping.conference.Origin;
import gongping.conference.Phase;
import gongping.conference.QuestionId;
import gongping.conference.Round;
import gongping.conference.Scene;
import gongping.draw.HouseholdId;
import java.util.Optional;

/** The picture that a scene is. A scene whose thing has gone shows nothing. */
final class Pictures {
    private Pictures() {}

    static Optional<Picture> of(Conference c, Directory directory) {
        return switch (c.scene()) {
            case Scene.Standby(var since) ->
                Optional.of(new Picture.Standby(since.toEpochMilli(), Optional.empty(), line(c), head(c)));
            case Scene.Manifest(var since) -> DrawPictures.manifest(c, since.toEpochMilli());
            case Scene.Pool(int round, var since) -> DrawPictures.pool(c, directory, round);
            case Scene.Reel(int round, int slot, var since) -> DrawPictures.reel(c, directory, round, slot);
            case Scene.VoidRound(int round, var since) -> voided(c, round);
            case Scene.Card(var inquiry, var since) ->
                found(c.inquiries().get(inquiry)).map(one -> card(c, directory, one, since.toEpochMilli()));
            case Scene.Asked(var inquiry, var question, var since) ->
                found(c.inquiries().get(inquiry))
                        .flatMap(one -> question(c, directory, one, question, since.toEpochMilli()));
            case Scene.OnLine(var attempt, var since) ->
                found(c.calls().get(attempt)).map(call -> call(c, directory, call));
            case Scene.Comparison(var inquiry, var household, var since) ->
                found(c.inquiries().get(inquiry))
                        .map(one -> compare(c, directory, one, household, since.toEpochMilli()));
            case Scene.Decided(var inquiry, var since) ->
                found(c.inquiries().get(inquiry)).flatMap(one -> decided(c, directory, one));
            case Scene.Promised(var commitment, var since) -> promised(c, directory, commitment);
        };
    }

    private static String line(Conference c) {
        return switch (c.phase()) {
            case NONE, PLANNED, SEALED -> "即将开始";
            case LIVE -> "全程直播　结果可验算";
            case PAUSED -> "大会暂停";
            case CLOSED -> "大会结束";
        };
    }

    /** Whole once nothing comes after it: whoever verifies compares it with his. */
    private static Optional<String> head(Conference c) {
        return c.phase() == Phase.CLOSED
                ? c.draw().map(draw -> draw.transcript().head().hex())
                : Optional.empty();
    }

    private static Optional<Picture> voided(Conference c, int number) {
        return c.rounds().get(number) instanceof Round.Voided round
                ? Optional.of(new Picture.VoidRound(
                        number,
                        round.opening().title(),
                        round.cause(),
                        round.party().map(party -> Parties.name(c, party)),
                        c.draw().orElseThrow().voids(),
                        round.at().toEpochMilli()))
                : Optional.empty();
    }

    private static Picture card(Conference c, Directory directory, Inquiry inquiry, long since) {
        var person = Person.of(c, directory, inquiry.cadre());
        return new Picture.Card(
                person.number(),
                person.name(),
                person.unit(),
                person.post(),
                person.households(),
                directory.where(Places.of(c, inquiry)),
                inquiry.origin() instanceof Origin.Named ? Picture.From.NAMED : Picture.From.DRAWN,
                inquiry.origin() instanceof Origin.Named(var by) ? Optional.of(by) : Optional.empty(),
                since,
                substituteFor(c, inquiry));
    }

    /** The number of the one whose seat he takes. */
    private static Optional<String> substituteFor(Conference c, Inquiry inquiry) {
        return inquiry.origin() instanceof Origin.Drawn(int round, int slot)
                        && c.rounds().get(round) instanceof Round.Drawn drawn
                ? substituteFor(c, drawn.slots().get(slot))
                : Optional.empty();
    }

    static Optional<String> substituteFor(Conference c, Round.Slot slot) {
        return slot.substitutes()
                .flatMap(left -> found(c.inquiries().get(left)))
                .map(left -> left.cadre().text());
    }

    private static Optional<Picture> question(
            Conference c, Directory directory, Inquiry inquiry, QuestionId id, long since) {
        var questions = c.plan().orElseThrow().questions();
        var person = Person.of(c, directory, inquiry.cadre());
        return c.question(id)
                .map(question -> new Picture.Question(
                        person.number(),
                        person.name(),
                        questions.indexOf(question) + 1,
                        questions.size(),
                        question.toCadre(),
                        since));
    }

    static Picture call(Conference c, Directory directory, Call call) {
        var attempt = call.attempt();
        var step = CallStep.of(call) == CallStep.DOWN ? CallStep.ENDED : CallStep.of(call);
        var outcome = call instanceof Call.Ended ended
                ? Optional.of(ended.outcome())
                : Optional.<gongping.draw.Call.Outcome>empty();
        long since = call.since().toEpochMilli();
        int triesMax = c.draw().orElseThrow().draw().manifest().tries();
        return switch (attempt.callee()) {
            case Callee.OfHousehold(int round, var id, int turn) -> {
                var home = Household.of(directory, id);
                yield new Picture.OnLine(
                        step,
                        home.masked(),
                        home.hid(),
                        home.place(),
                        since,
                        outcome,
                        turn,
                        triesMax,
                        order(c, round, id),
                        Picture.Caller.HOUSEHOLD,
                        attempt.consent().filter(said -> said != Consent.AGREED).isPresent(),
                        step == CallStep.ON_AIR ? put(c, attempt.inquiry()) : Optional.empty());
            }
            case Callee.OfCadre(var id) -> {
                var person = Person.of(c, directory, id);
                yield new Picture.OnLine(
                        step,
                        person.name(),
                        person.number(),
                        (person.unit() + " " + person.post()).strip(),
                        since,
                        outcome,
                        1,
                        1,
                        0,
                        Picture.Caller.CADRE,
                        false,
                        Optional.empty());
            }
        };
    }

    /** A question is forgotten when the next household is dialled, so it was put to the one on the line. */
    private static Optional<Picture.Put> put(Conference c, InquiryId inquiry) {
        var questions = c.plan().orElseThrow().questions();
        return found(c.inquiries().get(inquiry))
                .flatMap(Inquiry::asked)
                .flatMap(c::question)
                .map(one -> new Picture.Put(questions.indexOf(one) + 1, questions.size(), one.toHousehold()));
    }

    private static int order(Conference c, int round, HouseholdId id) {
        return c.rounds().get(round) instanceof Round.Ordered ordered
                ? ordered.order().indexOf(id) + 1
                : 0;
    }

    private static Picture compare(
            Conference c, Directory directory, Inquiry inquiry, HouseholdId household, long since) {
        var person = Person.of(c, directory, inquiry.cadre());
        var home = Household.of(directory, household);
        return new Picture.Compare(
                person.number(),
                person.name(),
                home.masked(),
                home.hid(),
                home.place(),
                InquirySheet.rows(c, directory, inquiry, Optional.of(household)).stream()
                        .map(Pictures::item)
                        .toList(),
                since);
    }

    private static Picture.Item item(Row row) {
        var at = row.cadre().flatMap(top -> row.household().map(bottom -> Math.max(top.at(), bottom.at())));
        return new Picture.Item(
                row.label(),
                row.cadre().map(Said::zh).orElse(""),
                row.household().map(Said::zh),
                row.sign(),
                row.cadre().filter(Said::corrected).isPresent()
                        || row.household().filter(Said::corrected).isPresent(),
                at,
                row.asking().isPresent());
    }

    private static Optional<Picture> decided(Conference c, Directory directory, Inquiry inquiry) {
        var person = Person.of(c, directory, inquiry.cadre());
        return inquiry.verdict()
                .map(verdict -> new Picture.Decision(
                        person.number(),
                        person.name(),
                        verdict.verdict(),
                        verdict.source(),
                        Unverified.of(inquiry),
                        verdict.at().toEpochMilli()));
    }

    private static Optional<Picture> promised(Conference c, Directory directory, gongping.conference.CommitmentId id) {
        return found(c.records().commitments().get(id)).map(promise -> {
            var person = Person.of(c, directory, promise.by());
            return new Picture.Promise(
                    person.number(),
                    person.name(),
                    person.unit(),
                    directory.words(promise.what()).orElse("原话已删除"),
                    person.name(),
                    promise.dueOn().toString(),
                    promise.at().toEpochMilli());
        });
    }

    private static <T> Optional<T> found(@org.jspecify.annotations.Nullable T value) {
        return Optional.ofNullable(value);
    }
}
