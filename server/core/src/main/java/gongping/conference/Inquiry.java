package gongping.conference;

import gongping.draw.CadreId;
import gongping.draw.HouseholdId;
import gongping.kernel.Actor;
import java.time.Instant;
import java.util.Optional;

/**
 * One cadre's turn, from seat to verdict. It moves forward only; what was recorded wrongly is corrected by a new
 * record.
 *
 * @param seatedAt when he was announced, or named
 * @param stage where it stands, with what only that stage knows
 * @param since since when it stands there
 * @param sheet the answers of both sides
 * @param asked the question on screen
 * @param verdict what the stage decided, with its source
 * @param calling how the calling of his households ended
 */
public record Inquiry(
        InquiryId id,
        CadreId cadre,
        Origin origin,
        Instant seatedAt,
        Stage stage,
        Instant since,
        Sheet sheet,
        Optional<QuestionId> asked,
        Optional<Decided> verdict,
        Optional<CallingEnded> calling) {

    /** Where an inquiry stands. */
    public sealed interface Stage {
        /** Has a seat; his turn has not come. */
        record Seated() implements Stage {}

        /** 离场登记: the host cannot find him; a second person has not confirmed yet. */
        record LeftReported(Actor by) implements Stage {}

        /** On stage, answering. */
        record Answering() implements Stage {}

        /** The household round is published or drawn; nobody was dialled yet. */
        record HouseholdDrawn(int round) implements Stage {}

        /** Households are called. */
        record Verifying(int round) implements Stage {}

        /** The stage judges. */
        record Judging() implements Stage {}

        /** Over. */
        record Concluded() implements Stage {}

        /** 离场: lost the seat. */
        record Left() implements Stage {}

        /** 来不及问询: never called up; he answers in public by a date. */
        record PutOff() implements Stage {}
    }

    /** The verdict with its source; {@code corrected} says 更正. */
    public record Decided(Verdict verdict, String source, Instant at, boolean corrected) {}

    /** Why no more households are called, how often one was dialled by then, and how many had answered. */
    public record CallingEnded(InquiryEvent.Reason reason, int dialled, int answered, Instant at) {}

    static Inquiry seated(InquiryEvent.InquirySeated event, Instant at) {
        return new Inquiry(
                event.inquiry(),
                event.cadre(),
                event.origin(),
                at,
                new Stage.Seated(),
                at,
                Sheet.EMPTY,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** At another stage no question is on screen any more. */
    Inquiry at(Stage next, Instant when) {
        return new Inquiry(id, cadre, origin, seatedAt, next, when, sheet, Optional.empty(), verdict, calling);
    }

    Inquiry with(Sheet next) {
        return new Inquiry(id, cadre, origin, seatedAt, stage, since, next, asked, verdict, calling);
    }

    Inquiry asking(QuestionId question) {
        return new Inquiry(id, cadre, origin, seatedAt, stage, since, sheet, Optional.of(question), verdict, calling);
    }

    /** Nobody is there any more to whom the question on screen was put. */
    Inquiry unasked() {
        return new Inquiry(id, cadre, origin, seatedAt, stage, since, sheet, Optional.empty(), verdict, calling);
    }

    Inquiry decided(Decided decided) {
        return new Inquiry(id, cadre, origin, seatedAt, stage, since, sheet, asked, Optional.of(decided), calling);
    }

    Inquiry called(CallingEnded ended) {
        return new Inquiry(id, cadre, origin, seatedAt, stage, since, sheet, asked, verdict, Optional.of(ended));
    }

    /** Whether the turn is still to be finished. */
    public boolean open() {
        return !(stage instanceof Stage.Concluded)
                && !(stage instanceof Stage.Left)
                && !(stage instanceof Stage.PutOff);
    }

    /** Whether he waits for his turn, or lost it before anything was said. */
    boolean neverSpoke() {
        return stage instanceof Stage.Seated || stage instanceof Stage.Left || stage instanceof Stage.PutOff;
    }

    /** The number of its household round, if one is published that is not void. */
    public Optional<Integer> householdRound() {
        return switch (stage) {
            case Stage.HouseholdDrawn(int round) -> Optional.of(round);
            case Stage.Verifying(int round) -> Optional.of(round);
            case Stage.Seated s -> Optional.empty();
            case Stage.LeftReported s -> Optional.empty();
            case Stage.Answering s -> Optional.empty();
            case Stage.Judging s -> Optional.empty();
            case Stage.Concluded s -> Optional.empty();
            case Stage.Left s -> Optional.empty();
            case Stage.PutOff s -> Optional.empty();
        };
    }

    /** The answers that this respondent has given. */
    public Optional<Sheet.Given> given(QuestionId question, Respondent of) {
        return sheet.given(question, of);
    }

    /** The sign between cadre and this household, by the question's rule or the host's judgement. */
    public Sign sign(Question question, HouseholdId household) {
        return sheet.sign(question, household);
    }
}
